package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money from outside and the cash at the start. */
@Described(name = "funding", en = "Money from outside and the cash at the start.", zh = "外部资金与期初现金。")
public record Funding(
        @Key(
                en = "Cash when the plan starts.",
                zh = "期初现金。",
                example = "3M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity openingCash,

        @Key(
                en = "Rounds in which shares are sold.",
                zh = "股权融资轮次。",
                example = "{seed: {amount: 10M CNY, month: 2026-03}}",
                preset = "{}")
        Map<String, Round> rounds,

        @Key(
                en = "Loans, at a month.",
                zh = "某月的贷款。",
                example = "{bank: {amount: 5M CNY, month: 2027-01, interest: 4.5%/year, term: 36 months}}",
                preset = "{}")
        Map<String, Loan> loans,

        @Key(
                en = "Grants, at a month.",
                zh = "某月的补助。",
                example = "{science bureau: {amount: 1M CNY, month: 2026-12}}",
                preset = "{}")
        Map<String, Grant> grants,

        @Key(
                en = "Committed lines that are drawn when cash is short and paid back when it is not.",
                zh = "已承诺的授信额度：缺现金时提用，有余时归还。",
                example = "{bank line: {limit: 5M CNY, interest: 5%/year}}",
                preset = "{}")
        Map<String, CreditLine> creditLines) {

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

            @Key(
                    en = "The round that has to close first.",
                    zh = "须先完成的轮次。",
                    example = "seed",
                    refersTo = "funding.rounds")
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

    /** A committed line of credit. */
    @Described(name = "credit line", en = "A committed line of credit.", zh = "已承诺的授信额度。")
    public record CreditLine(
            @Key(
                    en = "The most that may be owed.",
                    zh = "额度。",
                    example = "5M CNY",
                    unit = {"money", ""})
            Quantity limit,

            @Key(
                    en = "Nominal yearly interest on what is drawn; a twelfth of it on last month's.",
                    zh = "已提用部分的名义年利率；每月按上月余额的十二分之一计息。",
                    example = "5%/year",
                    unit = "%/year",
                    range = "[0, 10]")
            Quantity interest,

            @Key(
                    en = "Yearly fee on what is not drawn.",
                    zh = "未提用部分的年承诺费率。",
                    example = "0.5%/year",
                    preset = "0%/year",
                    unit = "%/year",
                    range = "[0, 1]")
            Quantity fee,

            @Key(en = "The first month.", zh = "起始月份。", example = "2027-01", preset = "month 1")
            PlanMonth start,

            @Key(en = "The last month; then all is due.", zh = "终止月份，届时全部到期。", example = "2029-12") @Nullable
            PlanMonth end) {}

    /** A loan repaid in equal instalments of principal. */
    @Described(name = "loan", en = "A loan, repaid in equal instalments of principal.", zh = "等额本金偿还的贷款。")
    public record Loan(
            @Key(
                    en = "Principal.",
                    zh = "本金。",
                    example = "5M CNY",
                    unit = {"money", ""})
            Quantity amount,

            @Key(en = "The month in which it is drawn.", zh = "提款月份。", example = "2027-01")
            PlanMonth month,

            @Key(
                    en = "Nominal yearly interest; a twelfth of it on last month's principal.",
                    zh = "名义年利率；每月按上月本金的十二分之一计息。",
                    example = "4.5%/year",
                    unit = "%/year",
                    range = "[0, 10]")
            Quantity interest,

            @Key(
                    en = "Months to the last instalment.",
                    zh = "到最后一期的月数。",
                    example = "36 months",
                    unit = "months",
                    range = "[1, 600]",
                    whole = true)
            Amount term,

            @Key(
                    en = "Months at the beginning with interest only.",
                    zh = "期初只付息的月数。",
                    example = "12 months",
                    preset = "0 months",
                    unit = "months",
                    range = "[0, 600]",
                    whole = true)
            Amount interestOnly) {}

    /** Money that need not be paid back. */
    @Described(name = "grant", en = "Money that need not be paid back.", zh = "无需偿还的补助。")
    public record Grant(
            @Key(
                    en = "Cash received.",
                    zh = "到账金额。",
                    example = "1M CNY",
                    unit = {"money", ""})
            Quantity amount,

            @Key(en = "The month in which it arrives.", zh = "到账月份。", example = "2026-12")
            PlanMonth month,

            @Key(
                    en = "The month in which its conditions are met and it becomes income; that of arrival where"
                            + " left out.",
                    zh = "满足条件、确认收入的月份；不写则为到账月份。",
                    example = "2027-12")
            @Nullable
            PlanMonth earned,

            @Key(
                    en = "It may only be spent on this function; until then it counts neither for runway nor"
                            + " against ruin.",
                    zh = "只能用于该职能；在支用前既不计入跑道，也不能避免现金耗尽。",
                    example = "R&D")
            @Nullable
            CostFunction restrictedTo) {}
}
