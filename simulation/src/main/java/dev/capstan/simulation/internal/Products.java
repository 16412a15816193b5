package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Nature;
import dev.capstan.plan.Product;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each product sells: accounts, use, revenue, invoices, receipts, and the costs that come with each account. */
final class Products {

    /**
     * What one product sells.
     *
     * @param accounts that have it, all segments
     * @param gained accounts that are new to it, all segments
     * @param requests answered; null where it has no usage in requests
     * @param tokens in and out; null where the tokens of a request are not known
     * @param subscription revenue that recurs by account or seat; null where it has no such price
     * @param usage revenue by token or request; null where it has no such price
     * @param licence revenue paid once; null where it has none
     * @param revenue all of it
     * @param direct support and channel costs, which each account brings
     */
    record Sold(
            Column accounts,
            Column gained,
            @Nullable Column requests,
            @Nullable Column tokens,
            @Nullable Column subscription,
            @Nullable Column usage,
            @Nullable Column licence,
            Column revenue,
            List<Column> direct) {}

    private final ProgramBuilder program;
    private final Purchases purchases;
    private final List<Column> outputVat = new ArrayList<>();

    Products(ProgramBuilder program, Purchases purchases) {
        this.program = program;
        this.purchases = purchases;
    }

    /** VAT on all sales so far, a column for each. */
    List<Column> outputVat() {
        return outputVat;
    }

    Map<String, Sold> add(Map<String, Lines.SegmentLines> segments, Timelines timelines) {
        var sold = new LinkedHashMap<String, Sold>();
        program.plan()
                .products()
                .forEach((name, product) -> sold.put(name, new One(name, product, timelines).add(segments)));
        return sold;
    }

    private final class One {

        private final String name;
        private final Product product;
        private final Figures figures;
        private final Column onSale;
        private final Column age;
        private final Ageing.@Nullable Factors ageing;
        private final List<Column> invoices = new ArrayList<>();

        One(String name, Product product, Timelines timelines) {
            this.name = name;
            this.product = product;
            this.figures = new Figures(program, "products." + name, name);
            this.onSale = timelines.onSale(name);
            this.ageing = timelines.ageing(product);
            this.age = timelines.age(onSale, figures.label("months since the launch", "上市以来月数"));
        }

        Sold add(Map<String, Lines.SegmentLines> segments) {
            var holders = new ArrayList<Holders>();
            segments.forEach((segment, accounts) -> {
                if (Timelines.sells(product, segment)) {
                    holders.add(Holders.of(figures, segment, accounts, program.given(product.attach()), onSale));
                }
            });
            var accounts = figures.column(
                    "accounts",
                    "accounts",
                    "客户数",
                    "accounts",
                    Formula.sum(holders.stream().map(Holders::accounts).toList()));
            var gained = figures.column(
                    "new accounts",
                    "new accounts",
                    "新增客户",
                    "accounts",
                    Formula.sum(holders.stream().map(Holders::gained).toList()));
            var seats = figures.column(
                    "seats in use", "seats", "席位数", "seats", Formula.product(accounts, program.given(product.seats())));
            var use = use(accounts, seats);
            var price = product.price();
            boolean bySubscription = price != null && (per(price, "account") || per(price, "seat"));
            var subscription =
                    bySubscription ? subscription(Objects.requireNonNull(price), accounts, seats, holders) : null;
            var usage = price == null || bySubscription
                    ? null
                    : recurring("usage revenue", "usage revenue", "用量收入", price, use.of(price));
            var licence = product.licence() == null ? null : licence(product.licence(), gained);
            var parts = new ArrayList<Column>();
            for (var part : new @Nullable Column[] {subscription, usage, licence}) {
                if (part != null) {
                    parts.add(part);
                }
            }
            var revenue = figures.money("revenue", "revenue", "收入", Formula.sum(parts));
            settle();
            return new Sold(
                    accounts,
                    gained,
                    use.requests,
                    use.tokens,
                    subscription,
                    usage,
                    licence,
                    revenue,
                    direct(accounts, revenue));
        }

        /** The use of a product; a column is null where the plan does not say enough to know it. */
        private record Use(
                @Nullable Column requests, @Nullable Column tokens) {
            Column of(Quantity price) {
                return Objects.requireNonNull(per(price, "token") ? tokens : requests);
            }
        }

        private Use use(Column accounts, Column seats) {
            var usage = product.usage();
            if (usage == null) {
                return new Use(null, null);
            }
            boolean inTokens = usage.base().unit().dimension().power("token") == 1;
            var use = Formula.product(program.given(usage), per(usage, "seat") ? seats : accounts);
            var request = product.request();
            if (request == null) {
                return inTokens ? new Use(null, tokens(use)) : new Use(requests(use), null);
            }
            var length = figures.column(
                    "tokens of a request",
                    "tokens of a request",
                    "每次请求词元数",
                    "tokens",
                    Formula.sum(List.of(program.given(request.prompt()), program.given(request.answer()))));
            if (!inTokens) {
                var requests = requests(use);
                return new Use(requests, tokens(Formula.product(requests, length)));
            }
            var tokens = tokens(use);
            var words = new Text("tokens / tokens of a request", "词元数 / 每次请求词元数");
            return new Use(
                    requests(Formula.of(words, List.of(tokens, length), (block, month, out) -> {
                        var all = block.values(tokens, month);
                        var each = block.values(length, month);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] = each[lane] == 0 ? 0 : all[lane] / each[lane];
                        }
                    })),
                    tokens);
        }

        private Column requests(Formula formula) {
            return figures.column("requests", "requests", "请求数", "requests", formula);
        }

        private Column tokens(Formula formula) {
            return figures.column("tokens", "tokens", "词元数", "tokens", formula);
        }

        private Column subscription(Quantity price, Column accounts, Column seats, List<Holders> holders) {
            if (product.billing() == Product.Billing.ANNUAL_IN_ADVANCE) {
                return annual(price, holders);
            }
            return recurring(
                    "subscription revenue",
                    "subscription revenue",
                    "订阅收入",
                    price,
                    per(price, "seat") ? seats : accounts);
        }

        private Column recurring(String figure, String en, String zh, Quantity price, Column units) {
            var revenue = figures.money(figure, en, zh, Formula.product(price(price), units));
            program.books().post(Account.RECEIVABLES, Account.REVENUE, revenue);
            invoices.add(
                    product.billing() == Product.Billing.IN_ARREARS
                            ? new Arrears(figures, product, onSale, age).of(figure, revenue)
                            : revenue);
            return revenue;
        }

        /** A price, as the age of the model leaves it. */
        private Column price(Quantity price) {
            var given = program.given(price);
            return ageing == null
                    ? given
                    : program.column(
                            price.key() + " by age",
                            new Text(
                                    given.label().en() + ", as the model ages",
                                    given.label().zh() + "，模型老化后"),
                            given.unit(),
                            Formula.product(given, ageing.price()));
        }

        private Column annual(Quantity price, List<Holders> holders) {
            var billings = new AnnualBilling(figures, product).of(price(price), per(price, "seat"), holders);
            var billing = figures.money("annual billing", "annual billing", "年度开票", Formula.sum(billings));
            program.books().post(Account.RECEIVABLES, Account.CONTRACT_LIABILITIES, billing);
            invoices.add(billing);
            var words =
                    new Text("a twelfth of what was billed in this and the eleven months before", "本月及前十一个月开票额的十二分之一");
            var revenue = figures.money(
                    "subscription revenue", "subscription revenue", "订阅收入", Formula.trailing(words, billing, 12, 12));
            program.books().post(Account.CONTRACT_LIABILITIES, Account.REVENUE, revenue);
            return revenue;
        }

        private Column licence(Quantity price, Column gained) {
            var revenue =
                    figures.money("licence revenue", "licence revenue", "许可收入", Formula.product(price(price), gained));
            program.books().post(Account.RECEIVABLES, Account.REVENUE, revenue);
            invoices.add(revenue);
            return revenue;
        }

        /** VAT on what is invoiced, and the money when the payment days are over. */
        private void settle() {
            var net = figures.money("invoices", "invoices without VAT", "不含税开票额", Formula.sum(invoices));
            var vat = figures.money(
                    "VAT",
                    "VAT on sales",
                    "销项税",
                    Formula.product(
                            net, program.given(program.plan().venture().tax().vatRate())));
            program.books().post(Account.RECEIVABLES, Account.VAT, vat);
            outputVat.add(vat);
            var gross =
                    figures.money("invoices with VAT", "invoices with VAT", "含税开票额", Formula.sum(List.of(net, vat)));
            var receipts = figures.money(
                    "receipts",
                    "receipts",
                    "回款",
                    Formula.delayed(gross, product.paymentDays().value()));
            program.books().post(Account.CASH, Account.RECEIVABLES, receipts, CashFlow.OPERATING);
        }

        private List<Column> direct(Column accounts, Column revenue) {
            var costs = new ArrayList<Column>();
            if (product.support() != null) {
                costs.add(bought("support cost", "support", "支持成本", product.support(), accounts, Nature.GENERAL));
            }
            if (!product.channelShare().isConstant()
                    || product.channelShare().base().value() != 0) {
                costs.add(bought("channel cost", "channel", "渠道成本", product.channelShare(), revenue, Nature.MARKET));
            }
            return costs;
        }

        private Column bought(String figure, String en, String zh, Quantity rate, Column units, Nature nature) {
            var cost = figures.money(figure, en, zh, Formula.product(program.given(rate), units));
            var vatRate = program.plan().venture().tax().purchaseVatRate();
            purchases.expense(
                    cost.name(),
                    cost,
                    CostFunction.COST_OF_REVENUE,
                    nature,
                    new Purchases.Owner(null, name, null),
                    vatRate,
                    0);
            return cost;
        }
    }

    static boolean per(Quantity quantity, String base) {
        return quantity.base().unit().dimension().power(base) == -1;
    }
}
