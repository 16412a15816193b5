package dev.capstan.capital.internal.table;

import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.PoolBalance;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.DilutionAssumption;
import dev.capstan.capital.Issuance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the table of a day, and counts the shares that there would be if all rights were used. */
public final class Diluted {

    private final LocalDate date;
    private final Terms terms;
    private final Map<DilutionAssumption, BigDecimal> assumptions = new EnumMap<>(DilutionAssumption.class);

    private Diluted(LocalDate date, Terms terms) {
        this.date = date;
        this.terms = terms;
    }

    public static CapTable table(CapTableHistory history, LocalDate date, Replay.Outcome outcome) {
        var diluted = new Diluted(date, outcome.terms());
        List<Position> positions = new ArrayList<>();
        for (var holding : outcome.open()) {
            positions.add(new Position(
                    holding.issuance(),
                    holding.quantity(),
                    outcome.terms().classOf(holding.issuance()),
                    diluted.count(holding)));
        }
        var pools = outcome.terms().pools().stream().map(diluted::balance).toList();
        var flows = new CapTable.Flows(outcome.issued(), outcome.gained(), outcome.retired());
        return new CapTable(
                history,
                date,
                positions,
                pools,
                diluted.assumptions,
                outcome.terms().conversions(),
                flows,
                outcome.subscriptions());
    }

    private PoolBalance balance(Pool pool) {
        var free = pool.available().max(BigDecimal.ZERO);
        assume(DilutionAssumption.POOLS_COUNT, free);
        return new PoolBalance(pool.plan(), pool.reserved(), pool.available());
    }

    private void assume(DilutionAssumption assumption, BigDecimal shares) {
        if (shares.signum() != 0) {
            assumptions.merge(assumption, shares, BigDecimal::add);
        }
    }

    /** An assumption that adds no shares is named all the same. */
    private BigDecimal leaveOut(DilutionAssumption assumption) {
        assumptions.merge(assumption, BigDecimal.ZERO, BigDecimal::add);
        return BigDecimal.ZERO;
    }

    private BigDecimal count(Holding holding) {
        var quantity = holding.quantity();
        return switch (holding.issuance()) {
            case Issuance.Stock stock -> converted(stock.stockClassId(), quantity);
            case Issuance.EquityCompensation grant ->
                right(DilutionAssumption.GRANTS_COUNT, grant, grant.expires(), quantity);
            case Issuance.Warrant warrant ->
                warrant.fixedQuantity() == null
                        ? leaveOut(DilutionAssumption.CONVERTIBLES_LEFT_OUT)
                        : right(DilutionAssumption.WARRANTS_COUNT, warrant, warrant.expires(), quantity);
            case Issuance.Convertible _ -> leaveOut(DilutionAssumption.CONVERTIBLES_LEFT_OUT);
        };
    }

    private BigDecimal right(
            DilutionAssumption assumption, Issuance issuance, @Nullable LocalDate expires, BigDecimal quantity) {
        if (expires != null && expires.isBefore(date)) {
            return leaveOut(DilutionAssumption.EXPIRED_LEFT_OUT);
        }
        assume(assumption, quantity);
        return converted(terms.classOf(issuance), quantity);
    }

    /** To whole shares by the rounding of the right, or to as many decimals as the holding has. */
    private BigDecimal converted(@Nullable String stockClassId, BigDecimal quantity) {
        var right = terms.conversion(stockClassId);
        if (right == null) {
            return quantity;
        }
        int decimals = Math.max(0, quantity.stripTrailingZeros().scale());
        var shares = right.ratio().of(quantity, decimals, right.rounding().mode());
        assumptions.merge(DilutionAssumption.PREFERRED_CONVERTS, shares.subtract(quantity), BigDecimal::add);
        return shares;
    }
}
