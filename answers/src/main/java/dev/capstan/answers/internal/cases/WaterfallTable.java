package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.Debt;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Options;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a waterfall as cases write it: classes, debts, costs. */
final class WaterfallTable {

    private static final int RANKS = 1_000_000;
    private static final String[] STRIKE = {"strike", "exercise_price", "strike_price"};
    private static final String[] PREFERENCE = {
        "invested", "claim", "preference", "original_issue_price", "price_per_share"
    };
    /** What only preferred shares have. */
    private static final String[] PREFERRED = Stream.concat(
                    Stream.of(PREFERENCE),
                    Stream.of("multiple", "liquidation_multiple", "participation", "cap_multiple"))
            .toArray(String[]::new);

    private static final String[] CAP_MULTIPLE = {"cap_multiple", "participation_cap"};
    private static final List<String> PARTICIPATIONS =
            List.of("none", "non_participating", "full", "participating", "capped");
    private static final Text PARTICIPATION = new Text("none, full or capped", "none、full 或 capped");

    private WaterfallTable() {}

    static Waterfall read(Given given) {
        given.note("unissued_pool");
        return new Waterfall(given.rationalOr(Rational.ZERO, "cost_rate", "fee_rate"), debts(given), classes(given));
    }

    private static List<WaterfallClass> classes(Given given) {
        return given.rows("classes").stream().map(WaterfallTable::stock).toList();
    }

    /** Costs of the sale, then what is owed. */
    static List<Debt> debts(Given given) {
        List<Debt> debts = new ArrayList<>();
        if (given.has("transaction_costs", "costs", "fees")) {
            debts.add(new Debt("transaction_costs", -RANKS - 1, given.rational("transaction_costs", "costs", "fees")));
        }
        if (given.isList("debt", "debts")) {
            given.rows("debt", "debts").forEach(row -> debts.add(debt(row)));
        } else if (given.has("debt")) {
            debts.add(
                    given.node("debt") instanceof CaseNode.Scalar
                            ? new Debt("debt", 0, given.rational("debt"))
                            : debt(given.inner("debt")));
        }
        return debts;
    }

    private static Debt debt(Given row) {
        row.note("detail");
        var fee = row.rationalOr(Rational.ZERO, "exit_fee");
        return new Debt(
                row.textOr("debt", "name"),
                rank(row, 0),
                row.rational("claim", "amount").plus(fee));
    }

    private static int rank(Given row, int otherwise) {
        return row.wholeOr(otherwise, -RANKS, RANKS, "seniority");
    }

    private static WaterfallClass stock(Given row) {
        var type = row.textOr("", "type").toLowerCase(Locale.ROOT);
        if (row.has(STRIKE) || type.startsWith("option") || row.flagOr(false, "options")) {
            return new Options(row.text("name"), row.rationalOr(Rational.ZERO, STRIKE), holdings(row));
        }
        boolean common =
                row.flagOr(type.equals("common") || !(type.equals("preferred") || row.has(PREFERRED)), "common");
        return common ? new Common(row.text("name"), holdings(row)) : preferred(row);
    }

    private static List<Holding> holdings(Given row) {
        row.note("shares");
        if (!row.has("holders")) {
            return List.of(new Holding(row.text("name"), row.rational("units", "shares")));
        }
        if (row.isList("holders")) {
            return row.rows("holders").stream()
                    .map(holder -> new Holding(holder.text("holder", "name"), holder.rational("shares")))
                    .toList();
        }
        var shares = row.inner("holders");
        return shares.names().stream()
                .map(name -> new Holding(name, shares.rational(name)))
                .toList();
    }

    private static Preferred preferred(Given row) {
        var held = holdings(row);
        var shares = Rational.sum(held.stream().map(Holding::shares).toList());
        var units = row.rationalOr(
                row.rationalOr(shares, "shares").times(row.rationalOr(Rational.ONE, "conversion_ratio")), "units");
        // A claim without shares has one holding all the same; it becomes as many units.
        var holdings = shares.signum() > 0 ? held : List.of(new Holding(row.text("name"), Rational.ONE));
        var ratio = units.over(shares.signum() > 0 ? shares : Rational.ONE);
        var claim = claim(row, shares);
        var due = row.rationalOr(Rational.ZERO, "dividends_due", "declared_dividends");
        return new Preferred(row.text("name"), rank(row, 1), due, claim, most(row, shares, claim), ratio, holdings);
    }

    private static Rational invested(Given row, Rational shares) {
        return row.has("invested")
                ? row.rational("invested")
                : row.rational("original_issue_price", "price_per_share").times(row.rationalOr(shares, "shares"));
    }

    private static Rational claim(Given row, Rational shares) {
        if (row.has("claim", "preference")) {
            row.note("invested", "multiple", "accrued_dividends");
        }
        var multiple = row.rationalOr(Rational.ONE, "multiple", "liquidation_multiple");
        return row.has("claim", "preference")
                ? row.rational("claim", "preference")
                : invested(row, shares)
                        .times(multiple)
                        .plus(row.rationalOr(Rational.ZERO, "accrued_dividends", "accrued"));
    }

    private static Rational capAmount(Given row) {
        row.note("cap_multiple");
        return row.rational("cap_amount");
    }

    private static @Nullable Rational most(Given row, Rational shares, Rational claim) {
        boolean hasCap = row.has("cap_amount") || row.has(CAP_MULTIPLE);
        var participation =
                RoundInputs.choice(row, hasCap ? "capped" : "none", PARTICIPATION, PARTICIPATIONS, "participation");
        return switch (participation) {
            case "full", "participating" -> null;
            case "capped" ->
                row.has("cap_amount") ? capAmount(row) : invested(row, shares).times(row.rational(CAP_MULTIPLE));
            default -> claim;
        };
    }
}
