package dev.capstan.capital;

import dev.capstan.capital.SecurityEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Histories of a small company: Ann, Bob, a fund, and common shares; each transaction has the number of its place as id. */
final class History {

    private final List<StockClass> classes = new ArrayList<>();
    private final List<StockPlan> plans = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();

    private Issuer.Kind kind = Issuer.Kind.JOINT_STOCK;

    private @Nullable BigDecimal limit;

    History() {
        classes.add(stockClass("common", StockClass.Type.COMMON, List.of()));
    }

    private static StockClass stockClass(String id, StockClass.Type type, List<ConversionRight> rights) {
        var one = BigDecimal.ONE;
        return new StockClass(
                id, id, type, null, one, one, null, null, PreferredRights.NOT_STATED, rights, Details.NONE);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private String id() {
        return "t" + transactions.size();
    }

    private History add(Transaction transaction) {
        transactions.add(transaction);
        return this;
    }

    History preferred(String id, String into, String numerator, String denominator) {
        return preferred(id, into, numerator, denominator, ConversionRight.Rounding.FLOOR);
    }

    History preferred(String id, String into, String numerator, String denominator, ConversionRight.Rounding rounding) {
        var right = right(into, numerator, denominator, rounding);
        classes.add(stockClass(id, StockClass.Type.PREFERRED, List.of(right)));
        return this;
    }

    private static ConversionRight right(
            @Nullable String into, String numerator, String denominator, ConversionRight.Rounding rounding) {
        var ratio = new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
        return new ConversionRight(into, ratio, money("1"), rounding, Details.NONE);
    }

    History plan(String id, int reserved, StockPlan.@Nullable Cancellation rule) {
        plans.add(new StockPlan(id, id, BigDecimal.valueOf(reserved), rule, List.of("common"), Details.NONE));
        return this;
    }

    History stock(String date, String security, String holder, String stockClass, int quantity) {
        return stock(date, security, holder, stockClass, String.valueOf(quantity));
    }

    History stock(String date, String security, String holder, String stockClass, String quantity) {
        return add(new Issuance.Stock(
                id(),
                LocalDate.parse(date),
                security,
                holder,
                stockClass,
                null,
                new BigDecimal(quantity),
                money("1"),
                Details.NONE));
    }

    /** Founded with registered capital. */
    History limitedLiability() {
        kind = Issuer.Kind.LIMITED_LIABILITY;
        return this;
    }

    /** Registered capital; the last day and what is paid at once may be left out. */
    History subscribe(
            String date,
            String security,
            String holder,
            String stockClass,
            String quantity,
            @Nullable String due,
            @Nullable String paid) {
        var subscription =
                new Subscription(due == null ? null : LocalDate.parse(due), paid == null ? null : new BigDecimal(paid));
        return add(new Issuance.Stock(
                id(),
                LocalDate.parse(date),
                security,
                holder,
                stockClass,
                null,
                new BigDecimal(quantity),
                money("1"),
                subscription,
                Details.NONE));
    }

    History payIn(String date, String security, String amount) {
        return add(
                new CapitalContribution(id(), LocalDate.parse(date), security, new BigDecimal(amount), Details.NONE));
    }

    /** One class of a company that becomes one of shares at par of one yuan. */
    History become(String date, String stockClass, String shares, String capital, String netAssets) {
        var ratio = new Ratio(new BigDecimal(shares), new BigDecimal(capital));
        var backing = new Adjustment.Backing(new BigDecimal(netAssets), BigDecimal.ONE);
        return add(new Adjustment.Split(id(), LocalDate.parse(date), stockClass, ratio, backing, Details.NONE));
    }

    History grant(String date, String security, String holder, String plan, int quantity) {
        return grant(date, security, holder, plan, quantity, null);
    }

    History grant(String date, String security, String holder, String plan, int quantity, @Nullable String expires) {
        return add(new Issuance.EquityCompensation(
                id(),
                LocalDate.parse(date),
                security,
                holder,
                Issuance.EquityCompensation.Compensation.OPTION,
                null,
                plan,
                BigDecimal.valueOf(quantity),
                money("1"),
                expires == null ? null : LocalDate.parse(expires),
                Details.NONE));
    }

    /** With an original issue price and a protection, one for one into common. */
    History preferred(String id, BigDecimal price, AntiDilution protection) {
        var one = BigDecimal.ONE;
        classes.add(new StockClass(
                id,
                id,
                StockClass.Type.PREFERRED,
                null,
                one,
                one,
                new Money(price, "CNY"),
                one,
                new PreferredRights(null, null, protection),
                List.of(right("common", "1", "1", ConversionRight.Rounding.FLOOR)),
                Details.NONE));
        return this;
    }

    /** On common shares, without a pool. */
    History grant(String date, String security, String holder, int quantity, Details terms) {
        return add(new Issuance.EquityCompensation(
                id(),
                LocalDate.parse(date),
                security,
                holder,
                Issuance.EquityCompensation.Compensation.OPTION,
                "common",
                null,
                BigDecimal.valueOf(quantity),
                money("1"),
                null,
                terms));
    }

    History authorized(int shares) {
        limit = BigDecimal.valueOf(shares);
        return this;
    }

    History safe(String date, String security, String holder, String amount) {
        return safe(date, security, holder, amount, Details.NONE);
    }

    History safe(String date, String security, String holder, String amount, Details terms) {
        return add(new Issuance.Convertible(
                id(), LocalDate.parse(date), security, holder, Issuance.Convertible.Kind.SAFE, money(amount), terms));
    }

    /** Of the instrument that the security's issuance, which stands before it, has; of stock where there is none. */
    History event(
            String date,
            String kind,
            String security,
            @Nullable String quantity,
            @Nullable String result,
            @Nullable String balance) {
        var instrument = transactions.stream()
                .filter(t ->
                        t instanceof Issuance issuance && issuance.securityId().equals(security))
                .map(t -> ((Issuance) t).instrument())
                .findFirst()
                .orElse(Instrument.STOCK);
        return add(new SecurityEvent(
                Kind.valueOf(kind),
                instrument,
                id(),
                LocalDate.parse(date),
                List.of(security),
                quantity == null ? null : new BigDecimal(quantity),
                result == null ? List.of() : List.of(result),
                balance,
                null,
                Details.NONE));
    }

    History split(String date, String stockClass, String numerator, String denominator) {
        var ratio = new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
        return add(new Adjustment.Split(id(), LocalDate.parse(date), stockClass, ratio, Details.NONE));
    }

    History ratio(String date, String stockClass, String numerator, String denominator) {
        var terms = right(null, numerator, denominator, ConversionRight.Rounding.FLOOR);
        return add(new Adjustment.ConversionRatio(id(), LocalDate.parse(date), stockClass, terms, Details.NONE));
    }

    History returned(String date, String security, String plan, int quantity) {
        return add(new Adjustment.ReturnToPool(
                id(), LocalDate.parse(date), security, plan, BigDecimal.valueOf(quantity), Details.NONE));
    }

    CapTableHistory build() {
        var details = Details.of(Map.of("country_of_formation", "CN"));
        var issuer = new Issuer("co", "Co", LocalDate.of(2025, 1, 1), kind, limit, details);
        var holders = Stream.of("ann", "bob", "fund")
                .map(name -> new Stakeholder(name, name, Stakeholder.Type.INDIVIDUAL, Details.NONE))
                .toList();
        return new CapTableHistory(issuer, holders, classes, plans, transactions, List.of());
    }
}
