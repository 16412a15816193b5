package dev.capstan.bench;

import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Details;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.Money;
import dev.capstan.capital.PreferredRights;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.Transaction;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Options;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A large waterfall and a long history. */
final class BenchTables {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int HOLDERS = 200;
    private static final int HOLDERS_OF_A_CLASS = 10;
    private static final int DAYS = 2000;

    private BenchTables() {}

    /** Common, options and four series, with ten holders each. */
    static Waterfall waterfall() {
        List<WaterfallClass> classes = new ArrayList<>();
        classes.add(new Common("common", ten("founder", 800_000)));
        classes.add(new Options("options", Rational.of(new BigDecimal("0.35")), ten("employee", 90_000)));
        for (int series = 0; series < 4; series++) {
            var claim = Rational.of(5_000_000L << series);
            var most = series == 1 ? claim.times(Rational.of(2)) : series == 2 ? null : claim;
            classes.add(new Preferred(
                    "series " + series,
                    4 - series,
                    Rational.ZERO,
                    claim,
                    most,
                    Rational.ONE,
                    ten("fund " + series, 211_003)));
        }
        return Waterfall.of(classes);
    }

    private static List<Holding> ten(String name, long shares) {
        return IntStream.rangeClosed(1, HOLDERS_OF_A_CLASS)
                .mapToObj(i -> new Holding(name + " " + i, Rational.of(shares + 7919L * i)))
                .toList();
    }

    /** Two hundred holders who are issued shares and pass them on: of three transactions one transfer and two issuances. */
    static CapTableHistory history(int count) {
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; transactions.size() < count; i++) {
            var date = START.plusDays(i % DAYS);
            transactions.add(issue("s" + i, date, i % HOLDERS));
            transactions.add(issue("t" + i, date, (i + 1) % HOLDERS));
            transactions.add(new SecurityEvent(
                    SecurityEvent.Kind.TRANSFER,
                    Instrument.STOCK,
                    "e" + i,
                    date,
                    List.of("s" + i),
                    BigDecimal.valueOf(100),
                    List.of("t" + i),
                    null,
                    null,
                    Details.NONE));
        }
        var holders = IntStream.range(0, HOLDERS)
                .mapToObj(i -> new Stakeholder("h" + i, "holder " + i, Stakeholder.Type.INDIVIDUAL, Details.NONE))
                .toList();
        var one = BigDecimal.ONE;
        var common = new StockClass(
                "common",
                "common",
                StockClass.Type.COMMON,
                null,
                one,
                one,
                null,
                null,
                PreferredRights.NOT_STATED,
                List.of(),
                Details.NONE);
        var issuer = new Issuer("co", "Co", START, null, Details.NONE);
        return new CapTableHistory(issuer, holders, List.of(common), List.of(), transactions, List.of());
    }

    private static Issuance issue(String security, LocalDate date, int holder) {
        return new Issuance.Stock(
                "issue " + security,
                date,
                security,
                "h" + holder,
                "common",
                null,
                BigDecimal.valueOf(100),
                new Money(BigDecimal.ONE, "CNY"),
                Details.NONE);
    }
}
