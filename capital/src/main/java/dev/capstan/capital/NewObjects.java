package dev.capstan.capital;

import dev.capstan.capital.CapTable.PoolBalance;
import dev.capstan.capital.RoundOutcome.Allotment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a round adds to a history: holders, classes, pools and transactions, under ids that nothing else has. */
final class NewObjects {

    private static final int SHARE_DECIMALS = 2;

    private final CapTableHistory history;
    private final String currency;
    private final Set<String> used = new TreeSet<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Stakeholder> holders = new ArrayList<>();
    private final List<StockClass> classes = new ArrayList<>();
    private final List<StockPlan> plans = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();

    NewObjects(CapTableHistory history, String currency) {
        this.history = history;
        this.currency = currency;
        history.transactions().forEach(transaction -> {
            used.add(transaction.id());
            if (transaction instanceof Issuance issuance) {
                used.add(issuance.securityId());
            }
        });
    }

    /** Ids of all that was added. */
    List<String> ids() {
        return ids;
    }

    CapTableHistory history() {
        return new CapTableHistory(
                history.issuer(),
                with(history.stakeholders(), holders),
                with(history.stockClasses(), classes),
                with(history.stockPlans(), plans),
                with(history.transactions(), transactions),
                history.others());
    }

    private static <T> List<T> with(List<T> old, List<T> added) {
        return Stream.concat(old.stream(), added.stream()).toList();
    }

    /** To 15 digits, which is what a computed price is good for. */
    Money money(double amount) {
        return new Money(plain(new BigDecimal(amount, new MathContext(15))), currency);
    }

    private static BigDecimal shares(double count) {
        return plain(BigDecimal.valueOf(count).setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Without zeros behind the point, and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    void add(StockClass stockClass) {
        ids.add(stockClass.id());
        classes.add(stockClass);
    }

    void add(Transaction transaction) {
        ids.add(transaction.id());
        transactions.add(transaction);
    }

    private String unique(String wanted) {
        var chosen = wanted;
        for (int i = 2; !used.add(chosen); i++) {
            chosen = wanted + " (" + i + ")";
        }
        return chosen;
    }

    /** The next number of a class. */
    private String certificate(String stockClass) {
        int number = 1;
        while (used.contains(stockClass + "-" + number)) {
            number++;
        }
        return unique(stockClass + "-" + number);
    }

    /** What is sold in a round is paid for at its closing. */
    private String issue(LocalDate date, String holder, String stockClass, double shares, double price) {
        var security = certificate(stockClass);
        var quantity = shares(shares);
        add(new Issuance.Stock(
                unique("issue " + security),
                date,
                security,
                holder,
                stockClass,
                null,
                quantity,
                money(price),
                history.isLimitedLiability(date) ? Subscription.paidIn(quantity) : null,
                Details.NONE));
        return security;
    }

    void sell(LocalDate date, Allotment allotment, String stockClass, double price) {
        var name = allotment.investor();
        boolean isKnown = with(history.stakeholders(), holders).stream()
                .anyMatch(holder -> holder.id().equals(name));
        if (!isKnown) {
            ids.add(name);
            holders.add(new Stakeholder(
                    name, name, Stakeholder.Type.INSTITUTION, Details.of(Map.of("name", Map.of("legal_name", name)))));
        }
        issue(date, name, stockClass, allotment.shares(), price);
    }

    void convert(LocalDate date, Issuance.Convertible issuance, String stockClass, double shares, double price) {
        var security = issue(date, issuance.stakeholderId(), stockClass, shares, price);
        add(new SecurityEvent(
                SecurityEvent.Kind.CONVERSION,
                Instrument.CONVERTIBLE,
                unique("convert " + issuance.securityId()),
                date,
                List.of(issuance.securityId()),
                null,
                List.of(security),
                null,
                null,
                Details.of(Map.of("reason_text", "conversion in the round of " + date))));
    }

    /** The first pool, or a new one of the first common class; tells its name. */
    String growPool(LocalDate date, List<PoolBalance> pools, double increase) {
        if (pools.isEmpty()) {
            var plan = new StockPlan(
                    "pool",
                    "pool",
                    shares(increase),
                    StockPlan.Cancellation.RETURN_TO_POOL,
                    history.stockClasses().stream()
                            .filter(stockClass -> stockClass.type() == StockClass.Type.COMMON)
                            .map(StockClass::id)
                            .limit(1)
                            .toList(),
                    Details.NONE);
            ids.add(plan.id());
            plans.add(plan);
            return plan.name();
        }
        var first = pools.getFirst();
        var reserved = first.reserved().add(shares(increase));
        add(new Adjustment.Pool(
                unique("reserve " + first.plan().id()), date, first.plan().id(), reserved, Details.NONE));
        return first.plan().name();
    }
}
