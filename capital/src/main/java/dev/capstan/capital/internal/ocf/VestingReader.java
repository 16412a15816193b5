package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.Vesting.Allocation;
import dev.capstan.capital.VestingSchedule;
import dev.capstan.capital.VestingSchedule.Tranche;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds when a grant vests: in its own list of days, or in its vesting terms and what was recorded of it. */
public final class VestingReader {

    private final CapTableHistory history;
    private final Issuance grant;
    private final BigDecimal granted;

    private VestingReader(CapTableHistory history, Issuance grant, BigDecimal granted) {
        this.history = history;
        this.grant = grant;
        this.granted = granted;
    }

    public static Optional<VestingSchedule> read(CapTableHistory history, Issuance grant, BigDecimal granted) {
        try {
            return new VestingReader(history, grant, granted).schedule();
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<VestingSchedule> schedule() {
        var details = new Taken(Written.read(grant.details()));
        var listed = details.peeks("vestings");
        var terms = details.text("vesting_terms_id");
        Optional<List<Tranche>> tranches;
        if (!listed.isEmpty()) {
            tranches = Optional.of(listed.stream()
                    .map(each -> new Tranche(each.date("date"), today(each.number("amount"))))
                    .toList());
        } else if (terms.isEmpty()) {
            tranches = Optional.of(List.of(new Tranche(grant.date(), granted)));
        } else {
            tranches = byTerms(terms);
        }
        return tranches.map(this::accelerated).map(VestingSchedule::new);
    }

    /** Shares as they are counted after the splits that the grant has been through. */
    private BigDecimal today(BigDecimal shares) {
        return shares.multiply(granted).divideToIntegralValue(grant.quantity());
    }

    private Optional<List<Tranche>> byTerms(String id) {
        return history.others().stream()
                .filter(object ->
                        object.type().equals("VESTING_TERMS") && object.id().equals(id))
                .map(object -> new Taken(Written.read(object.details())))
                .findFirst()
                .flatMap(terms -> Allocation.named(terms.text("allocation_type"))
                        .map(allocation -> new VestingConditions(terms.peeks("vesting_conditions"), recorded())
                                .tranches(granted, allocation)));
    }

    private List<Recorded> recorded() {
        return history.transactions().stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .filter(event -> grant.securityId().equals(event.securityId()))
                .toList();
    }

    /** An acceleration brings the next tranches forward. */
    private List<Tranche> accelerated(List<Tranche> tranches) {
        List<Tranche> changed = new ArrayList<>(tranches);
        changed.sort(Comparator.comparing(Tranche::date));
        for (var event : recorded()) {
            if (event.type().equals("TX_VESTING_ACCELERATION")) {
                changed = brought(changed, event, today(new Taken(Written.read(event.details())).number("quantity")));
            }
        }
        return changed;
    }

    private List<Tranche> brought(List<Tranche> tranches, Recorded event, BigDecimal shares) {
        List<Tranche> changed = new ArrayList<>();
        var left = shares;
        var planned = BigDecimal.ZERO;
        for (var tranche : tranches) {
            var forward =
                    tranche.date().isAfter(event.date()) ? tranche.shares().min(left) : BigDecimal.ZERO;
            left = left.subtract(forward);
            planned = planned.add(tranche.shares());
            changed.add(new Tranche(tranche.date(), tranche.shares().subtract(forward)));
        }
        var unplanned = granted.subtract(planned).max(BigDecimal.ZERO).min(left);
        changed.add(new Tranche(event.date(), shares.subtract(left).add(unplanned)));
        changed.sort(Comparator.comparing(Tranche::date));
        return changed;
    }
}
