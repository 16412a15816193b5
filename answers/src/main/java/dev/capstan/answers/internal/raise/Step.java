package dev.capstan.answers.internal.raise;

import java.util.Comparator;

/** What changes who owns what on a path, or who is paid what before its end. */
sealed interface Step {

    /** In the order of time; in one month claims of investors before closings, these before what owners pay in, dividends last. */
    Comparator<Step> IN_TIME = Comparator.comparingInt(Step::month).thenComparingInt(Step::place);

    int month();

    /** What is carried out by itself, as {@link Settling} does. */
    sealed interface Movement extends Step {}

    private int place() {
        return switch (this) {
            case Claiming _ -> 0;
            case Giving _ -> 1;
            case Closing _ -> 2;
            case Contributing _, Lending _ -> 3;
            case Dividend _ -> 4;
        };
    }

    /** A round closes. */
    record Closing(int round, int month) implements Step {}

    /** Founders give shares for a missed promise, as a part of those that the round bought. */
    record Giving(int round, int month, double part) implements Movement {}

    /**
     * A claim of investors falls due or is paid.
     *
     * @param claim by its number in {@link Movements#claims}
     * @param due that falls due in the month
     * @param company what it pays
     * @param founders what they pay
     */
    record Claiming(int claim, int month, double due, double company, double founders) implements Movement {}

    /** Founders pay in; by the number in {@link Movements#contributions}. */
    record Contributing(int contribution, int month, double amount) implements Movement {}

    /** A shareholder is paid more on its loan than it lends, or below 0 lends more; by the number in {@link Movements#loans}. */
    record Lending(int loan, int month, double net) implements Movement {}

    /** The company pays a dividend. */
    record Dividend(int month, double amount) implements Movement {}
}
