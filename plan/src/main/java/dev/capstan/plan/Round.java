package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.capital.PricingMethod;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shares sold together; certain where it has neither chance nor condition. */
@Described(name = "round", en = "Shares sold together.", zh = "一轮股权融资。")
public record Round(
        @Key(
                en = "Cash received where all of it closes.",
                zh = "全部到位时的金额。",
                example = "10M CNY",
                unit = {"money", ""})
        Quantity amount,

        @Key(
                en = "The month in which it is launched, at the earliest.",
                zh = "启动月份（最早）。",
                example = "2026-03",
                preset = "month 1")
        PlanMonth month,

        @Key(
                en = "It is launched once the runway of last month is shorter than this.",
                zh = "上月现金跑道短于此值时启动。",
                example = "9 months",
                unit = "months",
                range = "(0, 1200]")
        @Nullable
        Quantity runwayBelow,

        @Key(
                en = "Milestones that have to be reached first.",
                zh = "须先达成的里程碑。",
                example = "[ten hospitals]",
                preset = "[]",
                refersTo = "milestones")
        List<String> waitsFor,

        @Key(en = "The round that has to close first.", zh = "须先完成的轮次。", example = "seed", refersTo = "funding.rounds")
        @Nullable
        String after,

        @Key(
                en = "From the launch to the money, in whole months.",
                zh = "从启动到资金到账的时间（整月）。",
                example = "4 to 8 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 120]")
        Quantity timeToClose,

        @Key(
                en = "Approvals that the money waits for, in whole months, one after the other; they add to the time to"
                        + " close.",
                zh = "资金可用前须依次取得的审批（整月），计入完成时间。",
                example = "{guidance fund committee: 3 months, ODI registration: 2 months}",
                preset = "{}",
                unit = "months",
                range = "[0, 60]",
                whole = true)
        Map<String, Amount> approvals,

        @Key(
                en = "Probability that it closes.",
                zh = "完成的概率。",
                example = "70%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity chance,

        @Key(
                en = "Share of the amount that closes.",
                zh = "实际到位的比例。",
                example = "80%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity shareClosed,

        @Key(en = "What the venture is worth before it.", zh = "投前估值。", example = "{fixed: 40M CNY}") @Nullable
        PreMoney preMoney,

        @Key(en = "What follows when it does not close.", zh = "未完成时的后续。", example = "{retries: 2}") @Nullable
        Failure onFailure,

        @Key(
                en = "The instruments that it sells; preferred shares with the preset terms where left out.",
                zh = "所售证券；不写则为按默认条款的优先股。",
                example = "{preferred: {preference: 1}}")
        @Nullable
        Sold sells,

        @Key(
                en = "What the pre-money valuation pays for where SAFEs and notes convert in the round.",
                zh = "有 SAFE 或可转债在本轮转换时，投前估值的口径。",
                example = "dollars invested",
                preset = "percent ownership")
        Pricing method,

        @Key(en = "How the option pool grows.", zh = "期权池增扩。", example = "{target: 10%}") @Nullable
        PoolTopUp pool,

        @Key(
                en = "Who invests which part of the amount; what is left, and all of it where left out, comes from"
                        + " an investor of the round's name.",
                zh = "各投资人认购的比例；余额（不写则全部）归于以轮次命名的投资人。",
                example = "{Yuanshan: 30%, Honglin: 70%}",
                preset = "{}",
                unit = "%",
                range = "[0, 1]")
        Map<String, Amount> investors,

        @Key(
                en = "Shares that holders sell to the round's investors when it closes.",
                zh = "本轮完成时老股东向本轮投资人转让的股份（老股转让）。",
                example = "{sellers: {Lin: 200k}, discount: 20%}")
        @Nullable
        Secondary secondary,

        @Key(en = "What else is agreed.", zh = "其他约定。", example = "{board: {founders: 2, investors: 1}}") @Nullable
        Agreement agreement,

        @Key(
                en = "Parts of the money that come later, by milestones; one without condition comes at the closing.",
                zh = "分期到账；不附条件的一期在交割时到账。",
                example = "{first: {share: 60%}, second: {share: 40%, waits for: [ten hospitals]}}",
                preset = "{}")
        Map<String, Tranche> tranches,

        @Key(
                en = "When the investors may have their shares bought back, and by whom.",
                zh = "投资人的回购权。",
                example = "{if no public offering by: 2030-12, price: {interest: 8%/year}, obligor: both}")
        @Nullable
        Redemption redemption,

        @Key(
                en = "Who may buy an investor's shares, at a stated price.",
                zh = "让利回购：可按约定价格受让某投资人股份的权利。",
                example = "{investor: city guidance fund, within: 60 months, interest free: 36 months, interest:"
                        + " 3.45%/year}")
        @Nullable
        BuyBack buyBack,

        @Key(
                en = "What is promised of figures, and given where they are missed.",
                zh = "业绩承诺及未达成时的补偿（对赌）。",
                example = "{2028: {metric: profit 12m, year: 2028, at least: 30M CNY, else: {cash: {at most: 100%}}}}",
                preset = "{}")
        Map<String, PerformanceAdjustment> performanceAdjustments,

        @Key(
                en = "Whether a crowd pays it, on a platform.",
                zh = "是否通过众筹平台募集。",
                example = "{regime: us regulation crowdfunding, platform fee: 7%, holders: 900}")
        @Nullable
        Crowdfunding crowdfunding,

        @Key(
                en = "Its stage, as investors call it; the round's name where left out.",
                zh = "融资阶段（投资人的叫法）；不写则用轮次名称。",
                example = "A")
        @Nullable
        String stage) {

    /** Parts that are written with a few decimals may miss the whole by so much. */
    private static final double ROUNDING = 1e-9;

    /** Months that approvals add to the time to close, one after the other. */
    int approvalMonths() {
        return (int) approvals.values().stream().mapToDouble(Amount::value).sum();
    }

    /** Who invests, of those a plan names; {@code name} is the round's, whose own investor takes what is left. */
    public Set<String> investorNames(String name) {
        var names = new LinkedHashSet<>(investors.keySet());
        double parts = investors.values().stream().mapToDouble(Amount::value).sum();
        if (parts < 1 - ROUNDING) {
            names.add(name);
        }
        return Collections.unmodifiableSet(names);
    }

    /** Whether its own terms make paths differ in when or whether it closes; {@link Plan#isConditional} looks at events too. */
    boolean isConditional() {
        return runwayBelow != null || !waitsFor.isEmpty() || after != null || !chance.isAlways(1);
    }

    /** What the venture is worth before a round. */
    @Described(name = "pre-money", en = "What the venture is worth before a round.", zh = "投前估值。")
    public sealed interface PreMoney {}

    /** A sum. */
    @Described(name = "fixed", en = "A sum.", zh = "固定金额。")
    public record Fixed(
            @Key(
                    en = "A sum.",
                    zh = "固定金额。",
                    example = "40M CNY",
                    unit = {"money", ""},
                    range = "(0, inf)")
            Quantity value)
            implements PreMoney {}

    /** A multiple of a revenue base of last month when the round is launched. */
    @Described(name = "multiple", en = "A multiple of a revenue base at the launch.", zh = "启动时某收入口径的倍数。")
    public record Multiple(
            @Key(
                    en = "The multiple.",
                    zh = "倍数。",
                    example = "6 to 14",
                    unit = {""},
                    range = "(0, 10000]")
            Quantity times,

            @Key(en = "The revenue base.", zh = "收入口径。", example = "arr")
            Metric of,

            @Key(
                    en = "The least that founders accept.",
                    zh = "最低估值。",
                    example = "60M CNY",
                    preset = "0",
                    unit = {"money", ""})
            Quantity floor)
            implements PreMoney {}

    /** What the pre-money valuation pays for where convertibles convert in the round. */
    public enum Pricing {
        @Described(
                name = "pre-money",
                en = "The shares before the round, without those from conversions.",
                zh = "仅本轮前股份，不含转换股份。")
        PRE_MONEY(PricingMethod.PRE_MONEY),
        @Described(
                name = "percent ownership",
                en = "The shares before the round and those from conversions: new investors get the part they pay for.",
                zh = "本轮前股份与转换股份：新投资人取得其出资对应的比例。")
        PERCENT_OWNERSHIP(PricingMethod.PERCENTAGE_OWNERSHIP),
        @Described(
                name = "dollars invested",
                en = "The same shares, and what converts adds to the valuation.",
                zh = "同上，且转换金额计入投后估值。")
        DOLLARS_INVESTED(PricingMethod.DOLLARS_INVESTED);

        private final PricingMethod method;

        Pricing(PricingMethod method) {
            this.method = method;
        }

        public PricingMethod method() {
            return method;
        }
    }

    /** How the option pool grows in a round. */
    @Described(name = "pool", en = "How the option pool grows in a round.", zh = "本轮的期权池增扩。")
    public record PoolTopUp(
            @Key(
                    en = "The part of all shares that the pool not granted has after the round; none where it is as"
                            + " large already.",
                    zh = "本轮后未授予期权池占全部股份的比例；已达到则不增扩。",
                    example = "10%",
                    unit = "%",
                    range = "[0, 1)")
            Amount target,

            @Key(en = "Who bears it.", zh = "由谁承担。", example = "after the money", preset = "before the money")
            Placement bears) {}

    /** Shares that holders sell to a round's investors. */
    @Described(
            name = "secondary",
            en = "Common shares that holders sell to the round's investors; the money is theirs and not the company's.",
            zh = "老股东向本轮投资人转让的普通股；款项归转让方，不进入公司。")
    public record Secondary(
            @Key(
                    en = "What each sells, as far as it has it then: shares, money at the price, or a part of what"
                            + " it has.",
                    zh = "各转让方转让的数量，以届时持有为限：股数、金额或持股比例。",
                    example = "{Lin: 200k, Li Wei: 2M CNY}",
                    unit = {"", "money", "%"},
                    range = "(0, inf)",
                    refersTo = "ownership.holders")
            Map<String, Amount> sellers,

            @Key(
                    en = "Off the price of the round.",
                    zh = "相对本轮价格的折扣。",
                    example = "20%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1)")
            Amount discount) {}

    /** Who bears the increase of a pool. */
    public enum Placement {
        @Described(name = "before the money", en = "The holders before the round.", zh = "本轮前股东（投前增扩）。")
        BEFORE_THE_MONEY,
        @Described(name = "after the money", en = "All, the new investors too.", zh = "全体股东，含新投资人（投后增扩）。")
        AFTER_THE_MONEY
    }

    /** What follows when a round does not close. */
    @Described(name = "on failure", en = "What follows when a round does not close.", zh = "融资未完成时的后续。")
    public record Failure(
            @Key(
                    en = "How often it is tried again.",
                    zh = "至多再试次数。",
                    example = "2",
                    preset = "0",
                    range = "[0, 20]",
                    whole = true)
            Amount retries,

            @Key(
                    en = "Months from a failure to the next try.",
                    zh = "失败后到再次启动的月数。",
                    example = "3 months",
                    preset = "3 months",
                    unit = "months",
                    range = "[1, 120]",
                    whole = true)
            Amount retryAfter,

            @Key(
                    en = "How much lower the pre-money is at each further try.",
                    zh = "每次再试时投前估值的折让。",
                    example = "20%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1)")
            Quantity priceCut,

            @Key(
                    en = "Shareholders' loan at each failure, repaid when the round closes.",
                    zh = "每次失败时的股东过桥贷款，本轮完成时归还。",
                    example = "2M CNY",
                    preset = "0",
                    unit = {"money", ""})
            Quantity bridge) {}
}
