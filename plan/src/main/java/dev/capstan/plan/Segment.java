package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** A group of accounts: how many there are, how they adopt and leave. */
@Described(name = "segment", en = "A group of accounts that buy alike.", zh = "购买行为相近的一组客户。")
public record Segment(
        @Key(
                en = "All accounts that could ever buy; growth of the market goes into its growth.",
                zh = "可能购买的客户总数；市场增长写在其 growth 里。",
                example = "{value: 1700 accounts, growth: 1%/year}",
                unit = {"accounts", ""})
        Quantity accounts,

        @Key(
                en = "Accounts that buy already when the plan starts.",
                zh = "计划开始时已有的客户数。",
                example = "12 accounts",
                preset = "0 accounts",
                unit = {"accounts", ""})
        Quantity initialAccounts,

        @Key(en = "How accounts come.", zh = "客户如何到来。", example = "{bass: {p: 2%/year, q: 40%/year}}") @Nullable
        Adoption adoption,

        @Key(
                en = "Probability that an account leaves.",
                zh = "客户流失的概率。",
                example = "8%/year",
                preset = "0%/year",
                unit = "%/year",
                rate = Rate.PROBABILITY,
                range = "[0, 1]")
        Quantity churn,

        @Key(
                en = "Months from the marketing spent to the account won; for acquisition cost.",
                zh = "从营销支出到赢得客户的月数；用于获客成本。",
                example = "6 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 60]",
                whole = true)
        Amount salesCycle) {

    /** How accounts come. */
    @Described(name = "adoption", en = "How accounts come.", zh = "客户如何到来。")
    public sealed interface Adoption {}

    /** Bass 1969: n(t) = (p + q · N(t−1) / M) · (M − N(t−1)), p and q divided by 12. */
    @Described(name = "bass", en = "Bass diffusion: innovators and imitators.", zh = "Bass 扩散：创新者与模仿者。")
    public record Bass(
            @Key(
                    en = "Coefficient of innovation.",
                    zh = "创新系数。",
                    example = "2%/year",
                    unit = "%/year",
                    range = "[0, 1]")
            Quantity p,

            @Key(
                    en = "Coefficient of imitation.",
                    zh = "模仿系数。",
                    example = "40%/year",
                    unit = "%/year",
                    range = "[0, 10]")
            Quantity q)
            implements Adoption {}

    /** A logistic curve of the accounts ever won, as a share of all, over the months since the launch. */
    @Described(name = "logistic", en = "A logistic curve of the accounts won, from the launch on.", zh = "自上市起的逻辑斯蒂曲线。")
    public record Logistic(
            @Key(
                    en = "Share of all accounts won in the end.",
                    zh = "最终赢得的份额。",
                    example = "20%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity share,

            @Key(
                    en = "Time from the launch to half of that share.",
                    zh = "从上市到一半份额的时间。",
                    example = "24 months",
                    unit = "months",
                    range = "[0, 600]")
            Amount midpoint,

            @Key(
                    en = "Time from one tenth to nine tenths of that share.",
                    zh = "从十分之一到十分之九份额的时间。",
                    example = "30 months",
                    unit = "months",
                    range = "(0, 1200]")
            Amount duration)
            implements Adoption {}

    /** New accounts as a given series from the launch on. */
    @Described(
            name = "new accounts",
            en = "New accounts a month, as given, from the launch on.",
            zh = "自上市起每月新增客户数（给定）。")
    public record NewAccounts(
            @Key(
                    en = "New accounts a month, as given, from the launch on.",
                    zh = "自上市起每月新增客户数（给定）。",
                    example = "2 accounts/month",
                    unit = {"accounts/month", "/month"})
            Quantity value)
            implements Adoption {}
}
