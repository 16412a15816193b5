package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.NoteInterest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A loan that converts in the next priced round that is large enough. */
@Described(name = "note", en = "Terms of a convertible note.", zh = "可转债条款。")
public record NoteTerms(
        @Key(
                en = "Interest a year; it converts with the principal.",
                zh = "年利率；利息随本金一并转换。",
                example = "8%/year",
                preset = "0%/year",
                unit = "%/year",
                range = "[0, 10]")
        Amount interest,

        @Key(en = "Whether interest bears interest.", zh = "是否复利。", example = "yearly", preset = "simple")
        Compounding compounding,

        @Key(
                en = "Months to maturity.",
                zh = "到期月数。",
                example = "24 months",
                unit = "months",
                range = "[1, 240]",
                whole = true)
        Amount term,

        @Key(
                en = "Valuation cap.",
                zh = "估值上限。",
                example = "30M CNY",
                unit = {"money", ""},
                range = "(0, inf)")
        @Nullable
        Quantity cap,

        @Key(
                en = "What the cap counts: the company with all that converts, or without.",
                zh = "估值上限的口径：含全部转换证券（投后）或不含（投前）。",
                example = "post-money",
                preset = "pre-money")
        SafeTerms.Timing timing,

        @Key(
                en = "Off the price of the round in which it converts.",
                zh = "相对转换轮次价格的折扣。",
                example = "20%",
                preset = "0%",
                unit = "%",
                range = "[0, 1)")
        Amount discount,

        @Key(
                en = "New money from which on a round converts it.",
                zh = "触发转换的最低融资额。",
                example = "10M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity qualifiedFinancing,

        @Key(
                en = "What becomes of it at maturity where no round has converted it.",
                zh = "到期仍未转换时如何处理。",
                example = "convert",
                preset = "repay")
        AtMaturity atMaturity,

        @Key(
                en = "Multiple of the principal that is repaid when the company is sold, interest aside.",
                zh = "公司出售时偿还本金的倍数（利息另计）。",
                example = "2",
                preset = "1",
                range = "[1, 100]")
        Amount exitMultiple) {

    private static final int MONTHS = 12;

    /** How interest accrues, with the months of a year alike. */
    public NoteInterest accrual() {
        var annual = BigDecimal.valueOf(interest.value() * MONTHS);
        return new NoteInterest(annual, compounding.perYear(), DayCount.THIRTY_360);
    }

    /** What becomes of a note that no round has converted when it matures. */
    public enum AtMaturity {
        @Described(name = "repay", en = "Principal and interest are paid back in cash.", zh = "以现金偿还本息。")
        REPAY,
        @Described(name = "extend", en = "It goes on and bears interest.", zh = "展期并继续计息。")
        EXTEND,
        @Described(
                name = "convert",
                en = "It converts into common shares by its cap; without a cap it goes on.",
                zh = "按估值上限转为普通股；无上限则展期。")
        CONVERT
    }
}
