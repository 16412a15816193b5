package dev.capstan.capital;

import java.util.Arrays;

/**
 * The waterfall of one exit after another in doubles, without making anything anew: for simulated paths, of which each has its
 * own counts, claims and debts. Payees have a place each, debts and classes alike, in any order; setting a place again replaces
 * who stood there, and a place never set is paid nothing.
 *
 * <p>It pays what {@link Waterfall#distribute} pays, to about 1e-12 of the exit. A class converts exactly where the price of a
 * common share is above what it gives up for one, so there is one price at which all that is claimed sums to the money, and
 * raising it from 0 finds it: the way of {@link PayoffSweep} for all exits of one table, here for one exit of any table. Uses
 * only the four operations of arithmetic, so that paths keep their bits. Not for several threads at once.
 */
public final class ExitSplit {

    private static final long DEBTS_FIRST = Long.MIN_VALUE / 2;

    private final long[] rank;
    private final double[] due;
    private final double[] claim;
    private final double[] units;
    private final double[] strike;

    /** The price at which a claim that participates is paid its most; 0 where it does not, infinite where nothing limits it. */
    private final double[] room;

    /** The price above which a class converts or is exercised; infinite where it has nothing to choose. */
    private final double[] forgone;

    private double costRate;

    /** @param payees how many debts and classes there are at most */
    public ExitSplit(int payees) {
        rank = new long[payees];
        due = new double[payees];
        claim = new double[payees];
        units = new double[payees];
        strike = new double[payees];
        room = new double[payees];
        forgone = new double[payees];
        Arrays.fill(forgone, Double.POSITIVE_INFINITY);
    }

    /** Of a waterfall: its debts, then its classes, as {@link Payoff#payees} lists them. */
    public static ExitSplit of(Waterfall waterfall) {
        var split = new ExitSplit(waterfall.debts().size() + waterfall.classes().size());
        split.costs(waterfall.costRate().real());
        int payee = 0;
        for (var debt : waterfall.debts()) {
            split.debt(payee++, debt.seniority(), debt.claim().real());
        }
        for (var stock : waterfall.classes()) {
            split.stock(payee++, stock);
        }
        return split;
    }

    private void stock(int payee, WaterfallClass stock) {
        double held = stock.units().real();
        switch (stock) {
            case WaterfallClass.Common _ -> common(payee, held);
            case WaterfallClass.Options options ->
                options(payee, held, options.strike().real());
            case WaterfallClass.Preferred preferred -> {
                var most = preferred.most();
                preferred(
                        payee,
                        preferred.seniority(),
                        held,
                        preferred.due().real(),
                        preferred.claim().real(),
                        most == null ? Double.POSITIVE_INFINITY : most.real());
            }
        }
    }

    /** Costs of the sale as a part of the exit value, from 0 to below 1; none until it is said. */
    public void costs(double rate) {
        Checks.notNegative(rate, "the costs of a sale");
        Checks.positive(1 - rate, "what the costs of a sale leave");
        costRate = rate;
    }

    /**
     * Money that is owed and paid before any class.
     *
     * @param seniority a debt with a lower number is paid earlier, with an equal one in proportion
     * @param owed 0 or more
     */
    public void debt(int payee, int seniority, double owed) {
        set(payee, DEBTS_FIRST + seniority, Checks.notNegative(owed, "a debt"), 0);
    }

    /** Shares that are paid last and share what is left by number; 0 or more. */
    public void common(int payee, double shares) {
        set(payee, 0, 0, shares);
        room[payee] = Double.POSITIVE_INFINITY;
    }

    /** Options and warrants of one strike; both 0 or more. What they are paid is after it. */
    public void options(int payee, double shares, double price) {
        set(payee, 0, 0, shares);
        strike[payee] = Checks.notNegative(price, "a strike");
        forgone[payee] = shares > 0 ? price : Double.POSITIVE_INFINITY;
    }

    /**
     * Preferred shares, and notes and SAFEs not converted: as {@link WaterfallClass.Preferred}.
     *
     * @param asConverted common shares they become; 0 where they cannot convert
     * @param declared paid with the claim, and kept by those who convert
     * @param preference which those who convert give up; no more than {@code most} of it counts
     * @param most what they can be paid without converting: the preference where they do not participate, infinite where they do
     *     without a cap
     */
    public void preferred(
            int payee, int seniority, double asConverted, double declared, double preference, double most) {
        if (!(most >= 0)) {
            throw new IllegalArgumentException("at most 0 or more: " + most);
        }
        set(payee, seniority, Math.min(Checks.notNegative(preference, "a preference"), most), asConverted);
        due[payee] = Checks.notNegative(declared, "dividends declared");
        if (asConverted > 0) {
            room[payee] = (most - claim[payee]) / asConverted;
            forgone[payee] = most / asConverted;
        }
    }

    private void set(int payee, long order, double amount, double shares) {
        rank[payee] = order;
        due[payee] = 0;
        claim[payee] = amount;
        units[payee] = Checks.notNegative(shares, "shares as converted");
        strike[payee] = 0;
        room[payee] = 0;
        forgone[payee] = Double.POSITIVE_INFINITY;
    }

    /**
     * Fills in what each payee is paid, and gives the price of a common share. What is paid sums to the exit value less its costs.
     *
     * @param exit 0 or more
     * @param paid by payee; at least as long as there are payees
     * @throws IllegalArgumentException where money is left that nobody may share
     */
    public double pay(double exit, double[] paid) {
        Checks.notNegative(exit, "an exit value");
        double left = payFirst(exit - exit * costRate, paid);
        double price = left > 0 ? price(left) : 0;
        for (int i = 0; i < units.length; i++) {
            if (price > forgone[i]) {
                paid[i] = due[i] + (price - strike[i]) * units[i];
            } else if (room[i] > 0) {
                paid[i] += Math.min(price, room[i]) * units[i];
            }
        }
        return price;
    }

    /** Pays debts and claims, those of the lowest rank first, and gives what is left. */
    private double payFirst(double proceeds, double[] paid) {
        double left = proceeds;
        long tier = Long.MIN_VALUE;
        while (tier != Long.MAX_VALUE) {
            double owed = 0;
            long next = Long.MAX_VALUE;
            for (int i = 0; i < rank.length; i++) {
                owed += rank[i] == tier ? due[i] + claim[i] : 0;
                next = rank[i] > tier ? Math.min(next, rank[i]) : next;
            }
            boolean isShort = owed > left;
            for (int i = 0; i < rank.length; i++) {
                if (rank[i] == tier) {
                    paid[i] = isShort ? (due[i] + claim[i]) / owed * left : due[i] + claim[i];
                }
            }
            left = isShort ? 0 : left - owed;
            tier = next;
        }
        return left;
    }

    /** Raises the price of a common share, from change to change of those who share, until the money is used up. */
    private double price(double money) {
        double left = money;
        double reached = 0;
        while (true) {
            double open = 0;
            double next = Double.POSITIVE_INFINITY;
            for (int i = 0; i < units.length; i++) {
                open += reached < room[i] || reached >= forgone[i] ? units[i] : 0;
                next = Math.min(next, reached < room[i] ? room[i] : reached < forgone[i] ? forgone[i] : next);
            }
            double upToNext = open > 0 ? open * (next - reached) : 0;
            if (upToNext >= left) {
                return reached + left / open;
            }
            if (next == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("nobody may share what is left: " + left);
            }
            left -= upToNext;
            reached = next;
        }
    }
}
