package dev.capstan.capital.internal.table;

import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.CapTable.Row;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.LargestRemainder;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.Stakeholder;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums a table by holder, class or instrument. */
public final class Rows {

    private static final int DECIMALS = 10;

    private final CapTable table;
    private final View view;
    private final LookThrough lookThrough;
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private Rows(CapTable table, View view) {
        this.table = table;
        this.view = view;
        this.lookThrough = LookThrough.of(table.history());
    }

    private record Sum(BigDecimal outstanding, BigDecimal granted, BigDecimal diluted) {
        static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(outstanding.add(other.outstanding), granted.add(other.granted), diluted.add(other.diluted));
        }

        Sum times(BigDecimal share) {
            return new Sum(outstanding.multiply(share), granted.multiply(share), diluted.multiply(share));
        }
    }

    public static List<Row> of(CapTable table, View view) {
        var rows = new Rows(table, view);
        rows.start();
        table.positions().forEach(rows::add);
        rows.addPools();
        return rows.rows();
    }

    /** Holders and instruments without anything are left out; a class without shares is shown. */
    private void start() {
        switch (view) {
            case CLASS -> table.history().stockClasses().forEach(c -> sums.put(c.id(), Sum.NONE));
            case HOLDER, OWNER, INSTRUMENT -> {}
        }
    }

    private void add(Position position) {
        var issuance = position.issuance();
        boolean isRight =
                issuance.instrument() == Instrument.EQUITY_COMPENSATION || issuance.instrument() == Instrument.WARRANT;
        var granted = isRight ? position.quantity() : BigDecimal.ZERO;
        var sum = new Sum(position.outstanding(), granted, position.diluted());
        if (view == View.OWNER) {
            lookThrough
                    .owners(issuance.stakeholderId())
                    .forEach((owner, share) -> sums.merge(owner, sum.times(share), Sum::plus));
        } else {
            sums.merge(key(position), sum, Sum::plus);
        }
    }

    private String key(Position position) {
        return switch (view) {
            case HOLDER, OWNER -> position.issuance().stakeholderId();
            case CLASS -> Objects.requireNonNullElse(position.stockClassId(), "");
            case INSTRUMENT -> position.issuance().instrument().name();
        };
    }

    /** What is not granted belongs to nobody: a line of its own, in the class of its pool where that has only one. */
    private void addPools() {
        for (var pool : table.pools()) {
            var free = pool.available().max(BigDecimal.ZERO);
            var classes = pool.plan().stockClassIds();
            var key = view == View.CLASS
                    ? classes.size() == 1 ? classes.getFirst() : ""
                    : pool.plan().id();
            if (free.signum() > 0) {
                sums.merge(key, new Sum(BigDecimal.ZERO, BigDecimal.ZERO, free), Sum::plus);
            }
        }
    }

    private List<Row> rows() {
        var ids = List.copyOf(sums.keySet());
        var values = List.copyOf(sums.values());
        var shares = shares(values.stream().map(Sum::outstanding).toList());
        var dilutedShares = shares(values.stream().map(Sum::diluted).toList());
        var names = names(table.history());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            var sum = values.get(i);
            rows.add(new Row(
                    ids.get(i),
                    names.getOrDefault(ids.get(i), ids.get(i)),
                    sum.outstanding,
                    sum.granted,
                    sum.diluted,
                    shares.get(i),
                    dilutedShares.get(i)));
        }
        return rows;
    }

    /** All 0 where the whole is 0; else they sum to exactly 1. */
    private static List<BigDecimal> shares(List<BigDecimal> parts) {
        var whole = Rational.of(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return whole.signum() == 0
                ? parts.stream().map(_ -> BigDecimal.ZERO).toList()
                : LargestRemainder.split(
                        parts.stream()
                                .map(part -> Rational.of(part).over(whole))
                                .toList(),
                        DECIMALS);
    }

    private Map<String, String> names(CapTableHistory history) {
        var names = new LinkedHashMap<String, String>();
        history.stockPlans().forEach(plan -> names.put(plan.id(), plan.name()));
        switch (view) {
            case HOLDER, OWNER -> names.putAll(holders(history));
            case CLASS -> history.stockClasses().forEach(c -> names.put(c.id(), c.name()));
            case INSTRUMENT -> {}
        }
        return names;
    }

    private static Map<String, String> holders(CapTableHistory history) {
        Function<Stakeholder, String> id = Stakeholder::id;
        return history.stakeholders().stream()
                .collect(Collectors.toMap(id, Stakeholder::name, (first, _) -> first, LinkedHashMap::new));
    }
}
