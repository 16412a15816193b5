package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** When options vest: evenly by the month, nothing before the cliff. */
@Described(
        name = "vesting",
        en = "When options vest: evenly by the month, nothing before the cliff.",
        zh = "期权归属：按月等额，悬崖期之前不归属。")
public record Vesting(
        @Key(
                en = "Months from the beginning till all have vested.",
                zh = "自起算至全部归属的月数。",
                example = "48 months",
                preset = "48 months",
                unit = "months",
                range = "[1, 240]",
                whole = true)
        Amount term,

        @Key(
                en = "Months before which nothing vests.",
                zh = "悬崖期（月），此前不归属。",
                example = "12 months",
                preset = "12 months",
                unit = "months",
                range = "[0, 240]",
                whole = true)
        Amount cliff,

        @Key(
                en = "The month in which it begins; where left out that of the grant, and for options granted"
                        + " before the plan its start.",
                zh = "起算月份；不写则为授予之月，计划开始前已授予的为计划开始。",
                example = "2025-03")
        @Nullable
        PlanMonth start,

        @Key(
                en = "Whether all vest when the company is sold; what has not vested then lapses.",
                zh = "公司出售时是否全部加速归属；届时未归属的失效。",
                example = "yes",
                preset = "no")
        YesNo accelerates) {

    /** The part that has vested so many months after the beginning, from 0 to 1. */
    public double after(int months) {
        return months < cliff.value() ? 0 : Math.clamp(months / term.value(), 0, 1);
    }
}
