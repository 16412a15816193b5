package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.answers.internal.raise.Step.Closing;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.capital.AntiDilution.Issue;
import dev.capstan.capital.Capitalization;
import dev.capstan.capital.ConversionTerm;
import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.PricedRound;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.ProRata;
import dev.capstan.capital.RoundSolver;
import dev.capstan.capital.RoundSystem;
import dev.capstan.capital.Safe;
import dev.capstan.capital.ShareRounding;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.SafeTerms.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closes a round on a path: SAFEs and notes convert, new shares are sold, the pool grows, earlier series are protected; see
 * {@code docs/reference/raise.md}.
 */
final class RoundClosing {

    private static final Origin NOWHERE = Origin.ofFile("");

    private final Holdings held;
    private final RoundTerms round;
    private final Closing closing;
    private final int month;
    private final double money;
    private final List<Integer> converting = new ArrayList<>();
    private final List<Convertible> convertibles = new ArrayList<>();
    private double price = Double.NaN;

    /** @param closing of the round, which brings something above 0; its pre-money is above 0 where the round sells shares */
    RoundClosing(Holdings held, RoundTerms round, Closing closing) {
        this.held = held;
        this.round = round;
        this.closing = closing;
        this.month = closing.month();
        this.money = closing.agreed();
    }

    /** Of a new share; NaN where none is sold. */
    double price() {
        return price;
    }

    /**
     * Closes it. Where its terms cannot be met it is false, and what shares would have been sold for is an advance without terms:
     * it becomes shares in the next round, at its price, or is paid back before shares.
     */
    boolean close() {
        held.mature(month);
        boolean isMet = round.priced() == 0 || sellShares();
        Issuing.of(held, round, month).promise(closing.paid(), isMet);
        return isMet;
    }

    /** Why its terms cannot be met. */
    List<Problem> problems() {
        var origin = held.company.file().origin("funding.rounds." + round.name());
        return RoundSolver.solve(before(), convertibles, terms(), ShareRounding.NONE, origin)
                .problems();
    }

    private PricedRound terms() {
        return new PricedRound(
                round.round().method().method(),
                closing.preMoney(),
                List.of(new Investment(round.name(), money * round.priced())),
                round.pool());
    }

    private Capitalization before() {
        return new Capitalization(List.of(new Capitalization.Holding("", held.held())), held.pool);
    }

    private boolean sellShares() {
        double priced = money * round.priced();
        findConvertibles();
        var solution = new RoundSystem(
                        before(), convertibles, round.round().method().method(), round.pool())
                .solve(closing.preMoney(), priced);
        if (!solution.exists()) {
            return false;
        }
        price = solution.price();
        var quote = new Quote(price, solution.companyCapitalization(), solution.preMoneyCapitalization());
        var protection = new Protection(held);
        double converted = convert(quote);
        var parts = parts();
        var bought = bought(priced / price, parts);
        held.agree(round.number(), money, bought);
        setPrice();
        Issuing.of(held, round, month).issue(closing.paid());
        held.pool += solution.poolIncrease();
        protection.after(new Issue(priced / price, priced), converted, parts, bought);
        Transfers.sell(held, round, price, month);
        held.company.rights().price(held, price);
        return true;
    }

    private void findConvertibles() {
        List<Safe> safes = new ArrayList<>();
        List<Integer> notes = new ArrayList<>();
        for (int stock : held.outstanding) {
            var name = held.company.stocks().get(stock).name().en();
            switch (held.company.stocks().get(stock)) {
                case Stock.Safe safe -> {
                    converting.add(stock);
                    safes.add(new Safe(
                            name,
                            held.balance(stock, month),
                            terms(
                                    stock,
                                    safe.terms().cap(),
                                    safe.terms().timing(),
                                    safe.terms().discount()),
                            safe.terms().mostFavouredNation().isYes()));
                }
                case Stock.Note note -> {
                    if (money
                            >= note.terms()
                                    .qualifiedFinancing()
                                    .at(Math.max(1, held.issued[stock]), held.company.timeline())) {
                        notes.add(stock);
                    }
                }
                case Stock.Common _, Stock.Options _, Stock.Granted _, Stock.Preferred _ -> {}
            }
        }
        if (Safe.resolve(safes, Map.of(), NOWHERE) instanceof Result.Success<List<Convertible>> resolved) {
            convertibles.addAll(resolved.value());
        }
        for (int stock : notes) {
            if (held.company.stocks().get(stock) instanceof Stock.Note note) {
                converting.add(stock);
                convertibles.add(new Convertible(
                        note.name().en(),
                        held.balance(stock, month),
                        terms(
                                stock,
                                note.terms().cap(),
                                note.terms().timing(),
                                note.terms().discount())));
            }
        }
    }

    private List<ConversionTerm> terms(int stock, @Nullable Quantity cap, Timing timing, Amount discount) {
        List<ConversionTerm> terms = new ArrayList<>();
        if (cap != null) {
            double valuation = cap.at(Math.max(1, held.issued[stock]), held.company.timeline());
            terms.add(
                    switch (timing) {
                        case POST_MONEY -> new ConversionTerm.PostMoneyCap(valuation);
                        case PRE_MONEY -> new ConversionTerm.PreMoneyCap(valuation);
                    });
        }
        if (discount.value() > 0) {
            terms.add(new ConversionTerm.Discount(discount.value()));
        }
        return terms;
    }

    /** Lets SAFEs and notes become shares; those of a round of preferred shares at their own price. Gives how many. */
    private double convert(Quote quote) {
        var sold = preferred();
        if (sold != null && sold.terms() instanceof Stock.Preferred stock) {
            held.issue(sold.stock(), stock.terms(), price, month);
        }
        double all = 0;
        for (int i = 0; i < converting.size(); i++) {
            int stock = converting.get(i);
            var conversion = convertibles.get(i).at(quote);
            double paid = sum(held.promised[stock]);
            for (int holder = 0; holder < held.holders(); holder++) {
                double shares = held.promised[stock][holder] / paid * conversion.shares();
                if (sold == null) {
                    held.common[stock][holder] += shares;
                } else {
                    held.preferred[stock][holder] += shares;
                    held.converted[stock][holder] += shares;
                }
            }
            if (sold != null && sold.terms() instanceof Stock.Preferred preferred) {
                held.adopt(stock, preferred.terms(), conversion.price(), month, held.rank[sold.stock()]);
            }
            held.settle(stock);
            all += conversion.shares();
        }
        return all;
    }

    /** Each holder's part of all shares and the pool, conversions counted. */
    private double[] parts() {
        var parts = new double[held.holders()];
        double all = held.fullyDiluted();
        Arrays.setAll(parts, holder -> held.units(holder) / all);
        return parts;
    }

    private RoundTerms.@Nullable Sale preferred() {
        return round.sales().stream()
                .filter(sale -> sale.terms() instanceof Stock.Preferred)
                .findFirst()
                .orElse(null);
    }

    /** The price of all shares that it sells. */
    private void setPrice() {
        for (var sale : round.sales()) {
            if (sale.isPriced()) {
                held.price[sale.stock()] = price;
            }
        }
    }

    /**
     * Who buys the new shares: first those who have a right to buy their part, then the round's investors; as {@link ProRata}.
     *
     * @param parts of the company before the new money
     */
    private double[] bought(double shares, double[] parts) {
        var bought = new double[parts.length];
        Arrays.setAll(bought, holder -> right(holder) * parts[holder]);
        double wanted = sum(bought);
        double cut = Math.max(1, wanted);
        double left = 1 - wanted / cut;
        Arrays.setAll(
                bought,
                holder -> (bought[holder] / cut + left * round.investors().getOrDefault(holder, 0.0)) * shares);
        return bought;
    }

    /**
     * What a holder may buy, as a multiple of its part of the company. Founders do not buy by the right of shares that they have
     * bought back.
     */
    private double right(int holder) {
        double right = 0;
        for (int stock = 0; stock < held.stocks(); stock++) {
            var terms = held.terms[stock];
            if (isBoughtBack(stock, holder)) {
                continue;
            }
            if (terms != null && held.preferred[stock][holder] > 0 && held.issued[stock] < month) {
                right = Math.max(right, terms.proRata().value());
            } else if (held.company.stocks().get(stock) instanceof Stock.Common common
                    && held.common[stock][holder] > 0) {
                right = Math.max(right, common.proRata());
            }
        }
        return right;
    }

    private boolean isBoughtBack(int stock, int holder) {
        int sold = held.company.stocks().get(stock).round();
        return sold >= 0
                && held.company.holders().get(holder).group() == Group.FOUNDER
                && !held.company.rounds().get(sold).investors().containsKey(holder);
    }
}
