package dev.capstan.capital.internal.table;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.LargestRemainder;
import dev.capstan.capital.Ratio;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.SecurityEvent.Kind;
import dev.capstan.capital.SubscriptionStatus;
import dev.capstan.capital.Transaction;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a history, day by day. What cannot have happened is found and left out, and the rest goes on: a second end of a
 * security, an event of one that was never issued. An end that is dated before the issuance holds from the issuance on, or the
 * shares that came of it would be counted twice.
 */
public final class Replay {

    private final Timeline timeline;
    private final Findings findings;
    private final Checks checks;
    private final Limits limits;
    private final Terms terms;
    private final Subscriptions subscriptions;
    private final Map<String, Holding> open = new LinkedHashMap<>();
    private final Map<String, Transaction> ended = new LinkedHashMap<>();
    private final Map<String, List<SecurityEvent>> early = new LinkedHashMap<>();
    private BigDecimal issued = BigDecimal.ZERO;
    private BigDecimal gained = BigDecimal.ZERO;
    private BigDecimal retired = BigDecimal.ZERO;

    public Replay(CapTableHistory history, Findings findings) {
        this.timeline = Timeline.of(history);
        this.findings = findings;
        this.checks = new Checks(history, timeline, findings);
        this.limits = new Limits(history, findings);
        this.terms = new Terms(history);
        this.subscriptions = new Subscriptions(history, timeline.issuances(), findings);
    }

    /** All up to the end of a day. */
    public Outcome upTo(LocalDate date) {
        LocalDate day = LocalDate.MIN;
        for (var transaction : timeline.transactions()) {
            if (transaction.date().isAfter(date)) {
                break;
            }
            if (transaction.date().isAfter(day)) {
                endOf(day);
                day = transaction.date();
            }
            checks.check(transaction);
            apply(transaction);
        }
        endOf(day);
        return new Outcome(
                List.copyOf(open.values()), terms, issued, gained, retired, subscriptions.statuses(open.values()));
    }

    private void endOf(LocalDate day) {
        limits.check(day, terms);
        subscriptions.check(day, open.values());
    }

    private void apply(Transaction transaction) {
        switch (transaction) {
            case Issuance issuance -> issue(issuance);
            case SecurityEvent event -> event.securityIds().forEach(id -> happen(event, id));
            case CapitalContribution contribution ->
                subscriptions.payIn(contribution, open.get(contribution.securityId()));
            case Adjustment.Split split -> split(split);
            case Adjustment.ConversionRatio change -> terms.convert(change.stockClassId(), change.terms());
            case Adjustment.AuthorizedShares limit -> limits.set(limit);
            case Adjustment.Pool pool ->
                terms.pool(pool.stockPlanId()).ifPresent(state -> state.reserve(pool.reserved()));
            case Adjustment.ReturnToPool back ->
                terms.pool(back.stockPlanId())
                        .ifPresent(state -> state.spend(back.quantity().negate()));
            case Adjustment.Repricing _, Recorded _ -> {}
        }
    }

    private void issue(Issuance issuance) {
        var security = issuance.securityId();
        if (!Objects.equals(timeline.issuances().get(security), issuance)) {
            return;
        }
        open.put(security, new Holding(issuance));
        subscriptions.issue(issuance);
        if (issuance.instrument() == Instrument.STOCK) {
            issued = issued.add(issuance.quantity());
            limits.move(issuance, issuance.quantity());
        }
        grant(issuance, issuance.quantity());
        early.getOrDefault(security, List.of()).forEach(event -> happen(event, security));
    }

    private void happen(SecurityEvent event, String security) {
        var holding = open.get(security);
        if (holding == null) {
            missed(event, security);
            return;
        }
        if (holding.issuance().instrument() != event.instrument()) {
            return;
        }
        checks.quantities(event, holding);
        var wanted = event.quantity();
        if (event.takesPart() && wanted != null) {
            exercise(holding.issuance(), holding.take(wanted));
        } else {
            end(event, holding);
        }
        if (!event.takesPart() || holding.quantity().signum() == 0) {
            open.remove(security);
            ended.put(security, event);
        }
    }

    private void missed(SecurityEvent event, String security) {
        var end = ended.get(security);
        if (end != null) {
            findings.add(
                    CapTableProblem.CLOSED_TWICE, event, "security", security, "first", end.id(), "date", end.date());
        } else if (timeline.issuances().containsKey(security)) {
            early.computeIfAbsent(security, _ -> new ArrayList<>()).add(event);
        }
    }

    private void end(SecurityEvent event, Holding holding) {
        var issuance = holding.issuance();
        var held = holding.quantity();
        subscriptions.passOn(event, holding);
        if (issuance.instrument() == Instrument.STOCK) {
            retired = retired.add(held);
            limits.move(issuance, held.negate());
        }
        grant(issuance, held.negate());
        boolean isLost = event.kind() == Kind.CANCELLATION || event.kind() == Kind.REPURCHASE;
        var pool = poolOf(issuance);
        if (isLost && pool != null && !(pool.takesBack() && !timeline.returned().contains(issuance.securityId()))) {
            pool.spend(lostOf(event, held));
        }
    }

    private static BigDecimal lostOf(SecurityEvent event, BigDecimal held) {
        var quantity = event.quantity();
        return quantity == null ? held : quantity.min(held);
    }

    private void exercise(Issuance issuance, BigDecimal shares) {
        var pool = poolOf(issuance);
        if (pool != null) {
            pool.grant(shares.negate());
            pool.spend(shares);
        }
    }

    private void grant(Issuance issuance, BigDecimal shares) {
        var pool = poolOf(issuance);
        if (pool != null) {
            pool.grant(shares);
        }
    }

    /** The pool whose shares it takes; those that come of an exercise were taken by the grant. */
    private @Nullable Pool poolOf(Issuance issuance) {
        return timeline.exercised().contains(issuance.securityId()) ? null : terms.poolOf(issuance);
    }

    private void split(Adjustment.Split split) {
        if (split.backing() == null) {
            terms.split(split.stockClassId(), split.ratio());
            var holdings = holdings(split);
            if (subscriptions.isLimited()) {
                together(holdings, split.ratio(), Subscriptions.FEN_DECIMALS);
            } else {
                holdings.forEach(holding -> gain(holding, holding.split(split.ratio())));
            }
        } else if (split.equals(timeline.conversion(split.date()).getFirst())) {
            convert(split);
        }
    }

    /** All classes at once, at the ratio of the first, so that the shares sum to those of the company. */
    private void convert(Adjustment.Split first) {
        List<Holding> holdings = new ArrayList<>();
        for (var part : timeline.conversion(first.date())) {
            terms.split(part.stockClassId(), part.ratio());
            holdings.addAll(holdings(part));
        }
        var capital = holdings.stream().filter(Replay::isStock).toList();
        subscriptions.convert(first, capital, first.ratio().of(quantity(capital), 0, RoundingMode.HALF_EVEN));
        together(holdings, first.ratio(), 0);
    }

    private List<Holding> holdings(Adjustment.Split split) {
        return open.values().stream()
                .filter(holding -> holding.issuance().instrument() != Instrument.CONVERTIBLE)
                .filter(holding -> split.stockClassId().equals(terms.classOf(holding.issuance())))
                .filter(holding -> !isAfter(split, holding.issuance()))
                .toList();
    }

    private static boolean isStock(Holding holding) {
        return holding.issuance().instrument() == Instrument.STOCK;
    }

    private static BigDecimal quantity(List<Holding> holdings) {
        return holdings.stream().map(Holding::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Stock by largest remainders, so that it sums to what all of it would be; rights to stock each for itself. */
    private void together(List<Holding> holdings, Ratio ratio, int decimals) {
        var stock = holdings.stream().filter(Replay::isStock).toList();
        var exact = stock.stream()
                .map(holding -> Rational.of(holding.quantity()).times(ratio.rational()))
                .toList();
        var rounded = LargestRemainder.split(exact, decimals);
        for (int i = 0; i < stock.size(); i++) {
            gain(stock.get(i), stock.get(i).become(rounded.get(i)));
        }
        holdings.stream()
                .filter(holding -> !isStock(holding))
                .forEach(holding -> gain(holding, holding.split(ratio, decimals)));
    }

    private void gain(Holding holding, BigDecimal gain) {
        var issuance = holding.issuance();
        grant(issuance, gain);
        subscriptions.grow(issuance, gain);
        if (isStock(holding)) {
            gained = gained.add(gain);
            limits.move(issuance, gain);
        }
    }

    /** Whether a security of the same day comes of a reissuance, and so is already one of the new shares. */
    private boolean isAfter(Adjustment.Split split, Issuance issuance) {
        return issuance.date().equals(split.date()) && timeline.reissued().contains(issuance.securityId());
    }

    /**
     * What is there at the end of the day.
     *
     * @param issued shares of all stock issuances
     * @param gained shares that splits added, or took away
     * @param retired shares of stock that has ended
     * @param subscriptions registered capital, where it is not shares yet
     */
    public record Outcome(
            List<Holding> open,
            Terms terms,
            BigDecimal issued,
            BigDecimal gained,
            BigDecimal retired,
            List<SubscriptionStatus> subscriptions) {}
}
