package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Raise.Part.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What is added up over the paths of one block; blocks are added in their order, so that the sums do not depend on threads.
 *
 * @param ownership by part and month, index 0 for month 1
 * @param flowsOfHolder by holder and month; the index is the month and the offset
 * @param flowsOfRound by round and month
 * @param paidForRound by round, what is paid for its stocks
 * @param gotOfRound by round, what its stocks are paid
 * @param ends the part of the company that each holder has at the end
 * @param present by stock, exits at which somebody holds it
 * @param converts by stock, exits at which it converts or is exercised
 */
@SuppressWarnings("ArrayRecordComponent") // sums
record Tally(
        double[][] ownership,
        double[][] flowsOfHolder,
        double[][] flowsOfRound,
        double[] paidForRound,
        double[] gotOfRound,
        double[] ends,
        int[] present,
        int[] converts) {

    /** The parts of the company that are told: groups of holders, and investors by the round in which they bought. */
    record PartOf(Kind kind, int round) {
        static List<PartOf> all(Company company) {
            var parts = new ArrayList<PartOf>();
            parts.add(new PartOf(Kind.FOUNDERS, -1));
            parts.add(new PartOf(Kind.EMPLOYEES, -1));
            parts.add(new PartOf(Kind.POOL, -1));
            parts.add(new PartOf(Kind.INVESTORS, -1));
            company.rounds().forEach(round -> parts.add(new PartOf(Kind.INVESTORS, round.number())));
            parts.add(new PartOf(Kind.LENDERS, -1));
            return parts;
        }

        /** The number of the part that a holder's shares of a stock belong to. */
        static int of(Company company, int holder, int stock) {
            var its = company.stocks().get(stock);
            return switch (company.holders().get(holder).group()) {
                case FOUNDER -> 0;
                case EMPLOYEE -> 1;
                case INVESTOR ->
                    its instanceof Stock.Granted ? 4 + company.rounds().size() : 4 + its.round();
            };
        }
    }

    private static final int POOL = 2;

    static Tally of(Company company) {
        int months = company.timeline().months();
        int holders = company.holders().size();
        int stocks = company.stocks().size();
        return new Tally(
                new double[PartOf.all(company).size()][months],
                new double[holders][months + 1 + company.offset()],
                new double[company.rounds().size()][months + 1 + company.offset()],
                new double[company.rounds().size()],
                new double[company.rounds().size()],
                new double[holders],
                new int[stocks],
                new int[stocks]);
    }

    /** Adds who owns what in the months from one to another. */
    void own(Holdings held, int from, int to) {
        if (from > to) {
            return;
        }
        double all = held.fullyDiluted();
        for (int stock = 0; stock < held.stocks(); stock++) {
            for (int holder = 0; holder < held.holders(); holder++) {
                double units = held.common[stock][holder] + held.converted[stock][holder];
                if (units > 0) {
                    add(PartOf.of(held.company, holder, stock), units / all, from, to);
                }
            }
        }
        add(POOL, held.pool / all, from, to);
    }

    private void add(int part, double share, int from, int to) {
        for (int month = from; month <= to; month++) {
            ownership[part][month - 1] += share;
        }
    }

    /** Adds a payment for a stock of a round. */
    void pay(int round, int index, double amount) {
        flowsOfRound[round][index] += amount;
        if (amount < 0) {
            paidForRound[round] -= amount;
        } else {
            gotOfRound[round] += amount;
        }
    }

    /** Adds another, which comes after it. */
    void add(Tally other) {
        add(ownership, other.ownership);
        add(flowsOfHolder, other.flowsOfHolder);
        add(flowsOfRound, other.flowsOfRound);
        add(
                new double[][] {paidForRound, gotOfRound, ends},
                new double[][] {other.paidForRound, other.gotOfRound, other.ends});
        for (int stock = 0; stock < present.length; stock++) {
            present[stock] += other.present[stock];
            converts[stock] += other.converts[stock];
        }
    }

    private static void add(double[][] sums, double[][] more) {
        for (int row = 0; row < sums.length; row++) {
            for (int i = 0; i < sums[row].length; i++) {
                sums[row][i] += more[row][i];
            }
        }
    }
}
