package dev.capstan.answers.internal.raise;

import dev.capstan.plan.PreferredStock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what on one path, from the start of the plan to its end: numbers of shares with fractions, by stock and holder. Used
 * again for the next path.
 */
final class Holdings {

    final Company company;
    final Flows flows;

    /** Preferred shares. */
    final double[][] preferred;

    /** The common shares that these convert into. */
    final double[][] converted;

    /** Common shares, and options. */
    final double[][] common;

    /** Money paid for SAFEs and notes that have not become shares. */
    final double[][] promised;

    /** Of a share of a stock that was sold for money. */
    final double[] price;

    /** What each round is to bring in all, once its terms are met; the shares that each holder has agreed to buy for it. */
    final double[] agreed;

    final double[][] bought;

    /** What takes from the dividends that a holder's preferred shares have accrued; see {@link #accrued}. */
    final double[][] settled;

    /** The month in which a stock was issued; 0 for the start. */
    final int[] issued;

    /** Preferred stocks of a lower rank are paid earlier. */
    final int[] rank;

    /** Of preferred stocks that somebody holds; null for others. */
    final @Nullable PreferredStock[] terms;

    /** SAFEs and notes that have not become shares, in the order of their issue. */
    final List<Integer> outstanding = new ArrayList<>();

    /** Of options and warrants. */
    final double[] strike;

    /** For how much shares may be bought by warrants that wait for the price of a round. */
    final double[] unpriced;

    /** Of a share of the last round that has closed; NaN where there is none. */
    double lastPrice;

    double pool;

    Holdings(Company company, Flows flows) {
        this.company = company;
        this.flows = flows;
        int stocks = company.stocks().size();
        int holders = company.holders().size();
        preferred = new double[stocks][holders];
        converted = new double[stocks][holders];
        common = new double[stocks][holders];
        promised = new double[stocks][holders];
        settled = new double[stocks][holders];
        agreed = new double[company.rounds().size()];
        bought = new double[company.rounds().size()][holders];
        price = new double[stocks];
        strike = new double[stocks];
        unpriced = new double[stocks];
        issued = new int[stocks];
        rank = new int[stocks];
        terms = new PreferredStock[stocks];
        begin();
    }

    int holders() {
        return company.holders().size();
    }

    int stocks() {
        return terms.length;
    }

    /** As it is when the plan starts. */
    void begin() {
        for (var table : tables()) {
            Arrays.stream(table).forEach(row -> Arrays.fill(row, 0));
        }
        Arrays.fill(terms, null);
        Arrays.fill(agreed, 0);
        Arrays.fill(unpriced, 0);
        lastPrice = company.lastPrice();
        outstanding.clear();
        pool = company.pool();
        for (int stock = 0; stock < stocks(); stock++) {
            strike[stock] = company.stocks().get(stock) instanceof Stock.Options options ? options.strike() : 0;
        }
        for (var held : company.opening()) {
            issued[held.stock()] = held.issued();
            switch (company.stocks().get(held.stock())) {
                case Stock.Common _, Stock.Options _, Stock.Granted _ ->
                    common[held.stock()][held.holder()] += held.amount();
                case Stock.Preferred stock -> {
                    if (terms[held.stock()] == null) {
                        issue(held.stock(), stock.terms(), held.cost() / held.amount(), held.issued());
                    }
                    preferred[held.stock()][held.holder()] += held.amount();
                    converted[held.stock()][held.holder()] += held.amount();
                }
                case Stock.Safe _, Stock.Note _ -> promise(held.stock(), held.holder(), held.amount(), held.issued());
            }
        }
    }

    /** Makes a stock one of preferred shares, paid before, with or after those that there are. */
    void issue(int stock, PreferredStock itsTerms, double itsPrice, int month) {
        rank[stock] = newRank(itsTerms.seniority());
        adopt(stock, itsTerms, itsPrice, month, rank[stock]);
    }

    /** The same with the rank of another. */
    void adopt(int stock, PreferredStock itsTerms, double itsPrice, int month, int itsRank) {
        terms[stock] = itsTerms;
        price[stock] = itsPrice;
        issued[stock] = month;
        rank[stock] = itsRank;
        last = itsRank;
    }

    private int last;

    private int newRank(PreferredStock.Seniority seniority) {
        if (Arrays.stream(terms).allMatch(Objects::isNull)) {
            return 0;
        }
        return switch (seniority) {
            case SENIOR -> firstRank() - 1;
            case EQUAL -> last;
            case JUNIOR -> lastRank() + 1;
        };
    }

    /** The rank of the preferred shares that are paid first; 0 where there are none. */
    int firstRank() {
        return ranks().min().orElse(0);
    }

    /** The rank of the preferred shares that are paid last; 0 where there are none. */
    int lastRank() {
        return ranks().max().orElse(0);
    }

    private IntStream ranks() {
        return IntStream.range(0, stocks())
                .filter(stock -> terms[stock] != null)
                .map(stock -> rank[stock]);
    }

    /** Sells a SAFE or a note. */
    void promise(int stock, int holder, double money, int month) {
        if (!outstanding.contains(stock)) {
            outstanding.add(stock);
        }
        issued[stock] = month;
        promised[stock][holder] += money;
    }

    /** What a holder has paid for its preferred shares of a stock. */
    double invested(int stock, int holder) {
        return preferred[stock][holder] * price[stock];
    }

    /** The dividends that they have accrued and not been paid by a month, where they are cumulative. */
    double accrued(int stock, int holder, int month) {
        var its = terms[stock];
        if (its == null) {
            return 0;
        }
        int months = month - issued[stock];
        double accrued = company.accrued(its, months) * invested(stock, holder);
        return Math.max(0, accrued - settled[stock][holder] * company.weight(its, months));
    }

    /** Takes from what they have accrued by a month, and so from what that would bear. */
    void settle(int stock, int holder, int month, double amount) {
        var its = terms[stock];
        if (its != null) {
            settled[stock][holder] += amount / company.weight(its, month - issued[stock]);
        }
    }

    /** Lets preferred shares that are issued after others of their stock have accrued nothing. */
    void startAccrual(int stock, int holder, double shares, int month) {
        var its = terms[stock];
        if (its != null && issued[stock] < month) {
            settle(stock, holder, month, company.accrued(its, month - issued[stock]) * shares * price[stock]);
        }
    }

    /** Takes note of who buys what of a round. */
    void agree(int round, double money, double[] shares) {
        agreed[round] = money;
        bought[round] = shares;
    }

    /** All that a holder has of a stock goes to others as it is, by their parts; to nobody where there are none. */
    void hand(int stock, int seller, Map<Integer, Double> buyers) {
        for (var table : tables()) {
            double had = table[stock][seller];
            table[stock][seller] = 0;
            buyers.forEach((buyer, part) -> table[stock][buyer] += part * had);
        }
    }

    /** The same once more, of whose payments nobody hears. */
    Holdings copy() {
        var copy = new Holdings(company, Flows.NONE);
        for (int table = 0; table < tables().size(); table++) {
            copy(tables().get(table), copy.tables().get(table));
        }
        copy(bought, copy.bought);
        System.arraycopy(price, 0, copy.price, 0, price.length);
        System.arraycopy(agreed, 0, copy.agreed, 0, agreed.length);
        System.arraycopy(strike, 0, copy.strike, 0, strike.length);
        System.arraycopy(unpriced, 0, copy.unpriced, 0, unpriced.length);
        System.arraycopy(issued, 0, copy.issued, 0, issued.length);
        System.arraycopy(rank, 0, copy.rank, 0, rank.length);
        System.arraycopy(terms, 0, copy.terms, 0, terms.length);
        copy.outstanding.clear();
        copy.outstanding.addAll(outstanding);
        copy.lastPrice = lastPrice;
        copy.last = last;
        copy.pool = pool;
        return copy;
    }

    private static void copy(double[][] from, double[][] to) {
        for (int row = 0; row < from.length; row++) {
            System.arraycopy(from[row], 0, to[row], 0, from[row].length);
        }
    }

    /** What holders have, by stock and holder. */
    private List<double[][]> tables() {
        return List.of(preferred, converted, common, promised, settled);
    }

    /** Leaves a holder so much of its shares of a stock. */
    void keep(int stock, int holder, double part) {
        for (var table : List.of(preferred, converted, common, settled)) {
            table[stock][holder] *= part;
        }
    }

    /** Pays a claim of one holder, or of all who have paid for a SAFE or a note. */
    void pay(Claim claim, int month, double amount) {
        if (claim.holder() >= 0) {
            pay(claim.stock(), claim.holder(), month, amount);
            return;
        }
        double money = sum(promised[claim.stock()]);
        for (int holder = 0; holder < holders(); holder++) {
            pay(claim.stock(), holder, month, amount * (promised[claim.stock()][holder] / money));
        }
    }

    /** What a SAFE or a note has grown to. */
    double balance(int stock, int month) {
        double money = sum(promised[stock]);
        return company.stocks().get(stock) instanceof Stock.Note
                ? money * (1 + company.interest().get(stock).after(month - issued[stock]))
                : money;
    }

    /** Ends what a SAFE or a note promises. */
    void settle(int stock) {
        Arrays.fill(promised[stock], 0);
        outstanding.remove(Integer.valueOf(stock));
    }

    /** Notes whose time is over by a month are repaid, become common shares by their caps, or go on. */
    void mature(int month) {
        Maturity.of(this, month);
    }

    /** Pays a holder for a stock, or below 0 lets it pay; stock −1 stands for none. */
    void pay(int stock, int holder, int month, double amount) {
        if (amount != 0) {
            flows.paid(stock, holder, month, amount);
        }
    }

    /** A holder's shares as converted, and options. */
    double units(int holder) {
        double units = 0;
        for (int stock = 0; stock < stocks(); stock++) {
            units += common[stock][holder] + converted[stock][holder];
        }
        return units;
    }

    /** The shares of a holder that may vote: as converted, without options. */
    double votes(int holder) {
        double votes = 0;
        for (int stock = 0; stock < stocks(); stock++) {
            boolean isOption = company.stocks().get(stock).isOption();
            votes += isOption ? 0 : common[stock][holder] + converted[stock][holder];
        }
        return votes;
    }

    /** All shares as converted and options, without the pool. */
    double held() {
        double held = 0;
        for (int stock = 0; stock < stocks(); stock++) {
            held += sum(common[stock]) + sum(converted[stock]);
        }
        return held;
    }

    /** All shares, with the pool. */
    double fullyDiluted() {
        return held() + pool;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
