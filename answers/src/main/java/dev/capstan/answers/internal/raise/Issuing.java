package dev.capstan.answers.internal.raise;

/**
 * Issues what money of a round pays for, at its closing and with each tranche: shares at the price of the closing, in the
 * proportions in which they were agreed, and SAFEs and notes.
 */
final class Issuing {

    private final Holdings held;
    private final RoundTerms round;
    private final int month;

    private Issuing(Holdings held, RoundTerms round, int month) {
        this.held = held;
        this.round = round;
        this.month = month;
    }

    static Issuing of(Holdings held, RoundTerms round, int month) {
        return new Issuing(held, round, month);
    }

    /** A tranche comes after the closing. */
    void tranche(double amount) {
        boolean isMet = round.priced() == 0 || held.agreed[round.number()] > 0;
        if (isMet && round.priced() > 0) {
            issue(amount);
        }
        promise(amount, isMet);
    }

    /** Issues shares for the part of so much money that buys shares. */
    void issue(double amount) {
        double part = amount / held.agreed[round.number()];
        var bought = held.bought[round.number()];
        for (int holder = 0; holder < bought.length; holder++) {
            issue(holder, part * bought[holder]);
        }
    }

    private void issue(int holder, double shares) {
        for (var sale : round.sales()) {
            if (sale.isPriced() && shares > 0) {
                int stock = sale.stock();
                double part = shares * sale.part() / round.priced();
                if (sale.terms() instanceof Stock.Preferred) {
                    preferred(stock, holder, part);
                } else {
                    held.common[stock][holder] += part;
                }
                held.pay(stock, holder, month, -part * held.price[stock]);
            }
        }
    }

    /** Shares that come later convert as those do that are there, and have accrued nothing. */
    private void preferred(int stock, int holder, double shares) {
        held.converted[stock][holder] += shares * ratio(stock, holder);
        held.preferred[stock][holder] += shares;
        held.startAccrual(stock, holder, shares, month);
    }

    private double ratio(int stock, int holder) {
        double its = held.preferred[stock][holder];
        if (its > 0) {
            return held.converted[stock][holder] / its;
        }
        double all = Holdings.sum(held.preferred[stock]);
        return all > 0 && held.issued[stock] < month ? Holdings.sum(held.converted[stock]) / all : 1;
    }

    /** SAFEs and notes for their parts of the money; and an advance for what buys no shares, since the terms cannot be met. */
    void promise(double amount, boolean isMet) {
        if (!isMet) {
            promise(round.advance(), amount * round.priced());
        }
        for (var sale : round.sales()) {
            if (!sale.isPriced()) {
                promise(sale.stock(), amount * sale.part());
            }
        }
    }

    private void promise(int stock, double amount) {
        if (amount > 0) {
            round.investors().forEach((holder, its) -> {
                held.promise(stock, holder, amount * its, month);
                held.pay(stock, holder, month, -amount * its);
            });
        }
    }
}
