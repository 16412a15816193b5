package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.raise.Step.Claiming;
import dev.capstan.answers.internal.raise.Step.Contributing;
import dev.capstan.answers.internal.raise.Step.Dividend;
import dev.capstan.answers.internal.raise.Step.Giving;
import dev.capstan.answers.internal.raise.Step.Lending;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Occurrences;
import dev.capstan.simulation.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What moves on each path between the company, its founders and its holders, beside the money of rounds and what there is in the
 * end.
 *
 * @param tranches of rounds that are paid in parts, by round
 * @param gifts of shares by founders to the investors of a round
 * @param claims of investors, by round: redemption, then compensation in cash; in the order of the plan
 * @param buyBacks that founders and shareholders decide, in the order of the plan
 * @param offers to buy common shares, in the order of the plan
 * @param contributions of founders, in the order of the plan
 * @param loans of shareholders, in the order of the plan
 * @param warrants that come with loans, in the order of the plan
 * @param dividends of the company; null where the plan has none
 * @param grants of options, one a year; 0 where the plan has none
 */
record Movements(
        Map<Integer, Tranches> tranches,
        List<Gift> gifts,
        List<Claim> claims,
        List<BuyBack> buyBacks,
        List<Offer> offers,
        List<Occurrences> contributions,
        List<Loan> loans,
        List<Occurrences> warrants,
        @Nullable Occurrences dividends,
        int grants) {

    private static final int MONTHS = 12;

    /**
     * The money of a round that is paid in parts.
     *
     * @param agreed in all, in the month in which it closes
     */
    record Tranches(Occurrences agreed, Occurrences paid) {}

    /**
     * What founders give for a figure that they promised and missed.
     *
     * @param part of the shares that the round bought
     */
    record Gift(int round, Occurrences part) {}

    /** What investors of a round claim; {@link Lines.ClaimLines}. */
    record Claim(
            int round,
            Reason reason,
            Occurrences due,
            @Nullable Occurrences company,
            @Nullable Occurrences founders) {}

    /** For what investors are paid. */
    sealed interface Reason {

        /** All shares of the round. */
        record Redemption() implements Reason {}

        /** A figure that was promised and missed. */
        record Compensation(String adjustment) implements Reason {}

        /** The shares of one investor of the round, which the company buys back. */
        record BuyBack() implements Reason {}
    }

    /**
     * A right to buy an investor's shares; {@link Lines.BuyBackLines}.
     *
     * @param value of the company in a sale, where it is asked for; the following alike
     */
    record BuyBack(
            int round,
            Occurrences price,
            @Nullable Occurrences value,
            @Nullable Occurrences owed) {}

    /**
     * A tender offer.
     *
     * @param byCompany what it spends; null where another buys
     */
    record Offer(int month, @Nullable Occurrences byCompany) {}

    /**
     * A shareholder's loan.
     *
     * @param net what is paid on it less what is lent
     * @param owed principal at the end of each month
     */
    record Loan(String name, Occurrences net, Column owed) {}

    Movements {
        gifts = List.copyOf(gifts);
        claims = List.copyOf(claims);
        buyBacks = List.copyOf(buyBacks);
        offers = List.copyOf(offers);
        contributions = List.copyOf(contributions);
        loans = List.copyOf(loans);
        warrants = List.copyOf(warrants);
    }

    /** Those of a program, whose columns somebody looks at. */
    static Movements of(Program program, Function<Column, Occurrences> watch) {
        var lines = program.lines();
        var tranches = new LinkedHashMap<Integer, Tranches>();
        var gifts = new ArrayList<Gift>();
        var claims = new ArrayList<Claim>();
        var buyBacks = new ArrayList<BuyBack>();
        int number = 0;
        for (var name : program.plan().funding().rounds().keySet()) {
            int round = number++;
            var terms = Objects.requireNonNull(lines.rounds().get(name));
            if (!terms.tranches().isEmpty()) {
                tranches.put(round, new Tranches(watch.apply(terms.agreed()), watch.apply(terms.paid())));
            }
            terms.sharesGiven().values().forEach(given -> gifts.add(new Gift(round, watch.apply(given))));
            if (terms.redemption() != null) {
                claims.add(claim(round, new Reason.Redemption(), terms.redemption(), watch));
            }
            terms.compensations()
                    .forEach((its, claim) -> claims.add(claim(round, new Reason.Compensation(its), claim, watch)));
            if (terms.boughtBack() != null) {
                claims.add(claim(round, new Reason.BuyBack(), terms.boughtBack(), watch));
            }
            if (terms.buyBack() != null) {
                buyBacks.add(buyBack(round, terms.buyBack(), watch));
            }
        }
        var loans = new ArrayList<Loan>();
        var warrants = new ArrayList<Occurrences>();
        lines.loans().forEach((name, loan) -> {
            if (loan.toShareholder() != null) {
                loans.add(new Loan(name, watch.apply(loan.toShareholder()), loan.owed()));
            }
            if (loan.warrants() != null) {
                warrants.add(watch.apply(loan.warrants()));
            }
        });
        return new Movements(
                tranches,
                gifts,
                claims,
                buyBacks,
                offers(program, watch),
                lines.founders().values().stream().map(watch).toList(),
                loans,
                warrants,
                lines.dividends() == null ? null : watch.apply(lines.dividends()),
                Rights.yearsOfGrants(program.plan()));
    }

    /** How many payments there are that may fall due: claims, then buy-backs, then tender offers. */
    int payments() {
        return claims.size() + buyBacks.size() + offers.size();
    }

    private static List<Offer> offers(Program program, Function<Column, Occurrences> watch) {
        var offers = new ArrayList<Offer>();
        program.plan().funding().tenderOffers().forEach((name, offer) -> {
            var paid = program.lines().tenderOffers().get(name);
            offers.add(new Offer(
                    offer.month().number(program.plan().timeline()), paid == null ? null : watch.apply(paid)));
        });
        return offers;
    }

    private static BuyBack buyBack(int round, Lines.BuyBackLines lines, Function<Column, Occurrences> watch) {
        var sale = lines.sale();
        return new BuyBack(
                round,
                watch.apply(lines.price()),
                sale == null ? null : watch.apply(sale.value()),
                sale == null ? null : watch.apply(sale.owed()));
    }

    private static Claim claim(int round, Reason reason, Lines.ClaimLines lines, Function<Column, Occurrences> watch) {
        return new Claim(
                round,
                reason,
                watch.apply(lines.due()),
                lines.byCompany() == null ? null : watch.apply(lines.byCompany()),
                lines.byFounders() == null ? null : watch.apply(lines.byFounders()));
    }

    /** What happens on a path, in no order. What founders alone pay may come after its end. */
    void addTo(List<Step> steps, int path) {
        gifts.forEach(gift -> each(path, gift.part, (month, part) -> steps.add(new Giving(gift.round, month, part))));
        for (int i = 0; i < claims.size(); i++) {
            addTo(steps, path, i, claims.get(i));
        }
        for (int i = 0; i < buyBacks.size(); i++) {
            int number = i;
            var its = buyBacks.get(i);
            each(
                    path,
                    its.price,
                    (month, price) -> steps.add(new Step.Buying(
                            number, month, price, at(its.value, path, month), at(its.owed, path, month))));
        }
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            steps.add(new Step.Tendering(i, offer.month, at(offer.byCompany, path, offer.month)));
        }
        for (int i = 0; i < contributions.size(); i++) {
            int contribution = i;
            each(
                    path,
                    contributions.get(i),
                    (month, amount) -> steps.add(new Contributing(contribution, month, amount)));
        }
        for (int i = 0; i < loans.size(); i++) {
            int loan = i;
            each(path, loans.get(i).net, (month, net) -> steps.add(new Lending(loan, month, net)));
        }
        for (int i = 0; i < warrants.size(); i++) {
            int loan = i;
            each(path, warrants.get(i), (month, worth) -> steps.add(new Step.Warrants(loan, month, worth)));
        }
        for (int year = 1; year <= grants; year++) {
            steps.add(new Step.Granting(year, MONTHS * year));
        }
        if (dividends != null) {
            each(path, dividends, (month, amount) -> steps.add(new Dividend(month, amount)));
        }
    }

    /** A claim is paid in the month in which it falls due, and by the company later too. */
    private static void addTo(List<Step> steps, int path, int number, Claim claim) {
        each(
                path,
                claim.due,
                (month, due) -> steps.add(new Claiming(
                        number, month, due, at(claim.company, path, month), at(claim.founders, path, month))));
        if (claim.company != null) {
            each(path, claim.company, (month, paid) -> {
                if (claim.due.at(path, month) == 0) {
                    steps.add(new Claiming(number, month, 0, paid, 0));
                }
            });
        }
    }

    private static double at(@Nullable Occurrences occurrences, int path, int month) {
        return occurrences == null ? 0 : occurrences.at(path, month);
    }

    /** What is done with a month and its amount. */
    private interface Dated {
        void happens(int month, double amount);
    }

    private static void each(int path, Occurrences occurrences, Dated dated) {
        for (int i = 0; i < occurrences.count(path); i++) {
            dated.happens(occurrences.month(path, i), occurrences.amount(path, i));
        }
    }
}
