package dev.capstan.answers.internal.raise;

import dev.capstan.capital.ExitSplit;

/**
 * What somebody may take or share at the end; as {@link ExitSplit} has it.
 */
sealed interface Claim {

    int stock();

    /** Who; −1 for all who have paid for a SAFE or a note, in proportion. */
    int holder();

    /** Common shares that it is or becomes. */
    double units();

    /** Tells a split of it. */
    void enter(ExitSplit split, int payee);

    /** Whether it becomes common shares where a common share is paid so much. */
    boolean converts(double price);

    /** Common shares. */
    record Common(int stock, int holder, double units) implements Claim {
        @Override
        public void enter(ExitSplit split, int payee) {
            split.common(payee, units);
        }

        @Override
        public boolean converts(double price) {
            return false;
        }
    }

    /** Options, vested or not. */
    record Options(int stock, int holder, double units, double strike) implements Claim {
        @Override
        public void enter(ExitSplit split, int payee) {
            split.options(payee, units, strike);
        }

        @Override
        public boolean converts(double price) {
            return price > strike;
        }
    }

    /**
     * Preferred shares, and SAFEs and notes that have not become shares.
     *
     * @param due paid with the preference, and kept by those who convert
     * @param most without converting; infinite where it participates without a cap
     */
    record Preferred(int stock, int holder, double units, int rank, double due, double preference, double most)
            implements Claim {
        @Override
        public void enter(ExitSplit split, int payee) {
            split.preferred(payee, rank, units, due, preference, most);
        }

        @Override
        public boolean converts(double price) {
            return units > 0 && price > most / units;
        }
    }
}
