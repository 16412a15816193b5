package dev.capstan.capital.internal.table;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.ContributionDeadline;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.LargestRemainder;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.SecurityEvent.Kind;
import dev.capstan.capital.SubscriptionStatus;
import dev.capstan.capital.Transaction;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is paid in on registered capital, and until when the rest is due, while a history is replayed. Capital that comes of other
 * capital keeps its days, and its part of what was paid in; where capital is cancelled, what is unpaid goes first.
 */
final class Subscriptions {

    /** A fen is the hundredth part of a yuan, which registered capital is counted in. */
    static final int FEN_DECIMALS = 2;

    private final Findings findings;
    private final Map<String, Issuance> issuances;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<String> late = new TreeSet<>();
    private final Set<String> overdue = new TreeSet<>();
    private final boolean wasLimited;
    private boolean isLimited;

    /** @param since the day from which the five years count */
    private record Account(LocalDate since, @Nullable LocalDate due, BigDecimal paid) {
        Account plus(Account other) {
            return new Account(
                    since.isBefore(other.since) ? since : other.since,
                    due == null ? other.due : due,
                    paid.add(other.paid));
        }

        Account paying(BigDecimal amount) {
            return new Account(since, due, paid.add(amount));
        }

        LocalDate last() {
            var latest = ContributionDeadline.latest(since);
            return due == null || due.isAfter(latest) ? latest : due;
        }
    }

    Subscriptions(CapTableHistory history, Map<String, Issuance> issuances, Findings findings) {
        var issuer = history.issuer();
        this.findings = findings;
        this.issuances = issuances;
        this.wasLimited = issuer != null && issuer.kind() == Issuer.Kind.LIMITED_LIABILITY;
        this.isLimited = wasLimited;
    }

    /** Whether the company's capital is registered capital, and not shares yet. */
    boolean isLimited() {
        return isLimited;
    }

    void issue(Issuance issuance) {
        if (issuance.instrument() != Instrument.CONVERTIBLE) {
            unit(issuance, issuance.quantity());
        }
        if (isLimited && issuance instanceof Issuance.Stock stock) {
            accounts.merge(stock.securityId(), new Account(stock.date(), due(stock), paidAtOnce(stock)), Account::plus);
            noMoreThan(stock, stock, stock.quantity(), paid(stock.securityId()));
        }
    }

    private void unit(Transaction about, BigDecimal amount) {
        int decimals = isLimited ? FEN_DECIMALS : 0;
        if (wasLimited && amount.stripTrailingZeros().scale() > decimals) {
            var unit = BigDecimal.ONE.movePointLeft(decimals).toPlainString();
            findings.add(CapTableProblem.NOT_WHOLE, about, "quantity", amount.toPlainString(), "unit", unit);
        }
    }

    private static @Nullable LocalDate due(Issuance.Stock stock) {
        var subscription = stock.subscription();
        return subscription == null ? null : subscription.due();
    }

    private static @Nullable BigDecimal stated(Issuance.Stock stock) {
        var subscription = stock.subscription();
        return subscription == null ? null : subscription.paid();
    }

    private static BigDecimal paidAtOnce(Issuance.Stock stock) {
        return Objects.requireNonNullElse(stated(stock), BigDecimal.ZERO);
    }

    private BigDecimal paid(String security) {
        var account = accounts.get(security);
        return account == null ? BigDecimal.ZERO : account.paid();
    }

    private void noMoreThan(Transaction about, Issuance.Stock stock, BigDecimal subscribed, BigDecimal paid) {
        if (paid.compareTo(subscribed) > 0) {
            findings.add(
                    CapTableProblem.PAID_TOO_MUCH,
                    about,
                    "security",
                    stock.securityId(),
                    "paid",
                    paid.toPlainString(),
                    "subscribed",
                    subscribed.toPlainString());
            accounts.computeIfPresent(
                    stock.securityId(), (_, account) -> new Account(account.since(), account.due(), subscribed));
        }
    }

    /** @param holding the open capital; null where there is none */
    void payIn(CapitalContribution contribution, @Nullable Holding holding) {
        unit(contribution, contribution.amount());
        if (holding != null && isLimited && holding.issuance() instanceof Issuance.Stock stock) {
            accounts.computeIfPresent(stock.securityId(), (_, account) -> account.paying(contribution.amount()));
            noMoreThan(contribution, stock, holding.quantity(), paid(stock.securityId()));
        } else if (issuances.containsKey(contribution.securityId())) {
            findings.add(CapTableProblem.NOTHING_TO_PAY, contribution, "security", contribution.securityId());
        }
    }

    /** Capital grows out of the company's reserves, and so is paid in. */
    void grow(Issuance issuance, BigDecimal gain) {
        accounts.computeIfPresent(issuance.securityId(), (_, account) -> account.paying(gain));
    }

    /** What is paid in goes to the capital that comes of a security: as its issuances say, and else in proportion. */
    void passOn(SecurityEvent event, Holding holding) {
        var account = accounts.remove(holding.issuance().securityId());
        if (account == null) {
            return;
        }
        var successors = successors(event);
        var carried = carried(event, holding, account, successors);
        var silent = successors.stream().filter(stock -> stated(stock) == null).toList();
        var said = successors.stream().map(Subscriptions::paidAtOnce).reduce(BigDecimal.ZERO, BigDecimal::add);
        var rest = carried.subtract(said);
        if (rest.signum() < 0 || rest.compareTo(sum(silent)) > 0) {
            findings.add(
                    CapTableProblem.PAID_NOT_CONSERVED,
                    event,
                    "expected",
                    carried.toPlainString(),
                    "found",
                    said.toPlainString());
        }
        var parts = shared(rest.max(BigDecimal.ZERO).min(sum(silent)), silent);
        for (var stock : successors) {
            int i = silent.indexOf(stock);
            var paid = i < 0 ? BigDecimal.ZERO : parts.get(i);
            accounts.merge(stock.securityId(), new Account(account.since(), account.due(), paid), Account::plus);
        }
    }

    private List<Issuance.Stock> successors(SecurityEvent event) {
        return event.successorIds().stream()
                .map(issuances::get)
                .filter(Issuance.Stock.class::isInstance)
                .map(Issuance.Stock.class::cast)
                .toList();
    }

    private static BigDecimal sum(Collection<Issuance.Stock> stocks) {
        return stocks.stream().map(Issuance.Stock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal carried(
            SecurityEvent event, Holding holding, Account account, List<Issuance.Stock> successors) {
        var left = sum(successors);
        boolean isWhole = event.kind() == Kind.CONSOLIDATION || left.compareTo(holding.quantity()) >= 0;
        if (isWhole) {
            return account.paid();
        }
        return event.kind() == Kind.CANCELLATION
                ? account.paid().min(left)
                : parts(account.paid(), List.of(left, holding.quantity().subtract(left)))
                        .getFirst();
    }

    private static List<BigDecimal> shared(BigDecimal amount, List<Issuance.Stock> stocks) {
        return stocks.isEmpty()
                ? List.of()
                : parts(amount, stocks.stream().map(Issuance.Stock::quantity).toList());
    }

    /** In proportion, to the fen; the parts sum to the amount. */
    private static List<BigDecimal> parts(BigDecimal amount, List<BigDecimal> weights) {
        var whole = Rational.of(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return LargestRemainder.split(
                weights.stream()
                        .map(weight ->
                                Rational.of(amount).times(Rational.of(weight)).over(whole))
                        .toList(),
                FEN_DECIMALS);
    }

    /** The company becomes one of shares: all its capital must be paid in, and no more shares be issued than it is worth. */
    void convert(Adjustment.Split split, List<Holding> capital, BigDecimal shares) {
        if (!isLimited) {
            findings.add(CapTableProblem.NO_REGISTERED_CAPITAL, split);
        }
        for (var holding : capital) {
            var id = holding.issuance().securityId();
            var unpaid = holding.quantity().subtract(paid(id));
            if (isLimited && unpaid.signum() > 0) {
                findings.add(
                        CapTableProblem.UNPAID_AT_CONVERSION, split, "security", id, "unpaid", unpaid.toPlainString());
            }
        }
        var backing = Objects.requireNonNull(split.backing());
        var atPar = shares.multiply(backing.parValue());
        if (atPar.compareTo(backing.netAssets()) > 0) {
            findings.add(
                    CapTableProblem.OVER_NET_ASSETS,
                    split,
                    "par",
                    atPar.toPlainString(),
                    "assets",
                    backing.netAssets().toPlainString());
        }
        isLimited = false;
        accounts.clear();
    }

    /** Tells, once, what has not been paid in by the end of a day, and what need not be for longer than the law allows. */
    void check(LocalDate day, Collection<Holding> open) {
        for (var status : statuses(open)) {
            var security = status.securityId();
            var issuance = (Issuance.Stock) Objects.requireNonNull(issuances.get(security));
            var due = due(issuance);
            if (due != null && due.isAfter(status.due()) && late.add(security)) {
                findings.add(CapTableProblem.DUE_TOO_LATE, issuance, "due", due, "latest", status.due());
            }
            if (status.isOverdue(day) && overdue.add(security)) {
                overdue(day, issuance, status);
            }
        }
    }

    private void overdue(LocalDate day, Issuance.Stock issuance, SubscriptionStatus status) {
        findings.add(
                CapTableProblem.OVERDUE,
                issuance,
                "security",
                status.securityId(),
                "date",
                day,
                "unpaid",
                status.unpaid().toPlainString(),
                "subscribed",
                status.subscribed().toPlainString(),
                "due",
                status.due());
    }

    List<SubscriptionStatus> statuses(Collection<Holding> open) {
        return accounts.isEmpty() ? List.of() : statusesOf(open);
    }

    private List<SubscriptionStatus> statusesOf(Collection<Holding> open) {
        return open.stream()
                .filter(holding -> accounts.containsKey(holding.issuance().securityId()))
                .map(holding -> status(
                        holding,
                        Objects.requireNonNull(accounts.get(holding.issuance().securityId()))))
                .toList();
    }

    private static SubscriptionStatus status(Holding holding, Account account) {
        var issuance = holding.issuance();
        return new SubscriptionStatus(
                issuance.securityId(), issuance.stakeholderId(), holding.quantity(), account.paid(), account.last());
    }
}
