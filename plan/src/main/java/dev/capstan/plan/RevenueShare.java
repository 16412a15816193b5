package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that is paid back as a share of what comes in, up to a multiple of it; {@code engine.md}, revenue shares. */
@Described(
        name = "revenue share",
        en = "Money that is paid back as a share of what comes in, up to a multiple of it.",
        zh = "以收入或回款的一定比例偿还、至倍数上限为止的融资。")
public record RevenueShare(
        @Key(
                en = "Cash received.",
                zh = "到账金额。",
                example = "5M CNY",
                unit = {"money", ""})
        Quantity amount,

        @Key(
                en = "The month in which it comes, at the earliest.",
                zh = "到账月份（最早）。",
                example = "2027-06",
                preset = "month 1")
        PlanMonth month,

        @Key(
                en = "Milestones that have to be reached first.",
                zh = "须先达成的里程碑。",
                example = "[ten hospitals]",
                preset = "[]",
                refersTo = "milestones")
        List<String> waitsFor,

        @Key(
                en = "Probability that it is granted.",
                zh = "获批的概率。",
                example = "70%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity chance,

        @Key(
                en = "Share that is paid back each month, from the next one on.",
                zh = "自次月起每月偿还的比例。",
                example = "6%",
                unit = "%",
                range = "[0, 1]")
        Quantity share,

        @Key(en = "Of what.", zh = "计算基数。", example = "revenue", preset = "cash receipts")
        Base of,

        @Key(
                en = "How much is paid back in all, as a multiple of the amount.",
                zh = "偿还总额相对到账金额的倍数。",
                example = "1.5",
                unit = {""},
                range = "[1, 20]")
        Quantity cap,

        @Key(
                en = "Months after which the rest is due; never where left out.",
                zh = "到期月数，届时付清余额；不写则不到期。",
                example = "48 months",
                unit = "months",
                range = "[1, 600]",
                whole = true)
        @Nullable
        Amount term) {

    /** What a share is of. */
    public enum Base {
        @Described(name = "cash receipts", en = "What customers pay in the month, with VAT.", zh = "当月客户回款（含增值税）。")
        CASH_RECEIPTS,
        @Described(name = "revenue", en = "The month's revenue.", zh = "当月营业收入。")
        REVENUE
    }

    /** Whether its own terms make paths differ in when or whether it comes; {@link Plan#isConditional} looks at events too. */
    boolean isConditional() {
        return !waitsFor.isEmpty() || !chance.isAlways(1);
    }
}
