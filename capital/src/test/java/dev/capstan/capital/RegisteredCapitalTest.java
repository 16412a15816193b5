package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.PoolIncrease.Placement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limited liability companies: capital subscribed, paid in, overdue, and turned into shares. */
class RegisteredCapitalTest {

    private static History company() {
        return new History().limitedLiability();
    }

    private static CapTable at(CapTableHistory history, String date) {
        return CapTable.at(history, LocalDate.parse(date));
    }

    private static CapTable at(History history, String date) {
        return at(history.build(), date);
    }

    /** Security, paid of subscribed. */
    private static String paid(CapTable table) {
        return table.subscriptions().stream()
                .map(each -> each.securityId() + " " + each.paid().toPlainString() + "/"
                        + each.subscribed().toPlainString())
                .collect(Collectors.joining("; "));
    }

    private static String held(CapTable table) {
        return table.rows(View.HOLDER).stream()
                .map(row -> row.id() + " " + row.outstanding().toPlainString())
                .collect(Collectors.joining("; "));
    }

    private static List<Problem> problems(History history) {
        return CapTable.problems(history.build(), Map.of());
    }

    private static List<String> codes(History history) {
        return problems(history).stream().map(problem -> problem.code().id()).toList();
    }

    /** Company Law of 2023, articles 47, 228 and 266; State Council Order 784, article 2. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        subscribed | latest
        2014-05-05 | 2032-06-30
        2024-06-30 | 2032-06-30
        2024-07-01 | 2029-07-01
        2026-12-31 | 2031-12-31
        2028-02-29 | 2033-02-28
        """)
    void capitalIsPaidInWithinFiveYearsAndOlderCapitalByTheEndOfTheTransition(LocalDate subscribed, LocalDate latest) {
        assertThat(ContributionDeadline.latest(subscribed)).isEqualTo(latest);
    }

    @Test
    void whatIsPaidInAddsUpAndTheRestIsOverdueTheDayAfterTheLast() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "6000000", null, null)
                .subscribe("2025-01-01", "b", "bob", "common", "4000000.50", "2026-06-30", "1000000")
                .payIn("2025-03-01", "a", "1500000")
                .payIn("2025-09-01", "a", "500000.25");

        assertThat(paid(at(history, "2025-02-28"))).isEqualTo("a 0/6000000; b 1000000/4000000.50");
        var table = at(history, "2026-06-30");
        assertThat(paid(table)).isEqualTo("a 2000000.25/6000000; b 1000000/4000000.50");
        var ann = table.subscriptions().getFirst();
        assertThat(ann.unpaid()).isEqualByComparingTo("3999999.75");
        assertThat(ann.due()).isEqualTo("2030-01-01");
        var bob = table.subscriptions().getLast();
        assertThat(bob.isOverdue(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(bob.isOverdue(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(ann.isOverdue(LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void aCompanyOfSharesHasNothingToPayIn() {
        var table = at(new History().stock("2025-01-01", "a", "ann", "common", 100), "2025-01-01");

        assertThat(table.subscriptions()).isEmpty();
        assertThat(table.isLimitedLiability()).isFalse();
    }

    @Test
    void whatIsOverdueWhileTheHistoryGoesOnIsToldOnce() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "100", "2025-06-30", null)
                .payIn("2025-07-01", "a", "40")
                .payIn("2025-08-01", "a", "60");

        assertThat(codes(history)).containsExactly("CAP-053");
        assertThat(problems(history).getFirst().message(Language.ENGLISH))
                .isEqualTo("of the 100 subscribed as a, 60 is unpaid on 2025-07-01; it was due by 2025-06-30");
    }

    /** 100 of 300 is paid in; a third of the capital is transferred: 33.33, and 66.67 stays. */
    @Test
    void aTransferTakesItsPartOfWhatIsPaidInAndTheFirstDay() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "300", null, "100")
                .event("2026-01-01", "TRANSFER", "a", "100", "b", "c")
                .stock("2026-01-01", "b", "bob", "common", 100)
                .stock("2026-01-01", "c", "ann", "common", 200);

        var table = at(history, "2026-01-01");
        assertThat(problems(history)).isEmpty();
        assertThat(paid(table)).isEqualTo("b 33.33/100; c 66.67/200");
        assertThat(table.subscriptions()).allMatch(each -> each.due().equals(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void capitalThatIsTransferredUnpaidLeavesAllThatIsPaidWithTheRest() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "300", "2027-01-01", "100")
                .event("2026-01-01", "TRANSFER", "a", "100", "b", "c")
                .subscribe("2026-01-01", "b", "bob", "common", "100", null, "0")
                .stock("2026-01-01", "c", "ann", "common", 200);

        var table = at(history, "2026-01-01");
        assertThat(problems(history)).isEmpty();
        assertThat(paid(table)).isEqualTo("b 0/100; c 100.00/200");
        assertThat(table.subscriptions()).allMatch(each -> each.due().equals(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aReductionTakesUnpaidCapitalFirst() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "300", null, "100")
                .event("2026-01-01", "CANCELLATION", "a", "180", null, "c")
                .stock("2026-01-01", "c", "ann", "common", 120);

        assertThat(problems(history)).isEmpty();
        assertThat(paid(at(history, "2026-01-01"))).isEqualTo("c 100.00/120");
    }

    /** 1.00 each of three, times 4/3: 4.00 in all, of which the first gets the fen that is left. */
    @Test
    void capitalThatGrowsOutOfReservesIsPaidInAndSumsToTheFen() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "1", null, "1")
                .subscribe("2025-01-01", "b", "bob", "common", "1", null, "0")
                .subscribe("2025-01-01", "c", "fund", "common", "1", null, "1")
                .split("2025-02-01", "common", "4", "3");

        var table = at(history, "2025-02-01");
        assertThat(paid(table)).isEqualTo("a 1.34/1.34; b 0.33/1.33; c 1.33/1.33");
        assertThat(table.outstanding()).isEqualByComparingTo("4");
    }

    /**
     * 10,000,000.00 yuan become 50,000,000 shares: 6,000,000.00 are 30,000,000; 3,333,333.33 are 16,666,666.65 and get the share
     * that is left; 666,666.67 are 3,333,333.35.
     */
    @Test
    void aConversionMakesWholeSharesByLargestRemainders() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "6000000", null, "6000000")
                .subscribe("2025-01-01", "b", "bob", "common", "3333333.33", null, "3333333.33")
                .subscribe("2025-01-01", "f", "fund", "common", "666666.67", null, "666666.67")
                .become("2026-01-01", "common", "50000000", "10000000", "50000000")
                .stock("2026-01-01", "n", "fund", "common", 7);

        assertThat(problems(history)).isEmpty();
        assertThat(held(at(history, "2025-12-31"))).isEqualTo("ann 6000000; bob 3333333.33; fund 666666.67");
        var table = at(history, "2026-01-01");
        assertThat(held(table)).isEqualTo("ann 30000000; bob 16666667; fund 3333340");
        assertThat(table.subscriptions()).isEmpty();
        assertThat(table.isLimitedLiability()).isFalse();
        assertThat(table.flows().issued().add(table.flows().gained())).isEqualByComparingTo(table.outstanding());
    }

    /** 1.00 and 2.00 yuan of two classes become 10 shares: 3.33 and 6.67, so that neither class has a fraction. */
    @Test
    void classesAreConvertedTogetherAndKeepTheirRatio() {
        var history = company()
                .preferred("seed", "common", "1", "1")
                .subscribe("2025-01-01", "a", "ann", "common", "1", null, "1")
                .subscribe("2025-01-01", "f", "fund", "seed", "2", null, "2")
                .become("2026-01-01", "common", "10", "3", "10")
                .become("2026-01-01", "seed", "10", "3", "10");

        var table = at(history, "2026-01-01");
        assertThat(held(table)).isEqualTo("ann 3; fund 7");
        assertThat(table.diluted()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "–", textBlock = """
        due        | capital | paid | amount | shares | net assets | problems
        –          | 100     | 100  | –      | 500    | 500        |
        2045-01-01 | 100     | 100  | –      | –      | –          | CAP-054
        –          | 100     | 60   | 50     | –      | –          | CAP-055
        –          | 100     | 101  | –      | –      | –          | CAP-055
        –          | 100.001 | 100  | –      | –      | –          | CAP-058
        –          | 100     | 0    | 0.001  | –      | –          | CAP-058
        –          | 100     | 99   | –      | 500    | 500        | CAP-060
        –          | 100     | 100  | –      | 501    | 500.99     | CAP-061
        """)
    void whatTheLawDoesNotAllowIsTold(
            @Nullable String due,
            String capital,
            String paid,
            @Nullable String amount,
            @Nullable String shares,
            @Nullable String netAssets,
            @Nullable String problem) {
        var history = company().subscribe("2025-01-01", "a", "ann", "common", capital, due, paid);
        if (amount != null) {
            history.payIn("2025-02-01", "a", amount);
        }
        if (shares != null && netAssets != null) {
            history.become("2025-03-01", "common", shares, capital, netAssets);
        }

        assertThat(codes(history)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void nothingIsPaidInOnSharesNorOnCapitalThatIsGone() {
        var shares =
                new History().stock("2025-01-01", "a", "ann", "common", 100).payIn("2025-02-01", "a", "1");
        var gone = company()
                .subscribe("2025-01-01", "a", "ann", "common", "100", null, "100")
                .become("2025-02-01", "common", "100", "100", "100")
                .payIn("2025-03-01", "a", "1");

        assertThat(codes(shares)).containsExactly("CAP-056");
        assertThat(codes(gone)).containsExactly("CAP-056");
    }

    @Test
    void aCompanyOfSharesIsNotConvertedAndIssuesNoFractionOnceItIsOne() {
        var never = new History()
                .stock("2025-01-01", "a", "ann", "common", 100)
                .become("2025-02-01", "common", "100", "100", "100");
        var fraction = company()
                .subscribe("2025-01-01", "a", "ann", "common", "100", null, "100")
                .become("2025-02-01", "common", "100", "100", "100")
                .stock("2025-03-01", "b", "bob", "common", "0.5");

        assertThat(codes(never)).containsExactly("CAP-059");
        assertThat(codes(fraction)).containsExactly("CAP-058");
    }

    @Test
    void whatIsPaidInMustGoSomewhere() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "300", null, "100")
                .event("2026-01-01", "TRANSFER", "a", "100", "b", "c")
                .subscribe("2026-01-01", "b", "bob", "common", "100", null, "0")
                .subscribe("2026-01-01", "c", "ann", "common", "200", null, "50");

        assertThat(codes(history)).containsExactly("CAP-057");
    }

    /** 30,000,000 before the money over 10,000,000 yuan: 3 a yuan; 10,000,000 buy 3,333,333.33 of registered capital. */
    @Test
    void aRoundSellsRegisteredCapitalToTheFenAndIsPaidIn() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "10000000", null, null)
                .build();
        var terms = new TableRoundTerms(
                LocalDate.of(2025, 6, 1),
                new BigDecimal("30000000"),
                List.of(new TableRoundTerms.Investment("fund", new BigDecimal("10000000"))),
                PricingMethod.PERCENTAGE_OWNERSHIP,
                BigDecimal.ZERO,
                Placement.BEFORE_THE_MONEY,
                ShareRounding.STANDARD,
                "common");
        var file = new CapTableFile(history, Map.of(), null, Details.NONE);

        var round = ((Result.Success<TableRound>) TableRound.propose(file, terms, Origin.ofFile("x"))).value();

        assertThat(paid(round.after())).isEqualTo("a 0/10000000; common-1 3333333.33/3333333.33");
    }

    @Test
    void aPackageKeepsItBesideTheFormat() {
        var history = company()
                .subscribe("2025-01-01", "a", "ann", "common", "6000000", "2026-12-31", "1000000.50")
                .stock("2025-01-01", "b", "bob", "common", "4000000.01")
                .payIn("2025-03-01", "b", "4000000.01")
                .payIn("2025-04-01", "a", "4999999.50")
                .become("2026-01-01", "common", "50000000", "10000000.01", "60000000")
                .build();
        var files = OcfWriter.write(
                new CapTableFile(history, Map.of(), null, Details.NONE), LocalDate.EPOCH, "2026-01-01T00:00:00Z");

        var again = OcfReader.read("again", files);

        assertThat(again.problems()).isEmpty();
        var read = Objects.requireNonNull(again.file()).history();
        for (var date : List.of("2025-01-01", "2025-03-31", "2025-12-31", "2026-01-01")) {
            assertThat(paid(at(read, date))).isEqualTo(paid(at(history, date)));
            assertThat(held(at(read, date))).isEqualTo(held(at(history, date)));
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
        id    | field         | value
        co    | kind          | "LIMITED"
        issue | subscription  | {"due": "soon"}
        issue | subscription  | {"paid_in": "-1"}
        split | backing       | {"net_assets": "5"}
        """)
    void aSideFileThatMeansNothingIsToldAtItsPlace(String id, String field, String value) {
        var side = Packages.side("{\"%s\": {\"/%s\": %s}}".formatted(id, field, value));

        var problems = OcfReader.read(
                        "package",
                        Packages.of(Packages.STOCK, Packages.SPLIT)
                                .text("Capstan.side.json", side)
                                .withManifest())
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly(CapTableProblem.WRONG_VALUE);
        assertThat(problems.getFirst().key()).isEqualTo("/fields/" + id + "/~1" + field);
    }
}
