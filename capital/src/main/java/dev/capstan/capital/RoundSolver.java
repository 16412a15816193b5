package dev.capstan.capital;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Result.Failure;
import dev.capstan.basics.Result.Success;
import dev.capstan.capital.RoundOutcome.Allotment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** Closes a priced round in which price, pool and conversions depend on each other. */
public final class RoundSolver {

    private RoundSolver() {}

    /**
     * The round as it closes. Without rounding it satisfies all equations of {@link RoundSystem}; with rounding, each convertible
     * converts by the term that is best for it without.
     *
     * @param before who holds what before
     * @param origin where the user wrote the round, for problems
     * @return a failure where the terms cannot be met together: see {@link RoundProblem}
     */
    public static Result<RoundOutcome> solve(
            Capitalization before,
            List<Convertible> convertibles,
            PricedRound round,
            ShareRounding rounding,
            Origin origin) {
        var system = new RoundSystem(before, convertibles, round.method(), round.poolIncrease());
        var exact = system.solve(round.preMoney(), round.newMoney());
        if (!exact.exists()) {
            return new Failure<>(List.of(problem(before, convertibles, round, system.promised(), origin)));
        }
        return rounding.isNone()
                ? new Success<>(outcome(before, convertibles, round, exact))
                : rounded(new RoundedRound(before, convertibles, round, rounding, exact.quote()), rounding, origin);
    }

    private static Result<RoundOutcome> rounded(RoundedRound round, ShareRounding rounding, Origin origin) {
        int decimals =
                Math.min(rounding.price().decimals(), rounding.conversionPrice().decimals());
        return round.solve()
                .<Result<RoundOutcome>>map(Success::new)
                .orElseGet(() -> new Failure<>(List.of(
                        new Problem(RoundProblem.ROUNDED_AWAY, origin, "", Attributes.of("decimals", decimals)))));
    }

    private static RoundOutcome outcome(
            Capitalization before, List<Convertible> convertibles, PricedRound round, RoundSystem.Solution exact) {
        var quote = exact.quote();
        return new RoundOutcome(
                round.method(),
                exact.price(),
                exact.companyCapitalization(),
                exact.preMoneyCapitalization(),
                convertibles.stream().map(convertible -> convertible.at(quote)).toList(),
                round.investments().stream()
                        .map(paid -> new Allotment(paid.investor(), paid.amount(), paid.amount() / exact.price()))
                        .toList(),
                before,
                exact.poolIncrease());
    }

    private static Problem problem(
            Capitalization before, List<Convertible> convertibles, PricedRound round, double promised, Origin origin) {
        if (!(before.held() > 0)) {
            return new Problem(RoundProblem.NOBODY, origin, "", Attributes.NONE);
        }
        if (promised >= 1) {
            var holders = convertibles.stream().map(Convertible::holder).collect(Collectors.joining(", "));
            return new Problem(
                    RoundProblem.SOLD_OUT,
                    origin,
                    "",
                    Attributes.of("share", shown(promised * 100) + " %", "holders", holders));
        }
        double amount = convertibles.stream().mapToDouble(Convertible::amount).sum();
        return new Problem(
                RoundProblem.UNSOLVABLE,
                origin,
                "",
                Attributes.of("valuation", shown(round.preMoney()), "amount", shown(amount)));
    }

    private static String shown(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
