package dev.capstan.plan;

import dev.capstan.basics.Amount;
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
                en = "Shares sold, at a month.",
                zh = "某月的股权融资。",
                example = "{seed: {amount: 10M CNY, month: 2026-03}}",
                preset = "{}")
        Map<String, Equity> equity,

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
        Map<String, Grant> grants) {

    /** Shares sold for cash. */
    @Described(name = "equity", en = "Shares sold for cash.", zh = "以现金出售的股份。")
    public record Equity(
            @Key(
                    en = "Cash received.",
                    zh = "到账金额。",
                    example = "10M CNY",
                    unit = {"money", ""})
            Quantity amount,

            @Key(en = "The month in which it arrives.", zh = "到账月份。", example = "2026-03")
            PlanMonth month) {}

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
            PlanMonth earned) {}
}
