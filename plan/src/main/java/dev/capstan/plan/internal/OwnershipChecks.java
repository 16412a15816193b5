package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.capital.Partner;
import dev.capstan.plan.Ownership;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.Round;
import dev.capstan.plan.Sold;
import dev.capstan.plan.Vesting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold for who owns the company and for what rounds sell. */
final class OwnershipChecks {

    /** Parts that are written with a few decimals may miss the whole by so much. */
    private static final double ROUNDING = 1e-9;

    private final Plan plan;
    private final PlanChecks checks;

    OwnershipChecks(Plan plan, PlanChecks checks) {
        this.plan = plan;
        this.checks = checks;
    }

    void check() {
        if (plan.ownership() != null) {
            ownership(plan.ownership());
        }
        plan.funding().rounds().forEach((name, round) -> round("funding.rounds." + name, round));
    }

    private void ownership(Ownership ownership) {
        ownership.holders().forEach((name, holder) -> {
            if (shares(holder) + holder.options().value() == 0) {
                checks.add(PlanProblem.HOLDS_NOTHING, "ownership.holders." + name, "name", name);
            }
            vesting("ownership.holders." + name + ".vesting", holder.vesting());
        });
        if (ownership.holders().values().stream().allMatch(holder -> shares(holder) == 0)) {
            checks.add(PlanProblem.NOBODY_HOLDS, "ownership.holders");
        }
        partnerships(ownership);
        if (ownership.grants() != null) {
            grants(ownership, ownership.grants());
        }
        ownership.series().forEach((name, series) -> {
            preferred("ownership.series." + name + ".terms", series.terms());
            issued("ownership.series." + name + ".issued", series.issued());
        });
        ownership.convertibles().forEach((name, convertible) -> {
            if ((convertible.safe() == null) == (convertible.note() == null)) {
                checks.add(PlanProblem.SAFE_OR_NOTE, "ownership.convertibles." + name, "name", name);
            }
            issued("ownership.convertibles." + name + ".issued", convertible.issued());
        });
    }

    private void partnerships(Ownership ownership) {
        var lookThrough = ownership.lookThrough();
        lookThrough.partners().forEach((name, partners) -> {
            var key = "ownership.holders." + name + ".partners";
            double sum = partners.stream()
                    .mapToDouble(partner -> partner.share().doubleValue())
                    .sum();
            if (Math.abs(sum - 1) > ROUNDING) {
                checks.add(PlanProblem.PARTNERS_NOT_WHOLE, key, "name", name, "sum", percent(sum));
            }
            if (partners.stream().noneMatch(Partner::isGeneral)) {
                checks.add(PlanProblem.NO_GENERAL_PARTNER, key, "name", name);
            }
            var way = lookThrough.loop(name);
            if (!way.isEmpty() && way.stream().allMatch(other -> name.compareTo(other) <= 0)) {
                checks.add(PlanProblem.PARTNER_OF_ITSELF, key, "name", name, "way", String.join(" → ", way));
            }
        });
    }

    private void grants(Ownership ownership, Ownership.Grants grants) {
        vesting("ownership.grants.vesting", grants.vesting());
        boolean grows = plan.funding().rounds().values().stream().anyMatch(round -> round.pool() != null);
        if (ownership.pool().value() == 0 && !grows) {
            checks.add(PlanProblem.NO_POOL_TO_GRANT, "ownership.grants");
        }
    }

    private void vesting(String key, @Nullable Vesting vesting) {
        if (vesting != null && vesting.cliff().value() > vesting.term().value()) {
            checks.add(
                    PlanProblem.CLIFF_AFTER_THE_TERM, key + ".cliff", "cliff", vesting.cliff(), "term", vesting.term());
        }
    }

    private static double shares(Ownership.Holder holder) {
        return holder.shares().value() + sum(holder.preferred());
    }

    private void issued(String key, @Nullable PlanMonth month) {
        if (month != null && month.number(plan.timeline()) > 1) {
            checks.add(
                    PlanProblem.ISSUED_LATER,
                    key,
                    "month",
                    month,
                    "start",
                    plan.venture().start());
        }
    }

    private void preferred(String key, @Nullable PreferredStock terms) {
        if (terms != null
                && terms.participationCap() != null
                && terms.participation() == PreferredStock.Participation.NONE) {
            checks.add(PlanProblem.CAP_WITHOUT_PARTICIPATION, key + ".participation cap");
        }
    }

    private void round(String key, Round round) {
        atMostAll(key + ".investors", "investors", round.investors());
        if (round.secondary() != null && round.sells() != null && !round.sells().isPriced()) {
            checks.add(PlanProblem.SECONDARY_WITHOUT_PRICE, key + ".secondary");
        }
        if (round.agreement() != null) {
            atMostAll(key + ".agreement.uses", "uses", round.agreement().uses());
        }
        if (round.sells() != null) {
            sells(key + ".sells", round.sells());
        }
    }

    private void atMostAll(String key, String name, Map<String, Amount> parts) {
        if (sum(parts) > 1 + ROUNDING) {
            checks.add(PlanProblem.PARTS_OVER_WHOLE, key, "name", name, "sum", percent(sum(parts)));
        }
    }

    private void sells(String key, Sold sells) {
        var sold = sells.instruments();
        if (sold.isEmpty()) {
            checks.add(PlanProblem.SELLS_NOTHING, key);
        } else if (sold.size() > 1 || !sells.parts().isEmpty()) {
            parts(key, sells);
        }
        preferred(key + ".preferred", sells.preferred());
    }

    private void parts(String key, Sold sells) {
        var sold = sells.instruments();
        double sum = sum(sells.parts());
        boolean each = sold.size() == sells.parts().size()
                && sold.containsAll(sells.parts().keySet());
        if (!each || Math.abs(sum - 1) > ROUNDING) {
            var example = sold.stream().map(name -> name + ": …%").collect(Collectors.joining(", ", "{", "}"));
            checks.add(
                    PlanProblem.PARTS_OF_SEVERAL,
                    key,
                    "sold",
                    String.join(", ", sold),
                    "sum",
                    percent(sum),
                    "example",
                    example);
        }
    }

    private static double sum(Map<String, Amount> parts) {
        return parts.values().stream().mapToDouble(Amount::value).sum();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
