package dev.capstan.plan.internal;

import dev.capstan.basics.Result;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.PricingMethod;
import dev.capstan.capital.ShareRounding;
import dev.capstan.capital.TableRoundTerms;
import dev.capstan.capital.TableRoundTerms.Investment;
import dev.capstan.plan.RoundWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a proposed round; {@code docs/reference/cap-table.md} describes the keys. */
public final class RoundTermsYaml {

    private static final Map<String, Boolean> PLACEMENT = CapTableYaml.ordered("before", false, "after", true);

    private RoundTermsYaml() {}

    /**
     * The terms, or all mistakes.
     *
     * @param otherwise the date where the file has none
     */
    public static Result<TableRoundTerms> read(Tree tree, LocalDate otherwise) {
        return read(tree, otherwise, new Shape(TableKeys.ROUND));
    }

    static Result<TableRoundTerms> read(Tree tree, LocalDate otherwise, Shape shape) {
        var problems = new Problems();
        var row = new Row(tree, "", "CNY", problems, shape);
        var date = Objects.requireNonNullElse(row.optionalDate("date"), otherwise);
        var preMoney = row.number("pre-money", "40M");
        var pool = row.optionalShare("pool", "10%");
        boolean isAfter = row.choice("pool money", PLACEMENT, false);
        var method = row.choice("method", RoundWords.METHODS, PricingMethod.PERCENTAGE_OWNERSHIP);
        var rounding = rounding(
                row.optionalNumber("price decimals", "4"), row.choice("shares", RoundWords.SHARES, RoundingMode.FLOOR));
        var stockClass = Objects.requireNonNullElse(row.optional("class", "Series A"), "");
        var investments = investments(row);
        row.end();
        return problems.hasErrors()
                ? new Result.Failure<>(problems.inOrder())
                : new Result.Success<>(
                        new TableRoundTerms(
                                date,
                                preMoney,
                                investments,
                                method,
                                Objects.requireNonNullElse(pool, BigDecimal.ZERO),
                                isAfter ? Placement.AFTER_THE_MONEY : Placement.BEFORE_THE_MONEY,
                                rounding,
                                stockClass),
                        problems.inOrder());
    }

    private static List<Investment> investments(Row row) {
        return row.numbers("invest", "10M").entrySet().stream()
                .map(each -> new Investment(each.getKey(), each.getValue()))
                .toList();
    }

    private static ShareRounding rounding(@Nullable BigDecimal decimals, RoundingMode shares) {
        return RoundWords.rounding(
                decimals == null
                        ? RoundWords.PRICE_DECIMALS
                        : decimals.min(BigDecimal.valueOf(RoundWords.PRICE_DECIMALS_MAX))
                                .intValue(),
                shares);
    }
}
