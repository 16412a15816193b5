package dev.capstan.answers.internal.raise;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.Plan;
import dev.capstan.plan.Tender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tender offer as paths settle it.
 *
 * @param month of it
 * @param buyer a holder; −1 where the company buys
 * @param stock of common shares that the buyer gets; −1 likewise
 * @param sellers what each offers; empty where all offer all that they have
 * @param amountMost that is spent; infinite where nothing limits it
 * @param sharesMost that are bought; likewise
 */
record TenderTerms(
        String name,
        int month,
        int buyer,
        int stock,
        Map<Integer, Offered> sellers,
        Tender.Price price,
        double sum,
        double amountMost,
        double sharesMost) {

    /** What a holder offers: a wish, and what it is in the venture's currency where it is money. */
    record Offered(Amount wish, double money) {

        static Offered of(Plan plan, Amount wish, int month) {
            return new Offered(wish, plan.money(wish, month));
        }

        /** Shares, of so many that it has. */
        double shares(double had, double price) {
            return Tender.offered(wish, money, had, price);
        }
    }

    static List<TenderTerms> of(Plan plan, Company.Making company) {
        var all = new ArrayList<TenderTerms>();
        plan.funding().tenderOffers().forEach((name, offer) -> all.add(of(plan, name, offer, company)));
        return all;
    }

    private static TenderTerms of(Plan plan, String name, Tender offer, Company.Making company) {
        int month = offer.month().number(plan.timeline());
        var sellers = new LinkedHashMap<Integer, Offered>();
        offer.sellers()
                .forEach((seller, wish) ->
                        sellers.put(company.holder(Text.same(seller), Group.FOUNDER), Offered.of(plan, wish, month)));
        boolean isByCompany = offer.isByCompany();
        return new TenderTerms(
                name,
                month,
                isByCompany ? -1 : company.holder(Text.same(offer.buyer()), Group.INVESTOR),
                isByCompany
                        ? -1
                        : company.stock(new Stock.Common(company.named(name, " tendered shares", " 要约收购股份"), -1, 0)),
                sellers,
                offer.price(),
                offer.price() instanceof Tender.Fixed(var sum) ? plan.money(sum, month) : Double.NaN,
                offer.amount() == null ? Double.POSITIVE_INFINITY : plan.money(offer.amount(), month),
                limit(offer.shares()));
    }

    private static double limit(@Nullable Amount shares) {
        return shares == null ? Double.POSITIVE_INFINITY : shares.value();
    }

    boolean isByCompany() {
        return buyer < 0;
    }

    /** Of a share; NaN where it is a part of that of a round and none has closed. */
    double price(double lastPrice) {
        return switch (price) {
            case Tender.Fixed _ -> sum;
            case Tender.OfLastRound(var part) -> part.value() * lastPrice;
        };
    }
}
