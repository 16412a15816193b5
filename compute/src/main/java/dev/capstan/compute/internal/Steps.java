package dev.capstan.compute.internal;

import dev.capstan.basics.Explanation;
import dev.capstan.basics.Text;
import java.util.List;

/** Writes the nodes of an explanation. */
public final class Steps {

    private Steps() {}

    /** A number that was given. */
    public static Explanation given(String en, String zh, double value, String unit) {
        return Explanation.input(new Text(en, zh), value, unit);
    }

    /** A number that was made from others, by a formula that reads the same in both languages. */
    public static Explanation made(String en, String zh, String how, double value, String unit, Explanation... parts) {
        return new Explanation(new Text(en, zh), Text.same(how), value, unit, List.of(parts));
    }
}
