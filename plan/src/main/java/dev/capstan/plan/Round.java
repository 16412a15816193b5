package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
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
        Failure onFailure) {

    /** Whether paths differ in when or whether it closes, other than by the numbers that it names. */
    public boolean isConditional() {
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
