package dev.capstan.plan.internal;

import dev.capstan.basics.Text;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the keys of {@code captable.yaml} and of the terms of a round mean. A key is found by the end of its place, the longest one
 * that is here, without names that the user chose: {@code transactions.grant.vests.over} by {@code vests.over}.
 */
final class TableKeys {

    /** The place of the terms of a round. */
    static final String ROUND = "round";

    private static final String TABLE = """
        captable | Version of the format. | 格式版本。
        company | The company. | 公司。
        company.name | Its legal name. | 公司全称。
        company.kind | Whether it has shares, or registered capital; left out: joint stock. | 股份有限公司或有限责任公司（注册资本）；缺省为股份有限公司。
        company.formed | The day of its formation. | 成立日期。
        company.country | Where it is formed, as an ISO code; left out: CN. | 注册地的国家代码；缺省为 CN。
        company.currency | Of amounts that name none; left out: CNY. | 未注明币种的金额所用货币；缺省为 CNY。
        company.authorized | Shares that all classes together may have. | 全部类别合计的授权股数。
        holders | Who holds something, by name. | 持有人，以名称为键。
        holders.name | Legal name, where it is another one. | 法定名称，与所用名称不同时填写。
        holders.type | A person or an organisation; left out: a person, and an organisation where it has partners. | 自然人或机构；缺省为自然人，有合伙人时为机构。
        partners | Partners of a holder that is a partnership, by name. | 持有人为合伙企业时的合伙人，以名称为键。
        partners.share | Its part of what the partnership holds; those of all partners sum to 100%. | 在合伙企业中的份额；全体合伙人合计 100%。
        partners.general | Whether it is a general partner. | 是否为普通合伙人。
        classes | Classes of shares, by name. | 股份类别，以名称为键。
        classes.type | Common or preferred; left out: common. | 普通股或优先股；缺省为普通股。
        classes.name | Its name in documents, where it is another one. | 文件中的名称，与所用名称不同时填写。
        classes.authorized | Shares that it may have. | 授权股数。
        classes.votes | Votes of a share; left out: 1. | 每股表决权数；缺省为 1。
        classes.seniority | The higher, the earlier it is paid at a sale; left out: 1 for common, 2 for preferred. | 清偿顺位，数字越大越先受偿；缺省普通股为 1，优先股为 2。
        classes.price | Original issue price of a share. | 每股原始发行价。
        classes.liquidation multiple | Multiple of the original issue price that is paid before junior shares. | 清算优先倍数，以原始发行价计。
        converts to | The class into which it converts. | 可转换成的类别。
        ratio | New shares for old ones: 2, or 3:2; left out: 1. | 新股与旧股之比，如 2 或 3:2；缺省为 1。
        conversion price | Price at which its shares convert. | 转换价格。
        rounding | What becomes of a fraction of a converted share; left out: down. | 转换产生的零碎股如何取整；缺省为舍去。
        participation | Whether it shares in what is left after its preference. | 取得优先金额后是否参与剩余分配。
        participation.cap | Multiple of the original issue price at which participation ends, the preference included. | 参与分配的上限倍数，含优先金额，以原始发行价计。
        dividend | The dividend that it has a right to. | 约定股息。
        dividend.rate | Part of the original issue price, a year. | 年股息率，以原始发行价计。
        dividend.cumulative | Whether it accrues until it is paid. | 是否累积。
        dividend.compounding | How often it bears a dividend itself; left out: never. | 复利频率；缺省为单利。
        dividend.paid | How it is settled at a sale; left out: in money, given up by those who convert. | 出售时的支付方式；缺省为现金，转换者放弃。
        dividend.raises cap | Whether a cap of participation rises by what has accrued. | 应计股息是否提高参与分配的上限。
        anti dilution | How its conversion price falls when shares are sold below it. | 低价发行时转换价格的调整方式。
        pools | Pools of shares for employees, by name. | 期权池，以名称为键。
        pools.name | Its name in documents, where it is another one. | 文件中的名称，与所用名称不同时填写。
        pools.reserved | Shares reserved, granted ones included. | 预留股数，含已授予部分。
        pools.class | The class of its shares. | 所用股份类别。
        pools.cancelled | What becomes of cancelled grants; left out: they return to the pool. | 授予取消后的去向；缺省退回期权池。
        transactions | What happened, in any order; each with its date and one verb. | 各笔交易，次序不限；每笔须有日期和一个动作。
        date | The day on which it holds. | 生效日期。
        id | A name of one's own for the transaction. | 自定的交易编号。
        issue | Issues shares, or registered capital, as a security of this name. | 发行股份或认缴注册资本，形成此名称的证券。
        pay in | Pays in registered capital of this security. | 实缴此证券对应的注册资本。
        grant | Grants options or units, as a security of this name. | 授予期权或股份单位，形成此名称的证券。
        safe | Sells a SAFE of this name. | 出售此名称的 SAFE。
        note | Sells a convertible note of this name. | 出售此名称的可转债。
        warrant | Gives a warrant of this name. | 出具此名称的认股权证。
        transfer | Transfers this security, or a part of it. | 转让此证券的全部或部分。
        cancel | Cancels this security, or a part of it. | 注销此证券的全部或部分。
        retract | This security should never have been issued. | 撤回此证券，视为从未发行。
        repurchase | The company buys this security back. | 公司回购此证券。
        convert | This security becomes shares of another class. | 此证券转换为其他类别的股份。
        exercise | Options or a warrant of this name are exercised. | 此期权或权证行权。
        release | Units of this name become shares. | 此股份单位解锁为股份。
        reissue | New securities take the place of this one. | 以新证券替换此证券。
        split | Splits the shares of this class. | 拆分此类别的股份。
        convert at | Gives this class other terms of conversion. | 变更此类别的转换条件。
        authorize | Authorises shares of this class, or of the company. | 变更此类别或全公司的授权股数。
        reserve | Changes what this pool reserves. | 变更此期权池的预留股数。
        return | Shares of this security go back to a pool. | 此证券的股份退回期权池。
        reprice | Options of this name get another exercise price. | 变更此期权的行权价。
        accelerate | Shares of this grant vest at once. | 此授予的部分股份提前归属。
        become | The company becomes one of shares: joint stock. | 公司整体变更为股份有限公司：joint stock。
        to | Who holds it. | 持有人。
        return.to | The pool. | 期权池。
        class | The class of its shares. | 股份类别。
        pool | The pool that it comes from. | 来源期权池。
        shares | How many shares; yuan of registered capital. | 股数；注册资本以元计。
        authorize.shares | All that are authorised from now on. | 此后的授权股数。
        reserve.shares | All that are reserved from now on, granted ones included. | 此后的预留股数，含已授予部分。
        become.shares | All shares of the company from now on. | 变更后的总股数。
        become.par | Par value of a share; left out: 1. | 每股面值；缺省为 1。
        become.net assets | Net assets on the day; the shares may not exceed them at par. | 变更日净资产；折股总额不得高于净资产。
        price | What is paid for a share. | 每股价款。
        warrant.price | What is paid for the warrant. | 权证的对价。
        amount | Money paid for it, or how much of it. | 投资额，或所涉金额。
        pay in.amount | Money paid in. | 实缴金额。
        due | Last day to pay the capital in, by the articles; left out: that of the law. | 章程规定的出资期限；缺省为法定期限。
        paid | What is paid in from the first day. | 设立或受让时已实缴金额。
        kind | Which kind of grant; left out: options. | 授予种类；缺省为期权。
        exercise price | What a share costs on exercise. | 每股行权价。
        expires | Its last day. | 到期日。
        vests | When it vests; left out: at once. | 归属安排；缺省为立即归属。
        vests.over | From the start till all has vested. | 全部归属所需时间。
        vests.cliff | Before which nothing vests; left out: none. | 首次归属前的等待期；缺省为无。
        vests.every | From one vesting to the next; left out: a month. | 归属间隔；缺省为一个月。
        vests.start | The day on which it starts; left out: that of the grant. | 起算日；缺省为授予日。
        timing | What the cap counts: the company with all that converts, or without; left out: with. | 估值上限所指：含全部转换股份或不含；缺省为含。
        cap | Valuation cap. | 估值上限。
        discount | Off the price of the round in which it converts. | 转换时相对本轮价格的折扣。
        interest | Simple interest a year, actual days over 365. | 年单利，实际天数 / 365。
        into | The securities that come of it, by name; what is not said is as before. | 由此产生的证券，以名称为键；未写明的沿用原证券。
        balance | The security that what is left becomes, by name. | 剩余部分形成的证券，以名称为键。
        reason | Why, in words. | 事由。
        round.date | The day of the closing; what happened after it is left out. | 交割日；此后的交易不计。
        round.pre-money | Valuation before the money. | 投前估值。
        round.pool | What the unissued pool is to be of all shares after the round; left out: as it is. | 本轮后未发放期权池占全部股份的比例；缺省不变。
        round.pool money | Who bears its increase: the holders before, or the new investors too; left out: before. | 期权池增加由谁承担：仅原股东，或新老股东共同；缺省为原股东。
        round.method | What the valuation counts; left out: percent-ownership. | 定价方法，即估值所含股数；缺省为 percent-ownership。
        round.price decimals | Decimals of prices, from 0 to 10; left out: 4. | 价格小数位数，0 至 10；缺省为 4。
        round.shares | What becomes of a fraction of a share; left out: floor. | 零碎股如何取整；缺省为舍去。
        round.class | The class that is sold; left out: a new one. | 发行的类别；缺省新设一类。
        round.invest | New money, by who puts it in. | 各投资人的新增资金。
        """;

    private static final LinkedHashMap<String, Text> MEANINGS = new LinkedHashMap<>();

    static {
        TABLE.lines().forEach(line -> {
            var parts = line.split(" \\| ", -1);
            MEANINGS.put(parts[0].strip(), new Text(parts[1].strip(), parts[2].strip()));
        });
    }

    private TableKeys() {}

    /** All that are described. */
    static Set<String> described() {
        return MEANINGS.keySet();
    }

    /** A key that nobody has described is a fault of ours. */
    static Text meaning(String place) {
        return Objects.requireNonNull(MEANINGS.get(description(place)), () -> "nobody says what " + place + " means");
    }

    /** The longest end of a place that is described. */
    static @Nullable String description(String place) {
        for (var end = place; ; end = end.substring(end.indexOf('.') + 1)) {
            if (MEANINGS.containsKey(end)) {
                return end;
            }
            if (end.indexOf('.') < 0) {
                return null;
            }
        }
    }
}
