package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.raise.Company.Holder;
import dev.capstan.answers.internal.raise.Company.Opening;
import dev.capstan.basics.Text;
import dev.capstan.plan.Loan;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who pays and lends beside rounds, by holder in parts that sum to 1.
 *
 * @param founders what they pay together: by the shares that they hold when the plan starts
 * @param contributors of each contribution, in the order of the plan
 * @param lenders of each shareholder's loan, in the order of the plan
 */
record Payers(
        Map<Integer, Double> founders, List<Map<Integer, Double>> contributors, List<Map<Integer, Double>> lenders) {

    Payers {
        contributors = List.copyOf(contributors);
        lenders = List.copyOf(lenders);
    }

    static Payers of(Plan plan, Company.Making company) {
        var founders = founders(company);
        return new Payers(
                founders,
                plan.funding().founders().keySet().stream()
                        .map(name -> company.isHolder(name)
                                ? Map.of(company.holder(Text.same(name), Group.FOUNDER), 1.0)
                                : founders)
                        .toList(),
                plan.funding().loans().values().stream()
                        .filter(loan -> loan.kind() == Loan.Kind.SHAREHOLDER_LOAN)
                        .map(loan -> loan.lender() == null
                                ? founders
                                : Map.of(company.holder(Text.same(loan.lender()), Group.INVESTOR), 1.0))
                        .toList());
    }

    /** Equal parts where founders hold nothing; founders without a name where there are none. */
    private static Map<Integer, Double> founders(Company.Making company) {
        var shares = new LinkedHashMap<Integer, Double>();
        List<Holder> holders = company.holders();
        for (int holder = 0; holder < holders.size(); holder++) {
            if (holders.get(holder).group() == Group.FOUNDER) {
                shares.put(holder, held(company, holder));
            }
        }
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        int count = shares.size();
        shares.replaceAll((_, held) -> all > 0 ? held / all : 1.0 / count);
        return count == 0 ? Map.of(company.holder(new Text("founders", "创始人"), Group.FOUNDER), 1.0) : shares;
    }

    private static double held(Company.Making company, int holder) {
        return company.opening().stream()
                .filter(opening -> opening.holder() == holder && company.isShares(opening.stock()))
                .mapToDouble(Opening::amount)
                .sum();
    }
}
