package dev.capstan.capital;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable.View;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A priced round on a cap table: what it would do to everybody. The table after it is the table of the history with the round's
 * transactions, so that nothing is told that {@link CapTable} would not tell of it.
 *
 * @param before the table on the day, without the round
 * @param file the history up to the day, with the round; what happened after it is left out
 * @param after the table on the day, with it
 * @param outcome as the equations of the round have it
 * @param conversions SAFEs and notes, as they convert
 * @param protections preferred classes whose conversion price falls
 * @param assumptions what was taken for granted where neither the table nor the terms say
 */
public record TableRound(
        TableRoundTerms terms,
        CapTable before,
        CapTableFile file,
        CapTable after,
        RoundOutcome outcome,
        List<Converted> conversions,
        List<Protection> protections,
        List<Text> assumptions) {

    private static final int OWNERSHIP_DECIMALS = 10;

    public TableRound {
        conversions = List.copyOf(conversions);
        protections = List.copyOf(protections);
        assumptions = assumptions.stream().distinct().toList();
    }

    /**
     * An instrument that converts.
     *
     * @param amount invested
     * @param interest that converts with it
     * @param conversion shares, price, and the term that applied
     */
    public record Converted(
            String securityId, String holder, Rational amount, Rational interest, Convertible.Conversion conversion) {}

    /** A conversion price before and after the round. */
    public record Protection(String stockClass, AntiDilution method, BigDecimal priceBefore, BigDecimal priceAfter) {}

    /**
     * What somebody holds, fully diluted, on either side of the round.
     *
     * @param holder a holder's name, or that of a pool
     * @param ownershipBefore a part of all shares, from 0 to 1
     * @param dilution the part of the ownership before that is gone; null for who comes with the round, below 0 for who bought more
     */
    public record Stake(
            String holder,
            BigDecimal sharesBefore,
            BigDecimal sharesAfter,
            BigDecimal ownershipBefore,
            BigDecimal ownershipAfter,
            @Nullable BigDecimal dilution) {}

    /**
     * The round on the table of a day.
     *
     * @param origin where problems are told that stand at no object of the table
     * @return a failure where the terms cannot be met, or where the table with the round has a mistake that it has not without
     */
    public static Result<TableRound> propose(CapTableFile file, TableRoundTerms terms, Origin origin) {
        var history = file.history().upTo(terms.date());
        var known = new CapTableFile(history, file.places(), file.asOf(), file.manifest());
        var before = CapTable.at(history, terms.date());
        var currencies = before.currencies();
        if (currencies.size() > 1) {
            return new Result.Failure<>(
                    List.of(RoundProblem.MIXED_CURRENCIES.at(origin, String.join(", ", currencies))));
        }
        return OpenConvertibles.of(before, origin)
                .then(open -> open.convertibles(origin)
                        .then(convertibles -> RoundSolver.solve(
                                capitalization(before),
                                convertibles,
                                round(before, terms),
                                terms.rounding(before),
                                open.place(file, origin)))
                        .then(outcome -> new RoundOnTable(known, before, terms, open, outcome, origin).close()));
    }

    private static PricedRound round(CapTable table, TableRoundTerms terms) {
        return new PricedRound(
                terms.method(),
                terms.preMoney().doubleValue(),
                terms.investments().stream()
                        .map(each -> new PricedRound.Investment(
                                holder(table.history(), each.investor()),
                                each.amount().doubleValue()))
                        .toList(),
                terms.pool().signum() == 0
                        ? PoolIncrease.NONE
                        : new PoolIncrease.Target(terms.pool().doubleValue(), terms.placement()));
    }

    /** The id of a holder who is named so, or the name. */
    static String holder(CapTableHistory history, String name) {
        return history.stakeholders().stream()
                .filter(holder -> holder.id().equals(name) || holder.name().equals(name))
                .map(Stakeholder::id)
                .findFirst()
                .orElse(name);
    }

    /** Everybody's shares by the assumptions of the table, and what is left in pools. */
    static Capitalization capitalization(CapTable table) {
        List<Capitalization.Holding> holdings = new ArrayList<>();
        for (var position : table.positions()) {
            if (position.diluted().signum() > 0) {
                holdings.add(new Capitalization.Holding(
                        position.issuance().stakeholderId(), position.diluted().doubleValue()));
            }
        }
        double unissued = table.pools().stream()
                .mapToDouble(pool -> Math.max(0, pool.available().doubleValue()))
                .sum();
        return new Capitalization(holdings, unissued);
    }

    /** Everybody who holds something on either side, those of the table first. */
    public List<Stake> stakes() {
        var rows = new LinkedHashMap<String, CapTable.@Nullable Row>();
        before.rows(View.HOLDER).forEach(row -> rows.put(row.id(), row));
        after.rows(View.HOLDER).forEach(row -> rows.putIfAbsent(row.id(), null));
        var now = new LinkedHashMap<String, CapTable.Row>();
        after.rows(View.HOLDER).forEach(row -> now.put(row.id(), row));
        var kept = Rational.of(before.diluted()).over(Rational.of(after.diluted()));
        return rows.entrySet().stream()
                .map(row -> stake(row.getValue(), now.get(row.getKey()), row.getKey(), kept))
                .filter(stake ->
                        stake.sharesBefore().signum() > 0 || stake.sharesAfter().signum() > 0)
                .toList();
    }

    /** @param kept the part of its ownership that a share keeps: all shares before over all after */
    private static Stake stake(CapTable.@Nullable Row row, CapTable.@Nullable Row now, String id, Rational kept) {
        var nothing = BigDecimal.ZERO;
        var shares = row == null ? nothing : row.diluted();
        var then = now == null ? nothing : now.diluted();
        return new Stake(
                row != null ? row.name() : now == null ? id : now.name(),
                shares,
                then,
                row == null ? nothing : row.dilutedShare(),
                now == null ? nothing : now.dilutedShare(),
                shares.signum() == 0 ? null : dilution(shares, then, kept));
    }

    private static BigDecimal dilution(BigDecimal shares, BigDecimal then, Rational kept) {
        var part = Rational.of(then).over(Rational.of(shares)).times(kept);
        return Rational.ONE.minus(part).decimal(OWNERSHIP_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Problems that a history has with the round and not without. */
    static List<Problem> added(CapTableFile before, CapTableFile after) {
        var problems = new ArrayList<>(CapTable.problems(after.history(), after.places()));
        problems.removeAll(CapTable.problems(before.history(), before.places()));
        return problems;
    }
}
