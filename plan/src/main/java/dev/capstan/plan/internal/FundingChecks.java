package dev.capstan.plan.internal;

import dev.capstan.plan.Crowdfunding;
import dev.capstan.plan.Exit;
import dev.capstan.plan.Metric;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Redemption;
import dev.capstan.plan.Round;
import dev.capstan.plan.Tranche;
import java.time.YearMonth;
import java.util.Map;

/** What must hold for money that comes in parts, and for what investors and owners are promised. */
final class FundingChecks {

    private static final double ROUNDING = 1e-9;

    private final Plan plan;
    private final PlanChecks checks;
    private final ConditionChecks conditions;

    FundingChecks(Plan plan, PlanChecks checks, ConditionChecks conditions) {
        this.plan = plan;
        this.checks = checks;
        this.conditions = conditions;
    }

    void check() {
        plan.funding().rounds().forEach((name, round) -> {
            round("funding.rounds." + name, round);
            if (round.buyBack() != null) {
                new BuyBackChecks(plan, checks).check(name, round, round.buyBack());
            }
        });
        plan.funding().grants().forEach((name, grant) -> tranches("funding.grants." + name, grant.tranches()));
        plan.funding()
                .revenueShares()
                .forEach((name, share) -> checks.month("funding.revenue shares." + name + ".month", share.month()));
        plan.funding()
                .founders()
                .forEach((name, paid) -> checks.month("funding.founders." + name + ".month", paid.month()));
        if (plan.exit() != null && plan.exit().publicOffering() != null) {
            offering(plan.exit().publicOffering());
        }
        plan.funding().tenderOffers().forEach((name, offer) -> new TenderChecks(plan, checks).check(name, offer));
        for (var regime : Crowdfunding.Regime.values()) {
            new CrowdfundingLimits(plan, checks).check(regime);
        }
        if (plan.policy().dividends() != null) {
            checks.month("policy.dividends.from", plan.policy().dividends().from());
        }
    }

    private void offering(Exit.PublicOffering offering) {
        checks.month("exit.public offering.earliest", offering.earliest());
        if (!offering.of().isRevenueBase() && offering.of() != Metric.PROFIT_12M) {
            checks.add(PlanProblem.NOT_AN_OFFERING_BASE, "exit.public offering.of");
        }
    }

    private void round(String key, Round round) {
        tranches(key, round.tranches());
        if (round.redemption() != null) {
            redemption(key + ".redemption", round.redemption());
        }
        round.performanceAdjustments().forEach((name, adjustment) -> {
            var place = key + ".performance adjustments." + name;
            conditions.measures(place + ".at least", adjustment.metric(), adjustment.atLeast());
            int year = (int) adjustment.year().value();
            checks.month(place + ".year", new PlanMonth.Dated(YearMonth.of(year, 12)));
        });
    }

    private void tranches(String key, Map<String, Tranche> tranches) {
        if (tranches.isEmpty()) {
            return;
        }
        double sum = tranches.values().stream()
                .mapToDouble(tranche -> tranche.share().value())
                .sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            checks.add(PlanProblem.TRANCHES_NOT_WHOLE, key + ".tranches", "sum", OwnershipChecks.percent(sum));
        }
        tranches.forEach((name, tranche) -> checks.month(key + ".tranches." + name + ".long stop", tranche.longStop()));
    }

    private void redemption(String key, Redemption redemption) {
        checks.month(key + ".if no public offering by", redemption.noExitBy());
        checks.month(key + ".missed by", redemption.missedBy());
        boolean hasMilestone = redemption.milestone() != null;
        if (hasMilestone != (redemption.missedBy() != null) || (!hasMilestone && redemption.noExitBy() == null)) {
            checks.add(PlanProblem.REDEMPTION_WITHOUT_DATE, key);
        }
    }
}
