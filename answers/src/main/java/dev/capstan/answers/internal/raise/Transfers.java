package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.plan.NoteTerms.AtMaturity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Shares that change hands or are cancelled by the terms of a round. */
final class Transfers {

    private Transfers() {}

    /**
     * Founders give common shares to those who bought shares in a round, by what each bought, as far as they have them; all
     * founders the same part of theirs.
     *
     * @param part of the shares that the round sold
     */
    static void give(Holdings held, RoundTerms round, double part, List<Integer> founders) {
        var bought = bought(held, round);
        double sold = sum(bought);
        double had = 0;
        for (int stock = 0; stock < held.stocks(); stock++) {
            had += isCommon(held, stock) ? sumOf(held.common[stock], founders) : 0;
        }
        if (sold == 0 || had == 0) {
            return;
        }
        double given = Math.min(1, part * sold / had);
        for (int stock = 0; stock < held.stocks(); stock++) {
            if (isCommon(held, stock)) {
                for (int founder : founders) {
                    held.common[stock][founder] *= 1 - given;
                }
            }
        }
        for (int holder = 0; holder < held.holders(); holder++) {
            held.common[round.given()][holder] += given * had * bought[holder] / sold;
        }
    }

    /** Holders sell common shares to a round's investors, as far as they have them, at its price less the discount. */
    static void sell(Holdings held, RoundTerms round, double price, int month) {
        var secondary = round.secondary();
        if (secondary == null) {
            return;
        }
        double each = price * (1 - secondary.discount());
        secondary.sellers().forEach((seller, wanted) -> {
            double sold = take(held, seller, wanted.shares(commonShares(held, seller), each));
            held.pay(-1, seller, month, sold * each);
            round.investors().forEach((buyer, part) -> {
                held.common[secondary.stock()][buyer] += part * sold;
                held.pay(secondary.stock(), buyer, month, -part * sold * each);
            });
        });
    }

    /** Takes common shares from a holder, the same part of each stock; gives how many. */
    static double take(Holdings held, int holder, double wanted) {
        double had = commonShares(held, holder);
        double part = had > 0 ? Math.min(1, wanted / had) : 0;
        for (int stock = 0; stock < held.stocks(); stock++) {
            held.common[stock][holder] *= isCommon(held, stock) ? 1 - part : 1;
        }
        return part * had;
    }

    /** The common shares that a holder has. */
    static double commonShares(Holdings held, int holder) {
        double had = 0;
        for (int stock = 0; stock < held.stocks(); stock++) {
            had += isCommon(held, stock) ? held.common[stock][holder] : 0;
        }
        return had;
    }

    private static boolean isCommon(Holdings held, int stock) {
        return held.company.stocks().get(stock) instanceof Stock.Common;
    }

    /** The shares that each holder bought in a round. */
    private static double[] bought(Holdings held, RoundTerms round) {
        var bought = new double[held.holders()];
        for (var sale : round.sales()) {
            if (sale.isPriced()) {
                var shares = isCommon(held, sale.stock()) ? held.common[sale.stock()] : held.preferred[sale.stock()];
                Arrays.setAll(bought, holder -> bought[holder] + shares[holder]);
            }
        }
        return bought;
    }

    /** What a holder paid for what it has of a round: shares at their price, SAFEs and notes by their money. */
    static double paidFor(Holdings held, RoundTerms round, int holder) {
        double paid = round.advance() >= 0 ? held.promised[round.advance()][holder] : 0;
        for (var sale : round.sales()) {
            int stock = sale.stock();
            paid += (held.preferred[stock][holder] + held.common[stock][holder]) * held.price[stock]
                    + held.promised[stock][holder];
        }
        return paid;
    }

    /** All that a holder has of a round goes to others as it is, by their parts. */
    static void hand(Holdings held, RoundTerms round, int seller, Map<Integer, Double> buyers) {
        round.sales().forEach(sale -> held.hand(sale.stock(), seller, buyers));
        if (round.advance() >= 0) {
            held.hand(round.advance(), seller, buyers);
        }
    }

    /** All that a holder has of a round is cancelled. */
    static void cancel(Holdings held, RoundTerms round, int holder) {
        hand(held, round, holder, Map.of());
        for (var sale : round.sales()) {
            settleIfNothing(held, sale.stock());
        }
        if (round.advance() >= 0) {
            settleIfNothing(held, round.advance());
        }
    }

    private static double sumOf(double[] values, List<Integer> holders) {
        double sum = 0;
        for (int holder : holders) {
            sum += values[holder];
        }
        return sum;
    }

    /**
     * A part of what a round sold is bought back: what the company pays for is cancelled, what founders pay for becomes common
     * shares of theirs. A note that is repaid is not bought back too.
     *
     * @param byFounders the part of it that they pay for
     */
    static void buyBack(Holdings held, RoundTerms round, double part, double byFounders) {
        double units = 0;
        for (var sale : round.sales()) {
            int stock = sale.stock();
            for (int holder = 0; holder < held.holders(); holder++) {
                units += part * (held.common[stock][holder] + held.converted[stock][holder]);
                held.keep(stock, holder, 1 - part);
                held.promised[stock][holder] *= isRepaid(sale.terms()) ? 1 : 1 - part;
            }
            settleIfNothing(held, stock);
        }
        if (round.advance() >= 0) {
            Arrays.setAll(
                    held.promised[round.advance()], holder -> held.promised[round.advance()][holder] * (1 - part));
            settleIfNothing(held, round.advance());
        }
        double theirs = units * byFounders;
        if (theirs > 0) {
            held.company
                    .payers()
                    .founders()
                    .forEach((founder, its) -> held.common[round.boughtBack()][founder] += its * theirs);
        }
    }

    private static void settleIfNothing(Holdings held, int stock) {
        if (held.outstanding.contains(stock) && sum(held.promised[stock]) == 0) {
            held.settle(stock);
        }
    }

    private static boolean isRepaid(Stock stock) {
        return stock instanceof Stock.Note note && note.terms().atMaturity() == AtMaturity.REPAY;
    }
}
