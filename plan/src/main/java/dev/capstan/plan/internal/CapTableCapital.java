package dev.capstan.plan.internal;

import dev.capstan.basics.Text;
import dev.capstan.capital.Adjustment;
import dev.capstan.capital.Adjustment.Backing;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Details;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.Money;
import dev.capstan.capital.Place;
import dev.capstan.capital.Ratio;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.Subscription;
import dev.capstan.capital.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code captable.yaml} says of a limited liability company: what is paid in and when, and how it becomes one of shares. */
final class CapTableCapital {

    private static final Map<String, Boolean> FORMS = CapTableYaml.ordered("joint stock", true);

    private final List<StockClass> classes;
    private final boolean isRegistered;
    private final List<Conversion> conversions = new ArrayList<>();

    private record Conversion(String id, LocalDate date, BigDecimal shares, Backing backing) {}

    CapTableCapital(CapTableHistory start) {
        var issuer = start.issuer();
        this.classes = start.stockClasses();
        this.isRegistered = issuer != null && issuer.kind() == Issuer.Kind.LIMITED_LIABILITY;
    }

    /** Whether the company is founded with registered capital. */
    boolean isRegistered() {
        return isRegistered;
    }

    /** A yuan of registered capital costs a yuan where nothing else is said. */
    Money price(Row row, String currency) {
        return Objects.requireNonNullElse(row.optionalMoney("price", "1 CNY"), new Money(BigDecimal.ONE, currency));
    }

    @Nullable
    Subscription subscription(Row row) {
        if (!isRegistered) {
            return null;
        }
        var due = row.optionalDate("due");
        var paid = row.optionalMoney("paid", "1000000");
        return due == null && paid == null ? null : new Subscription(due, paid == null ? null : paid.amount());
    }

    void become(Row row, String id, LocalDate date) {
        row.choice("become", FORMS, true);
        var shares = row.number("shares", "50000000");
        if (shares.stripTrailingZeros().scale() > 0) {
            row.unexpected("shares", new Text("a whole number of shares", "整数股数"), "50000000");
        }
        var par = Objects.requireNonNullElse(row.optionalNumber("par", "1"), BigDecimal.ONE);
        conversions.add(new Conversion(id, date, shares, new Backing(row.number("net assets", "60000000"), par)));
    }

    /** The history with a split of each class for a conversion, at the ratio of all shares to all capital of the day before. */
    CapTableHistory converted(CapTableHistory history, Map<String, Place> places) {
        var so = history;
        conversions.sort(Comparator.comparing(Conversion::date));
        for (var conversion : conversions) {
            so = converted(so, conversion, places);
        }
        return so;
    }

    private CapTableHistory converted(CapTableHistory history, Conversion conversion, Map<String, Place> places) {
        var capital = CapTable.at(history, conversion.date().minusDays(1)).outstanding();
        var ratio = capital.signum() == 0 ? Ratio.ONE : new Ratio(conversion.shares(), capital);
        List<Transaction> transactions = new ArrayList<>(history.transactions());
        for (var stockClass : classes) {
            var id = conversion.id() + (classes.size() == 1 ? "" : " (" + stockClass.id() + ")");
            places.putIfAbsent(id, Objects.requireNonNull(places.get(conversion.id())));
            transactions.add(new Adjustment.Split(
                    id, conversion.date(), stockClass.id(), ratio, conversion.backing(), Details.NONE));
        }
        return new CapTableHistory(
                history.issuer(),
                history.stakeholders(),
                history.stockClasses(),
                history.stockPlans(),
                transactions,
                history.others());
    }
}
