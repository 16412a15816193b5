package dev.capstan.answers.internal.raise;

import dev.capstan.capital.TenderOffer;
import dev.capstan.capital.TenderOffer.Bid;
import dev.capstan.capital.TenderOffer.Cut;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;

/** Settles a tender offer on a path: all at one price, in proportion where more is offered than bought. */
final class Tendering {

    private static final String COMMON = "common";

    private final Holdings held;
    private final TenderTerms terms;
    private final int month;
    private final List<Integer> sellers = new ArrayList<>();
    private final List<Bid> bids = new ArrayList<>();

    Tendering(Holdings held, TenderTerms terms, int month) {
        this.held = held;
        this.terms = terms;
        this.month = month;
    }

    /**
     * Settles it and gives what is paid.
     *
     * @param byCompany what the company has spent on it; 0 where another buys
     */
    double settle(double byCompany) {
        double price = terms.price(held.lastPrice);
        double limit = terms.isByCompany() ? byCompany : terms.amountMost();
        if (!(price > 0) || limit == 0) {
            return 0;
        }
        bid(price);
        double offered = bids.stream().mapToDouble(bid -> bid.shares().real()).sum();
        if (offered == 0) {
            return 0;
        }
        var accepted = new TenderOffer(
                        bids,
                        List.of(),
                        Rational.ofExactly(Math.min(terms.sharesMost(), offered)),
                        Rational.ofExactly(Math.min(limit, 2 * offered * price)),
                        Cut.TO_FRACTIONS)
                .clear()
                .accepted();
        double paid = 0;
        for (int i = 0; i < sellers.size(); i++) {
            paid += sell(sellers.get(i), accepted.get(i).real(), price);
        }
        return paid;
    }

    private void bid(double price) {
        for (int holder = 0; holder < held.holders(); holder++) {
            double had = Transfers.commonShares(held, holder);
            var wish = terms.sellers().get(holder);
            boolean isAsked =
                    holder != terms.buyer() && (wish != null || terms.sellers().isEmpty());
            double shares = !isAsked ? 0 : wish == null ? had : wish.shares(had, price);
            if (shares > 0) {
                sellers.add(holder);
                bids.add(
                        new Bid(String.valueOf(holder), COMMON, Rational.ofExactly(shares), Rational.ofExactly(price)));
            }
        }
    }

    private double sell(int seller, double shares, double price) {
        double sold = Transfers.take(held, seller, shares);
        held.pay(-1, seller, month, sold * price);
        if (!terms.isByCompany()) {
            held.common[terms.stock()][terms.buyer()] += sold;
            held.pay(-1, terms.buyer(), month, -sold * price);
        }
        return sold * price;
    }
}
