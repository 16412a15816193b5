package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an amount that is promised at once and released by milestones. */
@Described(name = "tranche", en = "A part of an amount that is released by milestones.", zh = "按里程碑分期拨付的一期款项。")
public record Tranche(
        @Key(
                en = "Its share; the shares of all sum to 100%.",
                zh = "所占比例；各期之和为 100%。",
                example = "40%",
                unit = "%",
                range = "(0, 1]")
        Amount share,

        @Key(
                en = "Milestones that release it.",
                zh = "拨付所须达成的里程碑。",
                example = "[ten hospitals]",
                preset = "[]",
                refersTo = "milestones")
        List<String> waitsFor,

        @Key(
                en = "Probability that it is paid once they are reached.",
                zh = "达成后实际拨付的概率。",
                example = "90%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity chance,

        @Key(
                en = "The last month in which it can be released; then it lapses.",
                zh = "最迟拨付月份，逾期作废。",
                example = "2028-12")
        @Nullable
        PlanMonth longStop) {

    /** Whether by its own terms it comes later than the first money, or not surely; {@link Plan#isConditional} looks at events too. */
    boolean isConditional() {
        return !waitsFor.isEmpty() || !chance.isAlways(1);
    }
}
