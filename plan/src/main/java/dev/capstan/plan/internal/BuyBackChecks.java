package dev.capstan.plan.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.BuyBack;
import dev.capstan.plan.BuyBack.Exercise;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Round;
import java.util.LinkedHashSet;
import java.util.List;

/** What must hold for the right to buy an investor's shares back. */
final class BuyBackChecks {

    private static final Text NO_EXIT =
            new Text("without an exit the plan has no value of the company", "计划没有 exit，企业没有可比的价值");
    private static final Text BY_COMPANY = new Text(
            "what the company pays, its other holders bear, so the shares bring the company itself nothing",
            "公司回购由其他股东共同承担，公司自身并无所得");

    private final Plan plan;
    private final PlanChecks checks;

    BuyBackChecks(Plan plan, PlanChecks checks) {
        this.plan = plan;
        this.checks = checks;
    }

    void check(String round, Round terms, BuyBack buyBack) {
        var place = "funding.rounds." + round;
        var key = place + ".buy back";
        checks.month(key + ".by", buyBack.by());
        if (!buyBack.hasTime()) {
            checks.add(PlanProblem.NO_TIME_TO_BUY, key, "name", buyBack.investor());
        }
        checks.among(key + ".investor", buyBack.investor(), terms.investorNames(round), place + ".investors");
        var buyers = new LinkedHashSet<>(List.of(BuyBack.FOUNDERS, BuyBack.COMPANY));
        buyers.addAll(plan.holders());
        buyers.remove(buyBack.investor());
        checks.among(key + ".buyer", buyBack.buyer(), buyers, "ownership.holders");
        if (buyBack.isByCompany() && terms.redemption() != null) {
            checks.add(PlanProblem.BOUGHT_AND_REDEEMED, key + ".buyer", "name", buyBack.investor());
        }
        if (buyBack.exercised() == Exercise.WHEN_IT_PAYS && (plan.exit() == null || buyBack.isByCompany())) {
            var why = plan.exit() == null ? NO_EXIT : BY_COMPANY;
            checks.add(PlanProblem.CANNOT_DECIDE, key + ".exercised", "why", why);
        }
    }
}
