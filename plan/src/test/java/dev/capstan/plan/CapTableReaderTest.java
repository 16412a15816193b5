package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.capital.AntiDilution;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.OcfReader;
import dev.capstan.capital.OcfWriter;
import dev.capstan.capital.Participation;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredDividend.Payment;
import dev.capstan.capital.PreferredRights;
import dev.capstan.capital.Stakeholder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapTableReaderTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("capstan.root", "..")).resolve("examples/captable");

    private static final String COMPANY = """
        captable: 1
        company: {name: Co, formed: 2025-01-01}
        holders: {ann: {}, bob: {}}
        classes: {common: {authorized: 1000}, seed: {type: preferred, price: 5, converts to: common, ratio: "3:2"}}
        pools: {esop: {reserved: 100, class: common}}
        transactions:
        """;

    private static CapTableReading read(String transactions) {
        return CapTableReader.read("captable.yaml", (COMPANY + transactions).getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(CapTableReading reading, String date) {
        assertThat(reading.problems()).isEmpty();
        var table = CapTable.at(Objects.requireNonNull(reading.file()).history(), LocalDate.parse(date));
        return table.rows(View.HOLDER).stream()
                .map(row -> row.id() + " " + row.outstanding().toPlainString() + " "
                        + row.diluted().toPlainString())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        what the file holds  | problem
        a directory          | PLAN-001
        nothing there        | PLAN-001
        two million and one  | PLAN-002
        blank lines          | PLAN-003
        Latin-1              | PLAN-004
        a byte order mark    | PLAN-011
        an alias in itself   | PLAN-007
        """)
    void aFileIsReadAsAPlanIs(String what, String problem, @TempDir Path folder) throws IOException {
        var file = folder.resolve("captable.yaml");
        switch (what) {
            case "a directory" -> Files.createDirectory(file);
            case "two million and one" -> Files.write(file, new byte[PlanReader.MAX_BYTES + 1]);
            case "blank lines" -> Files.writeString(file, "\n \n");
            case "Latin-1" -> Files.write(file, COMPANY.replace("Co", "Zoë").getBytes(StandardCharsets.ISO_8859_1));
            case "a byte order mark" -> Files.writeString(file, "\uFEFFcaptable: 1\ncaptable: 1\n");
            case "an alias in itself" -> Files.writeString(file, "captable: 1\nholders: &all {a: *all}\n");
            default -> assertThat(file).doesNotExist();
        }
        var reading = CapTableReader.read(file);

        assertThat(reading.file()).isNull();
        assertThat(reading.problems()).extracting(found -> found.code().id()).contains(problem);
    }

    @Test
    void everyVerbDoesWhatItSays() {
        var reading = read("""
            - {date: 2025-01-01, issue: a, to: ann, class: common, shares: 100, price: 0.01}
            - {date: 2025-01-01, issue: p, to: bob, class: seed, shares: 10, price: 5 USD}
            - {date: 2025-01-02, grant: g, to: bob, pool: esop, shares: 40, exercise price: 1, expires: 2035-01-01}
            - {date: 2025-01-02, grant: u, to: bob, pool: esop, shares: 10, kind: rsu}
            - {date: 2025-01-03, safe: s, to: bob, amount: 1M, cap: 10M, discount: 20%}
            - {date: 2025-01-03, note: n, to: bob, amount: 1M, interest: 8%}
            - {date: 2025-01-03, warrant: w, to: bob, class: common, shares: 5, exercise price: 1}
            - {date: 2025-02-01, transfer: a, shares: 30, into: {b: {to: bob, shares: 30}}, balance: {c: {shares: 70}}}
            - {date: 2025-02-02, cancel: g, shares: 20, balance: {g2: {shares: 20}}}
            - {date: 2025-02-03, exercise: g2, shares: 5, into: {d: {class: common, shares: 5}}}
            - {date: 2025-02-04, release: u, shares: 10, price: 2, into: {e: {class: common, shares: 10}}}
            - {date: 2025-02-05, repurchase: b, shares: 30, price: 1}
            - {date: 2025-02-06, convert: p, shares: 10, into: {f: {class: common, shares: 15}}}
            - {date: 2025-02-07, exercise: w, into: {h: {class: common, shares: 5}}}
            - {date: 2025-02-08, reissue: c, into: {i: {shares: 50}, j: {shares: 20}}}
            - {date: 2025-02-09, retract: j}
            - {date: 2025-02-10, split: common, ratio: 2}
            - {date: 2025-02-11, convert at: seed, ratio: 2, conversion price: 4}
            - {date: 2025-02-12, authorize: common, shares: 5000}
            - {date: 2025-02-12, authorize: company, shares: 9000}
            - {date: 2025-02-13, reserve: esop, shares: 300}
            - {date: 2025-02-14, reprice: g2, exercise price: 0.5}
            - {date: 2025-02-15, convert: s, into: {k: {class: seed, shares: 7}}}
            """);

        assertThat(shown(reading, "2025-01-31")).isEqualTo("ann 100 100; bob 10 70; esop 0 50");
        assertThat(shown(reading, "2025-02-09")).isEqualTo("bob 35 50; ann 50 50; esop 0 70");
        assertThat(shown(reading, "2025-02-15")).isEqualTo("bob 77 114; ann 100 100; esop 0 240");
    }

    private static PreferredRights rights(String terms) {
        var text = """
            captable: 1
            company: {name: Co, formed: 2025-01-01}
            classes: {a: {type: preferred, price: 5, %s}}
            """.formatted(terms);
        var reading = CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.file())
                .history()
                .stockClasses()
                .getFirst()
                .rights();
    }

    @Test
    void rightsOfPreferredSharesAreReadAndSilenceIsKept() {
        assertThat(rights("votes: 1")).isEqualTo(PreferredRights.NOT_STATED);
        assertThat(rights("participation: none, dividend: none, anti dilution: none"))
                .isEqualTo(
                        new PreferredRights(new Participation.None(), new PreferredDividend.None(), AntiDilution.NONE));
        assertThat(rights("participation: {cap: 2.5}, dividend: {rate: 6%}, anti dilution: full ratchet"))
                .isEqualTo(new PreferredRights(
                        new Participation.Capped(new BigDecimal("2.5")),
                        new PreferredDividend.NonCumulative(new BigDecimal("0.06")),
                        AntiDilution.FULL_RATCHET));
        assertThat(rights("participation: full, dividend: {rate: 8%, cumulative: true, compounding: quarterly,"
                        + " paid: in kind, raises cap: true}, anti dilution: broad based"))
                .isEqualTo(new PreferredRights(
                        new Participation.Full(),
                        new PreferredDividend.Cumulative(new BigDecimal("0.08"), 4, Payment.IN_KIND, true),
                        AntiDilution.BROAD_BASED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        terms                                        | problem
        participation: half                          | PLAN-023 3:57
        participation: {multiple: 2}                 | PLAN-012 3:58
        dividend: {cumulative: true}                 | PLAN-013 3:52
        dividend: {rate: 8}                          | PLAN-010 3:59
        dividend: {rate: 8%, compounding: yearly}    | PLAN-012 3:63
        anti dilution: weighted                      | PLAN-023 3:57
        """)
    void aRightThatMeansNothingIsFoundAtItsPlace(String terms, String problem) {
        var text = """
            captable: 1
            company: {name: Co, formed: 2025-01-01}
            classes: {a: {type: preferred, price: 5, %s}}
            """.formatted(terms);
        assertThat(CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(found -> found.code().id() + " " + found.origin().line() + ":"
                        + found.origin().column())
                .contains(problem);
    }

    /** A quarter of 40 after a year, a 48th each month then; half a year's worth is brought forward. */
    @Test
    void grantsVestAsTheySay() {
        var reading = read("""
            - {date: 2025-01-02, grant: g, to: bob, pool: esop, shares: 48, exercise price: 1,
               vests: {over: 4 years, cliff: 12 months, start: 2025-01-01}}
            - {date: 2026-02-01, accelerate: g, shares: 6}
            """);
        assertThat(reading.problems()).isEmpty();
        var history = Objects.requireNonNull(reading.file()).history();
        assertThat(Stream.of(
                                "2025-12-31",
                                "2026-01-01",
                                "2026-01-31",
                                "2026-02-01",
                                "2026-08-01",
                                "2026-09-01",
                                "2029-01-01")
                        .map(day -> CapTable.at(history, LocalDate.parse(day))
                                .grants()
                                .getFirst()
                                .vested()
                                .toPlainString()))
                .containsExactly("0", "12", "12", "19", "19", "20", "48");

        var wrong = read("""
            - {date: 2025-01-02, grant: g, to: bob, shares: 48, exercise price: 1, class: common, vests: {over: 4 moons}}
            """);
        assertThat(wrong.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.origin().column()).isEqualTo(101));
    }

    /** Capital is subscribed, paid in, transferred unpaid, cut, and turned into whole shares. */
    @Test
    void aLimitedLiabilityCompanyIsReadWithWhatIsPaidIn() {
        var text = """
            captable: 1
            company: {name: Co, kind: limited liability, formed: 2025-01-01}
            holders: {ann: {}, bob: {}, eve: {}}
            classes: {capital: {}, seed: {type: preferred, converts to: capital}}
            transactions:
            - {date: 2025-01-01, issue: a, to: ann, class: capital, shares: 600万}
            - {date: 2025-01-01, issue: b, to: bob, class: capital, shares: 300万, due: 2026-12-31, paid: 100万}
            - {date: 2025-02-01, pay in: a, amount: 600万}
            - {date: 2025-03-01, issue: s, to: eve, class: seed, shares: 1000000.01, price: 20, paid: 1000000.01}
            - date: 2025-04-01
              transfer: b
              shares: 150万
              into: {c: {to: eve, shares: 150万, paid: 0}}
              balance: {d: {shares: 150万}}
            - {date: 2025-05-01, cancel: c, shares: 150万}
            - {date: 2025-05-01, pay in: d, amount: 50万}
            - {date: 2025-06-01, become: joint stock, shares: 2000万, net assets: 3000万}
            - {date: 2025-07-01, issue: e, to: eve, class: seed, shares: 100, price: 5}
            """;
        var reading = CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(capital(reading, "2025-01-31"))
                .isEqualTo("a 0/6000000 by 2030-01-01; b 1000000/3000000 by 2026-12-31");
        assertThat(capital(reading, "2025-04-01"))
                .isEqualTo("a 6000000/6000000 by 2030-01-01; s 1000000.01/1000000.01 by 2030-03-01;"
                        + " c 0/1500000 by 2026-12-31; d 1000000.00/1500000 by 2026-12-31");
        assertThat(capital(reading, "2025-06-01")).isEmpty();
        // 8,500,000.01 yuan: 6,000,000 are 14,117,647.04…, 1,000,000.01 are 2,352,941.20…, 1,500,000 are 3,529,411.76…
        assertThat(shown(reading, "2025-06-30"))
                .isEqualTo("ann 14117647 14117647; eve 2352941 2352941; bob 3529412 3529412");
        assertThat(shown(reading, "2025-07-01")).contains("eve 2353041");
    }

    @Test
    void aHolderMayBeAPartnership() {
        var text = """
            captable: 1
            company: {name: Co, formed: 2025-01-01}
            holders:
              ann: {}
              platform: {partners: {ann: {share: 1%, general: true}, bob: {share: 99%}}}
            classes: {common: {}}
            transactions:
            - {date: 2025-01-01, issue: a, to: ann, class: common, shares: 900, price: 1}
            - {date: 2025-01-01, issue: p, to: platform, class: common, shares: 100, price: 1}
            """;
        var reading = CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.problems()).isEmpty();
        var history = Objects.requireNonNull(reading.file()).history();
        assertThat(history.stakeholders().getLast().type()).isEqualTo(Stakeholder.Type.INSTITUTION);
        assertThat(CapTable.at(history, LocalDate.of(2025, 1, 1)).rows(View.OWNER))
                .extracting(row -> row.name() + " " + row.outstanding())
                .containsExactly("ann 901.00", "bob 99.00");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        partners                                                 | problem
        {ann: {share: 1%, general: true}, bob: {share: 98%}}     | CAP-062 3:24
        {ann: {share: 100%}}                                     | CAP-063 3:24
        {co: {share: 50%, general: true}, ann: {share: 50%}}     | CAP-064 3:24
        {ann: {share: 0%, general: true}, bob: {share: 100%}}    | PLAN-010 3:49
        {ann: {general: true}}                                   | PLAN-013 3:41
        {ann: {share: 100%, general: perhaps}}                   | PLAN-023 3:64
        {ann: {share: 100%, generl: true}}                       | PLAN-012 3:55
        """)
    void aMistakeOfAPartnershipIsFoundAtItsPlace(String partners, String problem) {
        var text = """
            captable: 1
            company: {name: Co, formed: 2025-01-01}
            holders: {ann: {}, co: {partners: %s}}
            """.formatted(partners);
        var first = CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8))
                .problems()
                .getFirst();

        assertThat(first.code().id() + " " + first.origin().line() + ":"
                        + first.origin().column())
                .isEqualTo(problem);
    }

    private static String capital(CapTableReading reading, String date) {
        assertThat(reading.problems()).isEmpty();
        var table = CapTable.at(Objects.requireNonNull(reading.file()).history(), LocalDate.parse(date));
        return table.subscriptions().stream()
                .map(each -> each.securityId() + " " + each.paid().toPlainString() + "/"
                        + each.subscribed().toPlainString() + " by " + each.due())
                .collect(Collectors.joining("; "));
    }

    /** A mistake at its line and column, in a company with registered capital. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        transaction                                                                  | problem
        - {date: 2025-02-01, pay in: b, amount: 1}                                   | CAP-044 6:3
        - {date: 2025-02-01, pay in: a, amount: 101}                                 | CAP-055 6:3
        - {date: 2025-02-01, pay in: a, amount: 0}                                   | PLAN-010 6:41
        - {date: 2025-02-01, pay in: a}                                              | PLAN-013 6:3
        - {date: 2025-02-01, become: stock, shares: 100, net assets: 100}            | PLAN-023 6:30
        - {date: 2025-02-01, become: joint stock, shares: 1.5, net assets: 100}      | PLAN-010 6:51
        - {date: 2025-02-01, become: joint stock, shares: 100, net assets: 100}      | CAP-060 6:3
        - {date: 2025-02-01, issue: b, to: ann, class: capital, shares: 5, due: soon} | PLAN-010 6:73
        """)
    void aMistakeWithRegisteredCapitalIsFoundAtItsPlace(String transaction, String problem) {
        var text = """
            captable: 1
            company: {name: Co, kind: limited liability, formed: 2025-01-01}
            holders: {ann: {}}
            classes: {capital: {}}
            transactions:
            %s
            - {date: 2025-01-01, issue: a, to: ann, class: capital, shares: 100}
            """.formatted(transaction);
        var first = CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8))
                .problems()
                .getFirst();

        assertThat(first.code().id() + " " + first.origin().line() + ":"
                        + first.origin().column())
                .isEqualTo(problem);
    }

    /** A mistake at its line and column. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        transaction                                                                           | problem
        - {date: 2025-02-01, isue: a}                                                         | PLAN-026 7:3
        - {date: 2025-02-30, split: common, ratio: 2}                                         | PLAN-010 7:10
        - {date: 2025-02-01, split: common, ratio: none}                                      | PLAN-010 7:44
        - {date: 2025-02-01, issue: a, to: ann, class: common, shares: -5, price: 1}          | PLAN-010 7:64
        - {date: 2025-02-01, issue: a, to: ann, class: common, price: 1}                      | PLAN-013 7:3
        - {date: 2025-02-01, issue: a, to: ann, class: common, shares: 5, price: 1, prise: 2} | PLAN-012 7:77
        - {date: 2025-02-01, issue: a, to: anne, class: common, shares: 5, price: 1}          | CAP-040 7:3
        - {date: 2025-02-01, issue: a, to: ann, class: common, shares: 1001, price: 1}        | CAP-050 4:19
        - {date: 2024-02-01, issue: a, to: ann, class: common, shares: 5, price: 1}           | CAP-049 7:3
        - {date: 2025-02-01, retract: a}                                                     | CAP-044 7:3
        - 5                                                                                   | PLAN-010 7:3
        """)
    void aMistakeIsFoundAtItsPlace(String transaction, String problem) {
        var first = read(transaction + "\n").problems().getFirst();

        assertThat(first.code().id() + " " + first.origin().line() + ":"
                        + first.origin().column())
                .isEqualTo(problem);
        for (var language : Language.values()) {
            assertThat(first.message(language) + first.advice(language)).doesNotContainPattern("\\{[a-z]+}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "captable: 2", "captable: 1\ncompany: 5", "- 1", "a: {", "captable: 1\nholders: [a]"})
    void whatIsNoCapTableIsRefused(String text) {
        var reading = CapTableReader.read("captable.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.file()).isNull();
        assertThat(reading.problems()).isNotEmpty().allMatch(Problem::isError);
    }

    @ParameterizedTest
    @CsvSource({"captable.yaml, 林晓=6200000, 远山创投=2000000", "limited-liability.yaml, 周岚=13235294, 晨曦创投=5529412"})
    void anExampleIsSoundAndMeansTheSameAsAPackage(String example, String founder, String fund) {
        var reading = CapTableReader.read(EXAMPLES.resolve(example));
        assertThat(reading.problems()).isEmpty();
        var file = Objects.requireNonNull(reading.file());

        var again = OcfReader.read("again", OcfWriter.write(file, LocalDate.of(2027, 1, 1), "2027-01-01T00:00:00Z"));

        assertThat(again.problems()).isEmpty();
        for (int year = 2024; year <= 2027; year++) {
            assertThat(table(again.file(), year)).isEqualTo(table(file, year));
        }
        assertThat(table(file, 2027)).contains(founder).contains(fund);
    }

    private static String table(@Nullable CapTableFile file, int year) {
        var table = CapTable.at(Objects.requireNonNull(file).history(), LocalDate.of(year, 12, 31));
        return table.rows(View.HOLDER).stream()
                        .map(row -> row.id() + "=" + row.outstanding().toPlainString() + "/"
                                + row.diluted().toPlainString())
                        .collect(Collectors.joining(" "))
                + table.subscriptions();
    }
}
