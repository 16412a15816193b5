package dev.capstan.plan;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.plan.internal.ReferenceWriter;

/** The reference page of the plan language, in Markdown. */
public final class PlanReference {

    private PlanReference() {}

    public static String markdown(Language language) {
        return ReferenceWriter.markdown(language);
    }

    /** The least and the most that a number may be whatever happens to it, in base units for one month. */
    public static double[] bounds(Quantity quantity) {
        return ReferenceWriter.bounds(quantity.key(), quantity.conversion().rate());
    }

    /** What a dotted key of a plan means; the key itself where it is none. */
    public static Text meaning(String key) {
        return ReferenceWriter.meaning(key);
    }
}
