package dev.capstan.plan.internal;

import dev.capstan.plan.Crowdfunding.Regime;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Round;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may be raised from a crowd within twelve months: each round, with those of the eleven months before. */
final class CrowdfundingLimits {

    private static final int MONTHS = 12;

    private final Plan plan;
    private final PlanChecks checks;

    CrowdfundingLimits(Plan plan, PlanChecks checks) {
        this.plan = plan;
        this.checks = checks;
    }

    void check(Regime regime) {
        var rounds = plan.funding().rounds().entrySet().stream()
                .filter(round -> round.getValue().crowdfunding() != null
                        && round.getValue().crowdfunding().regime() == regime)
                .toList();
        var exchange = plan.venture().exchangeRates().get(regime.currency());
        var currency = plan.venture().currency();
        for (var round : rounds) {
            var key = "funding.rounds." + round.getKey() + ".crowdfunding.regime";
            if (!currency.equals(regime.currency()) && exchange == null) {
                checks.add(
                        PlanProblem.CROWDFUNDING_CURRENCY,
                        key,
                        "regime",
                        Section.nameOf(regime),
                        "currency",
                        regime.currency(),
                        "venture",
                        currency);
                continue;
            }
            double limit = regime.limit().doubleValue()
                    * (exchange == null ? 1 : exchange.at(month(round.getValue()), plan.timeline()));
            double sum = upTo(round.getValue(), rounds);
            if (sum > limit) {
                checks.add(
                        PlanProblem.CROWDFUNDING_LIMIT,
                        key,
                        "sum",
                        money(sum, currency),
                        "regime",
                        Section.nameOf(regime),
                        "limit",
                        money(limit, currency));
            }
        }
    }

    /** What rounds raise from eleven months before this one to its own month, at their medians. */
    private double upTo(Round last, List<Map.Entry<String, Round>> rounds) {
        return rounds.stream()
                .map(Map.Entry::getValue)
                .filter(round -> month(round) <= month(last) && month(round) > month(last) - MONTHS)
                .mapToDouble(round -> round.amount().at(month(round), plan.timeline()))
                .sum();
    }

    private int month(Round round) {
        return Math.max(1, round.month().number(plan.timeline()));
    }

    private static String money(double amount, String currency) {
        return String.format(Locale.ROOT, "%,.0f %s", BigDecimal.valueOf(amount).round(new MathContext(6)), currency);
    }
}
