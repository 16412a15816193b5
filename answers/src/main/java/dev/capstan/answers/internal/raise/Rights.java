package dev.capstan.answers.internal.raise;

import dev.capstan.basics.Text;
import dev.capstan.plan.Loan;
import dev.capstan.plan.Ownership;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.Plan;
import dev.capstan.plan.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rights to buy shares that are granted on a path.
 *
 * @param warrants that come with loans, in the order of the plan
 * @param grants of options, once a year; null where the plan has none
 */
record Rights(List<Warrants> warrants, @Nullable Yearly grants) {

    private static final int MONTHS = 12;

    /**
     * Those of one loan.
     *
     * @param strike null where it is the price of the last round
     */
    record Warrants(int stock, int holder, @Nullable Quantity strike) {}

    /**
     * Those of employees to come.
     *
     * @param stocks one for each year
     */
    record Yearly(Ownership.Grants terms, int holder, List<Integer> stocks) {
        Yearly {
            stocks = List.copyOf(stocks);
        }
    }

    Rights {
        warrants = List.copyOf(warrants);
    }

    static Rights of(Plan plan, Company.Making company) {
        var grants = plan.ownership() == null ? null : plan.ownership().grants();
        return new Rights(
                plan.funding().loans().entrySet().stream()
                        .filter(loan -> loan.getValue().warrants() != null)
                        .map(loan -> warrants(loan.getKey(), loan.getValue(), company))
                        .toList(),
                grants == null ? null : yearly(grants, yearsOfGrants(plan), company));
    }

    /** How many times options are granted; 0 where the plan has no grants to come. */
    static int yearsOfGrants(Plan plan) {
        var ownership = plan.ownership();
        return ownership == null || ownership.grants() == null
                ? 0
                : plan.timeline().months() / MONTHS;
    }

    private static Warrants warrants(String name, Loan loan, Company.Making company) {
        var holder = loan.lender() == null ? name : loan.lender();
        return new Warrants(
                company.stock(new Stock.Granted(company.named(name, " warrants", " 认股权"), -1, null)),
                company.holder(Text.same(holder), Group.INVESTOR),
                Objects.requireNonNull(loan.warrants()).strike());
    }

    private static Yearly yearly(Ownership.Grants grants, int years, Company.Making company) {
        return new Yearly(
                grants,
                company.holder(new Text("employees to come", "未来员工"), Group.EMPLOYEE),
                IntStream.rangeClosed(1, years)
                        .mapToObj(year -> company.stock(new Stock.Granted(
                                new Text("options of year " + year, "第 " + year + " 年期权"), -1, grants.vesting())))
                        .toList());
    }

    /** A lender gets warrants for so much; they wait for the first round where they need its price. */
    void warrants(Holdings held, Step.Warrants step) {
        var terms = warrants.get(step.loan());
        double strike = terms.strike == null ? held.lastPrice : terms.strike.at(step.month(), held.company.timeline());
        if (strike > 0) {
            grant(held, terms, step.worth(), strike);
        } else {
            held.unpriced[terms.stock] = step.worth();
        }
    }

    /** A round has closed at a price. */
    void price(Holdings held, double price) {
        held.lastPrice = price;
        for (var terms : warrants) {
            if (held.unpriced[terms.stock] > 0) {
                grant(held, terms, held.unpriced[terms.stock], price);
                held.unpriced[terms.stock] = 0;
            }
        }
    }

    private static void grant(Holdings held, Warrants terms, double worth, double strike) {
        held.common[terms.stock][terms.holder] += worth / strike;
        held.strike[terms.stock] = strike;
    }

    /** Options of a year, from 1. */
    void grant(Holdings held, int year, int month) {
        if (grants == null) {
            return;
        }
        int stock = grants.stocks.get(year - 1);
        double granted = held.pool * grants.terms.part().value();
        held.pool -= granted;
        held.common[stock][grants.holder] += granted;
        held.issued[stock] = month;
        held.strike[stock] = held.lastPrice > 0 ? grants.terms.strike().value() * held.lastPrice : 0;
    }
}
