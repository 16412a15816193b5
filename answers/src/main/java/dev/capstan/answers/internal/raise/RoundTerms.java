package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.raise.TenderTerms.Offered;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.capital.PoolIncrease;
import dev.capstan.plan.BuyBack;
import dev.capstan.plan.BuyBack.Exercise;
import dev.capstan.plan.Obligor;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.PerformanceAdjustment;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.Round;
import dev.capstan.plan.SafeTerms;
import dev.capstan.plan.Sold;
import dev.capstan.plan.YesNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round as paths close it.
 *
 * @param number in the order of the plan
 * @param sales what it sells
 * @param investors parts of the amount by holder; they sum to 1
 * @param pool how it grows
 * @param given the common shares that its investors get from founders, as a stock; −1 where nothing of the kind is agreed
 * @param boughtBack the common shares that founders buy back from its investors, as a stock; −1 where nothing of the kind is agreed
 * @param secondary what holders sell to its investors; null where they sell nothing
 * @param buyBack who may buy an investor's shares; null where nobody may
 * @param advance what its money is where its terms cannot be met, as a stock; −1 where it sells no shares
 */
record RoundTerms(
        int number,
        String name,
        Round round,
        List<Sale> sales,
        Map<Integer, Double> investors,
        PoolIncrease pool,
        int given,
        int boughtBack,
        @Nullable Secondary secondary,
        @Nullable Purchase buyBack,
        int advance) {

    /**
     * Who may buy an investor's shares.
     *
     * @param buyer a holder; −1 for all founders together, and where the company buys
     */
    record Purchase(int seller, int buyer, BuyBack terms) {
        Exercise exercise() {
            return terms.exercised();
        }

        boolean isByFounders() {
            return terms.isByFounders();
        }
    }

    /**
     * What holders sell to the round's investors.
     *
     * @param sellers what each sells, as far as it has it
     * @param discount off the price of the round
     * @param stock that the investors get
     */
    record Secondary(Map<Integer, Offered> sellers, double discount, int stock) {}

    /** Preferred shares where a plan does not say: one time the price, then converted or not; senior. */
    static final PreferredStock STANDARD = new PreferredStock(
            Amount.parse("1"),
            PreferredStock.Participation.NONE,
            null,
            PreferredStock.Seniority.SENIOR,
            null,
            PreferredStock.Protection.BROAD_BASED,
            PreferredStock.Penalty.NONE,
            Amount.parse("0"));

    /** What money becomes whose round cannot close: a promise of shares at the price of the next. */
    private static final SafeTerms UNMET = new SafeTerms(null, SafeTerms.Timing.PRE_MONEY, Amount.parse("0"), YesNo.NO);

    /** A stock that takes a part of the amount. */
    record Sale(int stock, Stock terms, double part) {
        boolean isPriced() {
            return terms instanceof Stock.Preferred || terms instanceof Stock.Common;
        }
    }

    static RoundTerms of(int number, String name, Round round, Company.Making company) {
        var sales = sales(number, name, round, company);
        return new RoundTerms(
                number,
                name,
                round,
                sales,
                investors(name, round, company),
                round.pool() == null ? PoolIncrease.NONE : pool(round.pool()),
                given(number, name, round, company),
                boughtBack(name, round, company),
                round.secondary() == null ? null : secondary(number, name, round, round.secondary(), company),
                round.buyBack() == null ? null : buyBack(round.buyBack(), company),
                sales.stream().anyMatch(Sale::isPriced)
                        ? company.stock(new Stock.Safe(company.named(name, " advance", " 预付款"), number, UNMET))
                        : -1);
    }

    private static List<Sale> sales(int number, String name, Round round, Company.Making company) {
        var sold = round.sells();
        if (sold == null) {
            company.assume(
                    "a round that does not say what it sells sells preferred shares: one time the price, not"
                            + " participating, senior to earlier ones, protected by a broad-based weighted average",
                    "未写明所售证券的轮次按优先股计：1 倍清算优先、不参与分配、优先于此前各期、广义加权平均反稀释");
            return List.of(sale(new Stock.Preferred(company.named(name, "", ""), number, STANDARD), 1, company));
        }
        return sold.instruments().stream()
                .map(instrument -> sale(stock(instrument, number, name, sold, company), sold.part(instrument), company))
                .toList();
    }

    private static int given(int number, String name, Round round, Company.Making company) {
        boolean isAgreed = round.performanceAdjustments().values().stream()
                .anyMatch(adjustment -> adjustment.compensation() instanceof PerformanceAdjustment.Shares);
        return isAgreed
                ? company.stock(new Stock.Common(company.named(name, " shares given", " 补偿股份"), number, 0))
                : -1;
    }

    private static Secondary secondary(
            int number, String name, Round round, Round.Secondary sale, Company.Making company) {
        var sellers = new LinkedHashMap<Integer, Offered>();
        int month = round.month().number(company.timeline());
        sale.sellers()
                .forEach((seller, wish) -> sellers.put(
                        company.holder(Text.same(seller), Group.FOUNDER), Offered.of(company.plan(), wish, month)));
        int stock = company.stock(new Stock.Common(company.named(name, " shares of holders", " 受让老股"), number, 0));
        return new Secondary(sellers, sale.discount().value(), stock);
    }

    private static Purchase buyBack(BuyBack terms, Company.Making company) {
        boolean isHolder = !terms.isByFounders() && !terms.isByCompany();
        return new Purchase(
                company.holder(Text.same(terms.investor()), Group.INVESTOR),
                isHolder ? company.holder(Text.same(terms.buyer()), Group.INVESTOR) : -1,
                terms);
    }

    private static int boughtBack(String name, Round round, Company.Making company) {
        var redemption = round.redemption();
        return redemption == null || redemption.obligor() == Obligor.COMPANY
                ? -1
                : company.stock(new Stock.Common(company.named(name, " shares bought back", " 回购股份"), -1, 0));
    }

    private static Sale sale(Stock stock, double part, Company.Making company) {
        return new Sale(company.stock(stock), stock, part);
    }

    private static Stock stock(String instrument, int number, String name, Sold sold, Company.Making company) {
        if (instrument.equals(Sold.PREFERRED) && sold.preferred() != null) {
            return new Stock.Preferred(company.named(name, "", ""), number, sold.preferred());
        } else if (instrument.equals(Sold.COMMON) && sold.common() != null) {
            double proRata = sold.common().proRata().value();
            return new Stock.Common(company.named(name, " common shares", " 普通股"), number, proRata);
        } else if (instrument.equals(Sold.SAFE) && sold.safe() != null) {
            return new Stock.Safe(company.named(name, " SAFE", " SAFE"), number, sold.safe());
        } else if (sold.note() != null) {
            return new Stock.Note(company.named(name, " note", " 可转债"), number, sold.note());
        }
        throw new IllegalArgumentException("not sold: " + instrument);
    }

    private static Map<Integer, Double> investors(String name, Round round, Company.Making company) {
        var parts = new LinkedHashMap<Integer, Double>();
        double named = 0;
        for (var investor : round.investors().entrySet()) {
            parts.merge(
                    company.holder(Text.same(investor.getKey()), Group.INVESTOR),
                    investor.getValue().value(),
                    Double::sum);
            named += investor.getValue().value();
        }
        if (named < 1 - 1e-9) {
            parts.merge(company.holder(Text.same(name), Group.INVESTOR), 1 - named, Double::sum);
        }
        return parts;
    }

    private static PoolIncrease pool(Round.PoolTopUp pool) {
        var placement = switch (pool.bears()) {
            case BEFORE_THE_MONEY -> PoolIncrease.Placement.BEFORE_THE_MONEY;
            case AFTER_THE_MONEY -> PoolIncrease.Placement.AFTER_THE_MONEY;
        };
        return new PoolIncrease.Target(pool.target().value(), placement);
    }

    /** The part of its amount that buys shares at its price. */
    double priced() {
        return sales.stream().filter(Sale::isPriced).mapToDouble(Sale::part).sum();
    }
}
