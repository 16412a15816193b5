package dev.capstan.plan;

import dev.capstan.basics.Amount;

/** What founders or the company give investors where a figure stays below what was promised (对赌). */
@Described(
        name = "performance adjustment",
        en = "What investors get where a figure stays below what was promised.",
        zh = "业绩承诺未达成时对投资人的补偿（对赌）。")
public record PerformanceAdjustment(
        @Key(en = "The figure.", zh = "指标。", example = "profit 12m")
        Metric metric,

        @Key(
                en = "The calendar year at whose end it is looked at.",
                zh = "考核的日历年度（年末值）。",
                example = "2028",
                range = "[1900, 2999]",
                whole = true)
        Amount year,

        @Key(
                en = "What was promised.",
                zh = "承诺值。",
                example = "30M CNY",
                unit = {"money", "accounts", "heads", "%", "months", ""},
                range = "(0, inf)")
        Quantity atLeast,

        @Key(
                name = "else",
                en = "What is given where it is missed.",
                zh = "未达成时的补偿。",
                example = "{cash: {at most: 100%}}")
        Compensation compensation,

        @Key(
                en = "Who owes it; shares always come from the founders.",
                zh = "补偿义务人；股份补偿一律由创始人给付。",
                example = "both",
                preset = "founders")
        Obligor obligor,

        @Key(
                en = "The part of the cash that they owe that the founders pay themselves; the rest stays unpaid.",
                zh = "创始人对其应付现金实际支付的比例；其余不付。",
                example = "30%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity foundersPay,

        @Key(
                en = "Months from the year's end till it is due, when the accounts are audited.",
                zh = "年末至补偿到期的月数（审计完成）。",
                example = "4 months",
                preset = "4 months",
                unit = "months",
                range = "[1, 60]",
                whole = true)
        Amount dueAfter) {

    /** What is given. */
    @Described(name = "else", en = "What is given where the promise is missed.", zh = "未达成承诺时的补偿。")
    public sealed interface Compensation {}

    /** Money. */
    @Described(name = "cash", en = "Money: the investment × (1 − figure / promise).", zh = "现金：投资额 ×（1 − 实际 / 承诺）。")
    public record Cash(
            @Key(
                    en = "The most, as a share of the investment.",
                    zh = "上限，占投资额的比例。",
                    example = "100%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 10]")
            Quantity atMost)
            implements Compensation {}

    /** Shares of the founders. */
    @Described(
            name = "shares",
            en = "Shares of the founders: those that the round bought × (promise / figure − 1).",
            zh = "创始人股份：本轮所购股份 ×（承诺 / 实际 − 1）。")
    public record Shares(
            @Key(
                    en = "The most, as a share of those that the round bought.",
                    zh = "上限，占本轮所购股份的比例。",
                    example = "50%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 10]")
            Quantity atMost)
            implements Compensation {}
}
