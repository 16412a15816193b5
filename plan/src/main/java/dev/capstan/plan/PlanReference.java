package dev.capstan.plan;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.plan.internal.KeyBounds;
import dev.capstan.plan.internal.ReferenceWriter;

/** The reference page of the plan language, in Markdown. */
public final class PlanReference {

    private PlanReference() {}

    public static String markdown(Language language) {
        return ReferenceWriter.markdown(language);
    }

    /** Between which ends a number stays. */
    public static Bounds bounds(Quantity quantity) {
        return KeyBounds.of(quantity);
    }

    /** What a dotted key of a plan means; the key itself where it is none. */
    public static Text meaning(String key) {
        return ReferenceWriter.meaning(key);
    }
}
