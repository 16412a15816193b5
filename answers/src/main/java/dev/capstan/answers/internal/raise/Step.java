package dev.capstan.answers.internal.raise;

import java.util.Comparator;

/** What changes who owns what on a path, or who is paid what before its end. */
sealed interface Step {

    /** In the order of time; in one month loans and tranches, claims of investors, closings, what owners pay in, dividends, buy-backs and tender offers. */
    Comparator<Step> IN_TIME = Comparator.comparingInt(Step::month).thenComparingInt(Step::place);

    int month();

    /** What is carried out by itself, as {@link Settling} does. */
    sealed interface Movement extends Step {}

    private int place() {
        return switch (this) {
            case Warrants _, Tranche _ -> 0;
            case Claiming _ -> 1;
            case Giving _ -> 2;
            case Closing _ -> 3;
            case Contributing _, Lending _, Granting _ -> 4;
            case Dividend _ -> 5;
            case Buying _, Tendering _ -> 6;
        };
    }

    /**
     * A round closes.
     *
     * @param agreed what it is to bring in all
     * @param paid what it brings at once
     */
    record Closing(int round, int month, double agreed, double paid, double preMoney) implements Step {}

    /** A part of a round's money that comes after its closing. */
    record Tranche(int round, int month, double amount) implements Movement {}

    /** A lender may buy shares for so much; by the number in {@link Movements#warrants}. */
    record Warrants(int loan, int month, double worth) implements Movement {}

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

    /**
     * Whether an investor's shares are bought back is decided.
     *
     * @param buyBack by its number in {@link Movements#buyBacks}
     * @param price as a multiple of what was paid for them
     * @param value of the company in a sale then
     * @param owed of it to others
     */
    record Buying(int buyBack, int month, double price, double value, double owed) implements Movement {}

    /**
     * A tender offer is settled.
     *
     * @param offer by its number in {@link Company#tenders}
     * @param byCompany what the company spends on it; 0 where another buys
     */
    record Tendering(int offer, int month, double byCompany) implements Movement {}

    /** Founders pay in; by the number in {@link Movements#contributions}. */
    record Contributing(int contribution, int month, double amount) implements Movement {}

    /** A shareholder is paid more on its loan than it lends, or below 0 lends more; by the number in {@link Movements#loans}. */
    record Lending(int loan, int month, double net) implements Movement {}

    /** Options of a year, from 1, are granted from the pool. */
    record Granting(int year, int month) implements Movement {}

    /** The company pays a dividend. */
    record Dividend(int month, double amount) implements Movement {}
}
