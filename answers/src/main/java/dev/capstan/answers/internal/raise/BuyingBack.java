package dev.capstan.answers.internal.raise;

import dev.capstan.plan.BuyBack.Exercise;
import java.util.Map;

/**
 * An investor's shares of a round are bought at a stated price, if they are: where that is asked, by what a sale in that month
 * would pay the buyers with them and without. Buyers get them as they are, with their rights.
 */
final class BuyingBack {

    private final Holdings held;
    private final RoundTerms round;
    private final RoundTerms.Purchase terms;
    private final Step.Buying step;
    private final Map<Integer, Double> buyers;

    BuyingBack(Holdings held, RoundTerms round, RoundTerms.Purchase terms, Step.Buying step) {
        this.held = held;
        this.round = round;
        this.terms = terms;
        this.step = step;
        this.buyers = terms.isByFounders() ? held.company.payers().founders() : Map.of(terms.buyer(), 1.0);
    }

    /** Carries it out and gives what is paid; 0 where nothing is bought. */
    double carryOut() {
        double price = step.price() * Transfers.paidFor(held, round, terms.seller());
        if (price <= 0 || (terms.exercise() == Exercise.WHEN_IT_PAYS && gain() <= price)) {
            return 0;
        }
        held.pay(-1, terms.seller(), step.month(), price);
        buyers.forEach((buyer, part) -> held.pay(-1, buyer, step.month(), -part * price));
        Transfers.hand(held, round, terms.seller(), buyers);
        return price;
    }

    /** What the shares would bring the buyers in a sale in the month, beside what they have. */
    private double gain() {
        var with = held.copy();
        Transfers.hand(with, round, terms.seller(), buyers);
        return paidInASale(with) - paidInASale(held);
    }

    private double paidInASale(Holdings holdings) {
        var claims = Claims.of(holdings, step.month());
        var payments = new double[claims.size()];
        Claims.split(claims).pay(Math.max(0, step.value() - step.owed()), payments);
        double paid = 0;
        for (int payee = 0; payee < payments.length; payee++) {
            paid += payments[payee] * part(holdings, claims.get(payee));
        }
        return paid;
    }

    /** The buyers' part of a claim, which is all holders' of a SAFE or a note. */
    private double part(Holdings holdings, Claim claim) {
        if (claim.holder() >= 0) {
            return buyers.containsKey(claim.holder()) ? 1 : 0;
        }
        var promised = holdings.promised[claim.stock()];
        double theirs = 0;
        for (int buyer : buyers.keySet()) {
            theirs += promised[buyer];
        }
        return theirs / Holdings.sum(promised);
    }
}
