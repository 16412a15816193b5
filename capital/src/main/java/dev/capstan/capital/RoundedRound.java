package dev.capstan.capital;

import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.FixedOwnership;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.ConversionTerm.PreMoneyCap;
import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.ConversionTerm.StatedCap;
import dev.capstan.capital.Convertible.Conversion;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.RoundOutcome.Allotment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A round in rounded prices and whole shares: every figure follows from the others by its rounding. More shares for one make more
 * for all the others and a lower price, and rounding keeps that order; so from the fewest shares and the highest price
 * thinkable the figures move one way only, and end at the solution with the fewest shares.
 */
final class RoundedRound {

    private static final int MAX_STEPS = 1_000_000;

    private final Capitalization before;
    private final List<Convertible> convertibles;
    private final PricedRound round;
    private final ShareRounding rounding;
    private final List<Optional<ConversionTerm>> terms;
    private final double valuation;
    private final double existing;

    private final double[] shares;
    private final double[] prices;
    private final double[] lost;
    private double price;
    private double company;
    private double held;
    private double increase;
    private boolean isPriceless;

    RoundedRound(
            Capitalization before,
            List<Convertible> convertibles,
            PricedRound round,
            ShareRounding rounding,
            Quote exact) {
        this.before = before;
        this.convertibles = convertibles;
        this.round = round;
        this.rounding = rounding;
        terms = convertibles.stream()
                .map(convertible -> convertible.best(exact))
                .toList();
        double converting =
                convertibles.stream().mapToDouble(Convertible::amount).sum();
        valuation = round.preMoney() + (round.method() == PricingMethod.DOLLARS_INVESTED ? converting : 0);
        existing = before.fullyDiluted();
        shares = new double[convertibles.size()];
        prices = new double[convertibles.size()];
        lost = new double[convertibles.size()];
        company = existing;
        held = existing;
        increase = round.poolIncrease() instanceof PoolIncrease.Shares more ? more.shares() : 0;
        price = valuation / existing;
    }

    /** The round, or nothing where a price is 0 once rounded. */
    Optional<RoundOutcome> solve() {
        for (int step = 0; step < MAX_STEPS; step++) {
            double lastPrice = price;
            double lastHeld = held;
            double lastIncrease = increase;
            advance();
            if (!(price > 0) || isPriceless) {
                return Optional.empty();
            }
            if (price == lastPrice && held == lastHeld && increase == lastIncrease) {
                return Optional.of(outcome());
            }
        }
        throw new IllegalStateException("a rounded round comes to rest");
    }

    private void advance() {
        company = held;
        for (int i = 0; i < shares.length; i++) {
            convert(i);
        }
        if (!rounding.capsByPrice()) {
            shareOut();
        }
        held = existing;
        for (double count : shares) {
            held += count;
        }
        if (round.poolIncrease() instanceof PoolIncrease.Target target) {
            double others = held - before.unissuedPool() + newShares();
            double pool = rounding.poolShares().of(target.fraction() * others / (1 - target.fraction()));
            increase = Math.max(0, pool - before.unissuedPool());
        }
        price = rounding.price().of(valuation / priced());
    }

    /** The shares that the valuation pays for. */
    private double priced() {
        double own = round.method() == PricingMethod.PRE_MONEY ? existing : held;
        return round.poolIncrease().placement() == Placement.BEFORE_THE_MONEY ? own + increase : own;
    }

    private double newShares() {
        return round.investments().stream().mapToDouble(this::bought).sum();
    }

    private double bought(Investment investment) {
        return rounding.newShares().of(investment.amount() / price);
    }

    private void convert(int i) {
        double amount = convertibles.get(i).amount();
        switch (terms.get(i).orElse(null)) {
            case null -> byPrice(i, amount, price);
            case Discount discount -> byPrice(i, amount, price * (1 - discount.fraction()));
            case PreMoneyCap cap -> byPrice(i, amount, cap.cap() / (existing + increase));
            case StatedCap cap -> byPrice(i, amount, cap.cap() / cap.shares());
            case PostMoneyCap cap -> {
                if (rounding.capsByPrice()) {
                    byPrice(i, amount, cap.cap() / company);
                }
            }
            case FixedOwnership fixed -> {
                if (rounding.capsByPrice()) {
                    byPart(i, fixed.fraction());
                }
            }
        }
    }

    private void byPrice(int i, double amount, double unrounded) {
        prices[i] = rounding.conversionPrice().of(unrounded);
        if (prices[i] > 0) {
            issue(i, amount / prices[i]);
        } else {
            isPriceless = true;
        }
    }

    private void byPart(int i, double part) {
        prices[i] = rounding.conversionPrice().of(convertibles.get(i).amount() / (part * company));
        issue(i, part * company);
    }

    private void issue(int i, double unrounded) {
        shares[i] = rounding.conversionShares().of(unrounded);
        lost[i] = unrounded - shares[i];
    }

    /** The capitalization of which all who are promised a part of it get theirs. */
    private void shareOut() {
        double others = existing;
        double promised = 0;
        for (int i = 0; i < shares.length; i++) {
            double part = part(i);
            promised += part;
            others += part > 0 ? 0 : shares[i];
        }
        company = rounding.conversionShares().of(others / (1 - promised));
        for (int i = 0; i < shares.length; i++) {
            double part = part(i);
            if (part > 0) {
                byPart(i, part);
            }
        }
    }

    /** The part of the company capitalization that the term in force promises; 0 where it promises none. */
    private double part(int i) {
        return switch (terms.get(i).orElse(null)) {
            case PostMoneyCap cap -> convertibles.get(i).amount() / cap.cap();
            case FixedOwnership fixed -> fixed.fraction();
            case null -> 0;
            case Discount _, PreMoneyCap _, StatedCap _ -> 0;
        };
    }

    private RoundOutcome outcome() {
        List<Conversion> conversions = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double cash = rounding.cashInLieu() ? Math.max(0, lost[i] * prices[i]) : 0;
            var convertible = convertibles.get(i);
            conversions.add(new Conversion(
                    convertible.holder(),
                    convertible.amount(),
                    shares[i],
                    prices[i],
                    Convertible.basis(terms.get(i)),
                    cash));
        }
        var allotments = round.investments().stream()
                .map(paid -> new Allotment(paid.investor(), paid.amount(), bought(paid)))
                .toList();
        return new RoundOutcome(
                round.method(), price, company, existing + increase, conversions, allotments, before, increase);
    }
}
