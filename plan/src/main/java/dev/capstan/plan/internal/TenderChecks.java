package dev.capstan.plan.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Tender;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold for a tender offer. What the company spends is settled without a look at its shares, so these must be sure to be there. */
final class TenderChecks {

    private static final Text NO_SUM = new Text("its price is not a sum", "价格不是固定金额");
    private static final Text NO_SHARES = new Text("the plan names no holder of common shares", "计划未写明普通股持有人");

    private final Plan plan;
    private final PlanChecks checks;

    TenderChecks(Plan plan, PlanChecks checks) {
        this.plan = plan;
        this.checks = checks;
    }

    void check(String name, Tender offer) {
        var key = "funding.tender offers." + name;
        checks.month(key + ".month", offer.month());
        if (!offer.isByCompany()) {
            return;
        }
        if (!(offer.price() instanceof Tender.Fixed)) {
            checks.add(PlanProblem.COMPANY_CANNOT_OFFER, key + ".price", "why", NO_SUM);
        } else if (plan.spentByCompany(offer) == 0) {
            checks.add(PlanProblem.COMPANY_CANNOT_OFFER, key, "why", NO_SHARES);
        }
        var elsewhere = sellers(offer).stream()
                .filter(seller -> sellsElsewhere(seller, name))
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            var why = new Text(elsewhere + " may have sold their shares elsewhere", elsewhere + " 的股份可能已在别处出售");
            checks.add(PlanProblem.COMPANY_CANNOT_OFFER, key + ".sellers", "why", why);
        }
    }

    private Set<String> sellers(Tender offer) {
        var ownership = plan.ownership();
        return offer.sellers().isEmpty() && ownership != null
                ? ownership.holders().keySet()
                : offer.sellers().keySet();
    }

    private boolean sellsElsewhere(String seller, String name) {
        var inRounds = plan.funding().rounds().values().stream()
                .flatMap(round ->
                        round.secondary() == null ? Stream.of() : round.secondary().sellers().keySet().stream());
        var inOffers = plan.funding().tenderOffers().entrySet().stream()
                .filter(offer -> !offer.getKey().equals(name))
                .flatMap(offer -> sellers(offer.getValue()).stream());
        return Stream.concat(inRounds, inOffers).anyMatch(seller::equals);
    }
}
