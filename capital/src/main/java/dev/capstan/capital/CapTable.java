package dev.capstan.capital;

import dev.capstan.basics.Problem;
import dev.capstan.capital.internal.table.Diluted;
import dev.capstan.capital.internal.table.Findings;
import dev.capstan.capital.internal.table.FirstIssued;
import dev.capstan.capital.internal.table.Partnerships;
import dev.capstan.capital.internal.table.Replay;
import dev.capstan.capital.internal.table.Rows;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what at the end of a day: a pure function of the history. Quantities are exact: whole shares, or decimals where the
 * history has them, such as registered capital in fen.
 *
 * @param positions the open securities, in the order of their issuance
 * @param pools every stock plan
 * @param assumptions what the fully diluted count takes for granted, and the shares that each adds; those without effect are
 *     left out
 * @param conversions what a share of each class that converts turns into on the day
 * @param flows shares that came and went
 * @param subscriptions registered capital of a limited liability company, in the order of the positions; empty of any other
 */
public record CapTable(
        CapTableHistory history,
        LocalDate date,
        List<Position> positions,
        List<PoolBalance> pools,
        Map<DilutionAssumption, BigDecimal> assumptions,
        Map<String, ConversionRight> conversions,
        Flows flows,
        List<SubscriptionStatus> subscriptions) {

    /**
     * An open security.
     *
     * @param quantity what is left of it: shares, or money for a convertible
     * @param stockClassId the class of its shares; null where none is named
     * @param diluted the shares that it counts for, fully diluted
     */
    public record Position(
            Issuance issuance,
            BigDecimal quantity,
            @Nullable String stockClassId,
            BigDecimal diluted) {

        /** Shares in issue; 0 for what is a right only. */
        public BigDecimal outstanding() {
            return issuance.instrument() == Instrument.STOCK ? quantity : BigDecimal.ZERO;
        }
    }

    /**
     * A pool.
     *
     * @param available shares not granted yet; below 0 where more was granted than reserved
     */
    public record PoolBalance(StockPlan plan, BigDecimal reserved, BigDecimal available) {}

    /**
     * Shares of all classes. Issued, less retired, and what splits changed, are those outstanding.
     *
     * @param issued by all issuances of stock
     * @param gained by splits; below 0 where shares were joined
     * @param retired by what ended
     */
    public record Flows(BigDecimal issued, BigDecimal gained, BigDecimal retired) {}

    /** By what the table is summed. */
    public enum View {
        HOLDER,
        /** Holders, but of partnerships their partners, and so on to the owners in the end. */
        OWNER,
        CLASS,
        INSTRUMENT
    }

    /**
     * A line of the table.
     *
     * @param id of the holder, the class or the instrument; empty for what belongs to none
     * @param granted options, units and warrants
     * @param share of the outstanding shares, from 0 to 1; all lines sum to exactly 1
     * @param dilutedShare of the fully diluted shares, likewise
     */
    public record Row(
            String id,
            String name,
            BigDecimal outstanding,
            BigDecimal granted,
            BigDecimal diluted,
            BigDecimal share,
            BigDecimal dilutedShare) {}

    public CapTable {
        positions = List.copyOf(positions);
        pools = List.copyOf(pools);
        assumptions = Collections.unmodifiableMap(new EnumMap<>(assumptions));
        conversions = Collections.unmodifiableMap(new LinkedHashMap<>(conversions));
        subscriptions = List.copyOf(subscriptions);
    }

    /** The table at the end of a day. What cannot have happened is left out: see {@link #problems}. */
    public static CapTable at(CapTableHistory history, LocalDate date) {
        var outcome = new Replay(history, new Findings(Map.of())).upTo(date);
        return Diluted.table(history, date, outcome);
    }

    /**
     * What is wrong with a history from its first day to its last, in the order of the days.
     *
     * @param places where the object of an id stands
     */
    public static List<Problem> problems(CapTableHistory history, Map<String, Place> places) {
        var findings = new Findings(places);
        Partnerships.check(history, findings);
        new Replay(history, findings).upTo(LocalDate.MAX);
        return findings.problems();
    }

    /** Whether quantities are registered capital in yuan and fen, and not shares. */
    public boolean isLimitedLiability() {
        return history.isLimitedLiability(date);
    }

    /** Shares in issue, of all classes. */
    public BigDecimal outstanding() {
        return positions.stream().map(Position::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Shares of one class in issue. */
    public BigDecimal outstanding(String stockClassId) {
        return positions.stream()
                .filter(position -> stockClassId.equals(position.stockClassId()))
                .map(Position::outstanding)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Shares by the assumptions. */
    public BigDecimal diluted() {
        return rows(View.INSTRUMENT).stream().map(Row::diluted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By security, the day from which its shares count, through every transfer since they were issued. */
    public Map<String, LocalDate> firstIssued() {
        return FirstIssued.days(history);
    }

    /** What splits of a class after a day, up to that of the table, have made of one share. */
    public Rational splitsSince(@Nullable String stockClassId, LocalDate day) {
        var shares = Rational.ONE;
        for (var transaction : history.transactions()) {
            if (transaction instanceof Adjustment.Split split
                    && split.stockClassId().equals(stockClassId)
                    && split.date().isAfter(day)
                    && !split.date().isAfter(date)) {
                shares = shares.times(split.ratio().rational());
            }
        }
        return shares;
    }

    /** Where each open grant of options and units stands. */
    public List<GrantStatus> grants() {
        return positions.stream()
                .filter(position -> position.issuance() instanceof Issuance.EquityCompensation)
                .map(position -> GrantStatus.of(this, position, (Issuance.EquityCompensation) position.issuance()))
                .toList();
    }

    /** The currencies of all prices and amounts, in alphabetical order. */
    public SortedSet<String> currencies() {
        var currencies = new TreeSet<String>();
        for (var position : positions) {
            var money = switch (position.issuance()) {
                case Issuance.Stock stock -> stock.price();
                case Issuance.Convertible convertible -> convertible.investment();
                case Issuance.EquityCompensation grant -> grant.exercisePrice();
                case Issuance.Warrant warrant -> warrant.exercisePrice();
            };
            if (money != null) {
                currencies.add(money.currency());
            }
        }
        return currencies;
    }

    /** The table summed; lines in the order of the history, the shares of pools last. */
    public List<Row> rows(View view) {
        return Rows.of(this, view);
    }
}
