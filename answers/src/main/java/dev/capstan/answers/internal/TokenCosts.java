package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.TokenEconomics;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.plan.Model;
import dev.capstan.plan.Plan;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Lines.ProductLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a million tokens bring and cost, by product and year. */
final class TokenCosts {

    private static final double MILLION = 1e6;

    private final Plan plan;
    private final Lines lines;
    private final Rows rows;

    TokenCosts(Plan plan, Lines lines, Rows rows) {
        this.plan = plan;
        this.lines = lines;
        this.rows = rows;
    }

    List<TokenEconomics> all() {
        var all = new ArrayList<TokenEconomics>();
        lines.products().forEach((name, sold) -> {
            if (sold.tokens() != null) {
                all.add(of(name, sold, rows.of(sold.tokens())));
            }
        });
        return List.copyOf(all);
    }

    private TokenEconomics of(String name, ProductLines sold, double[] tokens) {
        var model = Objects.requireNonNull(plan.products().get(name)).model();
        var revenue = rows.sum(present(sold.subscription(), sold.usage()));
        var serving = rows.of(sold.serving());
        var direct = rows.sum(sold.direct());
        boolean hosted = model != null
                && Objects.requireNonNull(plan.models().get(model)).serving() instanceof Model.SelfHosted;
        var utilisation = hosted
                ? rows.years(year -> utilisation(Objects.requireNonNull(model), year))
                : rows.years(_ -> Double.NaN);
        var price = perMillion(revenue, tokens);
        var cost = perMillion(serving, tokens);
        var others = perMillion(direct, tokens);
        var breakEven = new double[utilisation.length];
        Arrays.setAll(breakEven, i -> Rows.ratio(utilisation[i] * cost[i], price[i] - others[i]));
        return new TokenEconomics(
                name,
                model == null ? "" : model,
                hosted,
                rows.years(year -> Rows.sum(tokens, year)),
                price,
                cost,
                utilisation,
                rows.years(year ->
                        MILLION * Rows.ratio(Rows.sum(serving, year) + Rows.sum(direct, year), Rows.sum(tokens, year))),
                breakEven);
    }

    private double[] perMillion(double[] money, double[] tokens) {
        return rows.years(year -> MILLION * Rows.ratio(Rows.sum(money, year), Rows.sum(tokens, year)));
    }

    /** Mean load of a model over what is paid for; NaN where nothing is. */
    private double utilisation(String model, Year year) {
        var used = Objects.requireNonNull(lines.models().get(model));
        return Rows.ratio(Rows.sum(rows.of(used.busy()), year), Rows.sum(rows.of(used.accelerators()), year));
    }

    static List<Column> present(@Nullable Column... columns) {
        var present = new ArrayList<Column>();
        for (var column : columns) {
            if (column != null) {
                present.add(column);
            }
        }
        return present;
    }
}
