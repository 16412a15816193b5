package dev.capstan.answers.internal.raise;

import dev.capstan.basics.Text;
import dev.capstan.plan.NoteTerms;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.SafeTerms;
import dev.capstan.plan.Vesting;
import org.jspecify.annotations.Nullable;

/** What holders hold: shares, options, or what becomes shares in a round. */
sealed interface Stock {

    /** Its name, unlike any other's. */
    Text name();

    /** Whether it is a right to buy shares at a strike. */
    default boolean isOption() {
        return this instanceof Options || this instanceof Granted;
    }

    /** In which round it is sold, by number; −1 where it is there at the start. */
    int round();

    /**
     * Common shares.
     *
     * @param proRata what their holders buy of later rounds, as a multiple of their part of the company
     */
    record Common(Text name, int round, double proRata) implements Stock {}

    /** Options of one strike; all count where nothing says when they vest. */
    record Options(
            Text name, int round, double strike, @Nullable Vesting vesting) implements Stock {}

    /** Options and warrants whose strike is settled on the path on which they are granted. */
    record Granted(Text name, int round, @Nullable Vesting vesting) implements Stock {}

    /** Preferred shares. */
    record Preferred(Text name, int round, PreferredStock terms) implements Stock {}

    /** SAFEs that are sold together. */
    record Safe(Text name, int round, SafeTerms terms) implements Stock {}

    /** Notes that are sold together. */
    record Note(Text name, int round, NoteTerms terms) implements Stock {}
}
