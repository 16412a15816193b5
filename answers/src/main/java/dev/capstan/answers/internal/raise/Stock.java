package dev.capstan.answers.internal.raise;

import dev.capstan.basics.Text;
import dev.capstan.plan.NoteTerms;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.SafeTerms;

/** What holders hold: shares, options, or what becomes shares in a round. */
sealed interface Stock {

    /** Its name, unlike any other's. */
    Text name();

    /** In which round it is sold, by number; −1 where it is there at the start. */
    int round();

    /**
     * Common shares.
     *
     * @param proRata what their holders buy of later rounds, as a multiple of their part of the company
     */
    record Common(Text name, int round, double proRata) implements Stock {}

    /** Options of one strike. */
    record Options(Text name, int round, double strike) implements Stock {}

    /** Preferred shares. */
    record Preferred(Text name, int round, PreferredStock terms) implements Stock {}

    /** SAFEs that are sold together. */
    record Safe(Text name, int round, SafeTerms terms) implements Stock {}

    /** Notes that are sold together. */
    record Note(Text name, int round, NoteTerms terms) implements Stock {}
}
