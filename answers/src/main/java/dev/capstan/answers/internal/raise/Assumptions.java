package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.SaleAssumptions;
import dev.capstan.basics.Text;
import dev.capstan.plan.Loan;
import java.util.ArrayList;
import java.util.List;

/** What is taken for granted where a plan does not say. */
record Assumptions(Company company) {

    List<Text> all() {
        var all = new ArrayList<>(company.assumptions());
        all.add(new Text(
                "shares are counted with fractions; what is left of the option pool is paid nothing in the end",
                "股数保留小数；退出时未授予的期权池不参与分配"));
        if (company.stocks().stream()
                .anyMatch(its -> its instanceof Stock.Options options && options.vesting() == null)) {
            all.add(new Text("options for which nothing says when they vest count in full", "未写明归属安排的已授予期权全部计入"));
        }
        if (company.hasConvertibles()) {
            all.add(SaleAssumptions.NOTES_FIRST);
            all.add(SaleAssumptions.SAFES_LAST);
            all.add(SaleAssumptions.COUNTED_AS_CONVERTED);
            all.add(SaleAssumptions.WITHOUT_CAP);
            all.add(new Text(
                    "SAFEs and notes that convert in a round of preferred shares become preferred shares of the same"
                            + " terms at their own price",
                    "在优先股轮次转换的 SAFE 与可转债，按其转换价成为同条款的优先股"));
        }
        all.add(new Text(
                "anti-dilution adjusts conversion prices after the round in which shares are sold cheaper, so new"
                        + " investors bear their part",
                "反稀释在低价轮次完成后调整转换价格，新投资人亦按比例承担"));
        all.add(new Text("rights to buy pro rata are used in full", "按比例认购权全部行使"));
        addPayments(all);
        return all;
    }

    /** How claims of investors, dividends and loans of shareholders count. */
    private void addPayments(List<Text> all) {
        var plan = company.file().plan();
        if (plan.funding().rounds().values().stream().anyMatch(round -> round.redemption() != null)) {
            all.add(new Text(
                    "shares that the company redeems are cancelled; those that founders redeem become common shares of"
                            + " theirs",
                    "公司回购的股份注销；创始人回购的股份转为其普通股"));
        }
        if (plan.funding().rounds().values().stream().anyMatch(round -> round.buyBack() != null)) {
            all.add(new Text(
                    "who buys an investor's shares back gets them as they are, with their rights; those that the"
                            + " company buys are cancelled",
                    "受让被回购股份的一方承接其全部权利；由公司回购的股份注销"));
        }
        if (plan.policy().dividends() != null) {
            all.add(new Text(
                    "dividends go to preferred shares first, as far as they have a right to them, then to all shares as"
                            + " converted and to SAFEs by their caps; options get none",
                    "分红先付有股息权的优先股，余额按转换后股数分给全部股份及有上限的 SAFE；期权不参与"));
        }
        if (plan.funding().rounds().values().stream()
                .anyMatch(round -> !round.tranches().isEmpty())) {
            all.add(new Text(
                    "shares of a tranche are issued when it is paid, at the price of the closing",
                    "分期款到账时按交割价格发行相应股份"));
        }
        if (company.rounds().stream().anyMatch(round -> round.secondary() != null)) {
            all.add(new Text(
                    "what holders sell to a round's investors stays common shares, and its money is theirs",
                    "老股转让的股份仍为普通股，款项归转让方"));
        }
        if (!company.tenders().isEmpty()) {
            all.add(new Text(
                    "a tender offer buys common shares alone; those that the company buys are cancelled",
                    "要约收购只收购普通股；公司收购的股份注销"));
        }
        if (!company.rights().warrants().isEmpty()) {
            all.add(new Text(
                    "warrants without a strike have the price of the last round, and are exercised in the end where"
                            + " that pays",
                    "未写行权价的认股权按最近一轮价格，期末有利时行权"));
        }
        if (plan.funding().loans().values().stream()
                .anyMatch(loan -> loan.kind() == Loan.Kind.SHAREHOLDER_LOAN && loan.lender() == null)) {
            all.add(new Text(
                    "a shareholder's loan without a lender is one of all founders, by their shares",
                    "未写明出借人的股东借款由全体创始人按持股提供"));
        }
    }
}
