package dev.capstan.capital.internal.table;

import dev.capstan.basics.Nearest;
import dev.capstan.basics.Text;
import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.StockPlan;
import dev.capstan.capital.Transaction;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be seen of a transaction's own: whom and what it names, when it is, and whether its numbers add up. */
final class Checks {

    private static final Text HOLDER = new Text("holder", "持有人");
    private static final Text CLASS = new Text("stock class", "股份类别");
    private static final Text PLAN = new Text("stock plan", "股权激励计划");

    private final CapTableHistory history;
    private final Timeline timeline;
    private final Findings findings;
    private final TreeSet<String> holders = new TreeSet<>();
    private final TreeSet<String> classes = new TreeSet<>();
    private final TreeSet<String> plans = new TreeSet<>();

    Checks(CapTableHistory history, Timeline timeline, Findings findings) {
        this.history = history;
        this.timeline = timeline;
        this.findings = findings;
        history.stakeholders().stream().map(Stakeholder::id).forEach(holders::add);
        history.stockClasses().stream().map(StockClass::id).forEach(classes::add);
        history.stockPlans().stream().map(StockPlan::id).forEach(plans::add);
    }

    void check(Transaction transaction) {
        var issuer = history.issuer();
        if (issuer != null && transaction.date().isBefore(issuer.formed())) {
            findings.add(
                    CapTableProblem.BEFORE_COMPANY, transaction, "date", transaction.date(), "formed", issuer.formed());
        }
        switch (transaction) {
            case Issuance issuance -> issuance(issuance);
            case SecurityEvent event -> event(event);
            case CapitalContribution contribution -> issued(contribution, contribution.securityId());
            case Adjustment adjustment -> adjustment(adjustment);
            case Recorded recorded -> issued(recorded, recorded.securityId());
        }
    }

    private void issuance(Issuance issuance) {
        named(issuance, HOLDER, issuance.stakeholderId(), holders);
        named(issuance, CLASS, issuance.stockClassId(), classes);
        named(issuance, PLAN, issuance.stockPlanId(), plans);
        var first = timeline.issuances().get(issuance.securityId());
        if (first != null && !first.equals(issuance)) {
            findings.add(
                    CapTableProblem.ISSUED_TWICE, issuance, "security", issuance.securityId(), "first", first.id());
        }
    }

    private void event(SecurityEvent event) {
        for (var security : event.securityIds()) {
            var issuance = issued(event, security);
            if (issuance != null && issuance.instrument() != event.instrument()) {
                var is = issuance.instrument().label();
                var needs = event.instrument().label();
                findings.add(CapTableProblem.WRONG_INSTRUMENT, event, "security", security, "is", is, "needs", needs);
            } else if (issuance != null && event.date().isBefore(issuance.date())) {
                notThatDay(CapTableProblem.BEFORE_ISSUANCE, event, issuance);
            }
        }
        for (var security : event.successorIds()) {
            var issuance = timeline.issuances().get(security);
            if (issuance == null) {
                findings.add(CapTableProblem.DANGLING, event, "security", security);
            } else if (!issuance.date().equals(event.date())) {
                notThatDay(CapTableProblem.OTHER_DAY, event, issuance);
            }
        }
    }

    private void notThatDay(CapTableProblem code, SecurityEvent event, Issuance issuance) {
        findings.add(code, event, "security", issuance.securityId(), "date", event.date(), "issued", issuance.date());
    }

    private void adjustment(Adjustment adjustment) {
        switch (adjustment) {
            case Adjustment.Split split -> named(split, CLASS, split.stockClassId(), classes);
            case Adjustment.ConversionRatio change -> named(change, CLASS, change.stockClassId(), classes);
            case Adjustment.AuthorizedShares limit -> named(limit, CLASS, limit.stockClassId(), classes);
            case Adjustment.Pool pool -> named(pool, PLAN, pool.stockPlanId(), plans);
            case Adjustment.ReturnToPool back -> {
                named(back, PLAN, back.stockPlanId(), plans);
                issued(back, back.securityId());
            }
            case Adjustment.Repricing repricing -> issued(repricing, repricing.securityId());
        }
    }

    private void named(Transaction by, Text kind, @Nullable String id, Collection<String> known) {
        if (id != null && !known.contains(id)) {
            var near = Nearest.to(id, known)
                    .map(n -> new Text("Is it \"" + Text.shown(n) + "\"?", "是否即“" + Text.shown(n) + "”？"))
                    .orElse(Text.same(""));
            findings.add(CapTableProblem.UNKNOWN_REFERENCE, by, "kind", kind, "reference", id, "suggestion", near);
        }
    }

    private @Nullable Issuance issued(Transaction by, @Nullable String security) {
        var issuance = security == null ? null : timeline.issuances().get(security);
        if (security != null && issuance == null) {
            findings.add(CapTableProblem.NOT_ISSUED, by, "security", security);
        }
        return issuance;
    }

    /** Whether what comes of an event is what went into it. */
    void quantities(SecurityEvent event, Holding holding) {
        var held = holding.quantity();
        var quantity = event.quantity();
        if (quantity != null && quantity.compareTo(held) > 0) {
            findings.add(
                    CapTableProblem.MORE_THAN_HELD,
                    event,
                    "security",
                    holding.issuance().securityId(),
                    "quantity",
                    quantity.toPlainString(),
                    "held",
                    held.toPlainString());
            return;
        }
        switch (event.kind()) {
            case CANCELLATION, REPURCHASE, CONVERSION -> adds(event, left(held, quantity), balance(event));
            case TRANSFER -> adds(event, held, event.successorIds());
            case RETRACTION, EXERCISE, RELEASE, REISSUANCE, CONSOLIDATION -> {}
        }
    }

    private static BigDecimal left(BigDecimal held, @Nullable BigDecimal quantity) {
        return quantity == null ? BigDecimal.ZERO : held.subtract(quantity);
    }

    private static List<String> balance(SecurityEvent event) {
        return event.balanceId() == null ? List.of() : List.of(event.balanceId());
    }

    /** Says nothing where a security is missing: that has been said. */
    private void adds(SecurityEvent event, BigDecimal expected, List<String> securities) {
        var issuances = securities.stream().map(timeline.issuances()::get).toList();
        if (issuances.contains(null)) {
            return;
        }
        var found = BigDecimal.ZERO;
        for (var issuance : issuances) {
            found = issuance == null ? found : found.add(issuance.quantity());
        }
        if (found.compareTo(expected) != 0) {
            findings.add(
                    CapTableProblem.NOT_CONSERVED,
                    event,
                    "expected",
                    expected.toPlainString(),
                    "found",
                    found.toPlainString());
        }
    }
}
