package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.capital.PreferredDividend.Cumulative;
import dev.capstan.capital.PreferredDividend.Payment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rights that Open Cap Format has no field for, in the side file. */
class PreferredFieldsTest {

    private static CapTableReading read(String cap, String side) {
        var files = new Packages()
                .file("StockClasses.ocf.json", "OCF_STOCK_CLASSES_FILE", """
                    {"object_type": "STOCK_CLASS", "id": "seed", "name": "Seed", "class_type": "PREFERRED",
                     "default_id_prefix": "S-", "initial_shares_authorized": "1000", "votes_per_share": "1",
                     "seniority": "1"%s}\
                    """.formatted(cap))
                .without("StockPlans.ocf.json")
                .text("Capstan.side.json", """
                    {"file_type": "CAPSTAN_SIDE_FILE", "fields": {"seed": {%s}}, "objects": []}
                    """.formatted(side));
        return OcfReader.read("x", files.bytes());
    }

    private static StockClass seed(Map<String, byte[]> files) {
        var reading = OcfReader.read("again", files);
        return Objects.requireNonNull(reading.file()).history().stockClasses().getFirst();
    }

    static Stream<PreferredRights> everyKind() {
        var rate = new BigDecimal("0.08");
        return Stream.of(
                PreferredRights.NOT_STATED,
                new PreferredRights(new Participation.None(), new PreferredDividend.None(), AntiDilution.NONE),
                new PreferredRights(
                        new Participation.Full(), new PreferredDividend.NonCumulative(rate), AntiDilution.FULL_RATCHET),
                new PreferredRights(
                        new Participation.Capped(new BigDecimal("2.50")),
                        new Cumulative(rate, 4, Payment.IN_KIND, true),
                        AntiDilution.BROAD_BASED));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsWrittenIsReadAgain(PreferredRights rights) {
        var one = BigDecimal.ONE;
        var stock = new StockClass(
                "seed",
                "Seed",
                StockClass.Type.PREFERRED,
                BigDecimal.TEN,
                one,
                one,
                null,
                null,
                rights,
                List.of(),
                Details.of(Map.of("default_id_prefix", "S-")));
        var history = new CapTableHistory(
                new Issuer("co", "Co", LocalDate.EPOCH, null, Details.of(Map.of("country_of_formation", "CN"))),
                List.of(),
                List.of(stock),
                List.of(),
                List.of(),
                List.of());
        var file = new CapTableFile(history, Map.of(), null, Details.NONE);

        var written = OcfWriter.write(file, LocalDate.EPOCH, "2027-01-01T00:00:00Z");

        assertThat(seed(written)).isEqualTo(stock);
        assertThat(new String(written.get("StockClasses.ocf.json"), StandardCharsets.UTF_8))
                .doesNotContain("dividend", "anti_dilution");
    }

    @Test
    void theSideFileGivesAClassItsRights() {
        var reading = read("", """
            "/participation": {"cap": "3"}, "/anti_dilution": "BROAD_BASED",
            "/dividend": {"rate": 0.08, "cumulative": true, "paid": "CASH_ON_CONVERSION_TOO"}\
            """);

        assertThat(reading.problems())
                .extracting(problem -> problem.code())
                .containsExactly(CapTableProblem.NO_MANIFEST);
        assertThat(Objects.requireNonNull(reading.file())
                        .history()
                        .stockClasses()
                        .getFirst()
                        .rights())
                .isEqualTo(new PreferredRights(
                        new Participation.Capped(new BigDecimal("3")),
                        new Cumulative(new BigDecimal("0.08"), 0, Payment.CASH_ON_CONVERSION_TOO, false),
                        AntiDilution.BROAD_BASED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        in the side file                                                | key
        "/participation": "half"                                        | /fields/seed/~1participation
        "/participation": {"multiple": "2"}                             | /fields/seed/~1participation
        "/dividend": "8%"                                               | /fields/seed/~1dividend
        "/dividend": {"rate": "-0.08"}                                  | /fields/seed/~1dividend
        "/dividend": {"rate": "0.08", "paid": "CASH"}                   | /fields/seed/~1dividend
        "/dividend": {"rate": "0.08", "cumulative": "yes"}              | /fields/seed/~1dividend
        "/dividend": {"rate": "0.08", "cumulative": true, "x": 1}       | /fields/seed/~1dividend
        "/dividend": {"rate": "0.08", "cumulative": true, "compounding_per_year": 1.5} | /fields/seed/~1dividend
        "/anti_dilution": "WEIGHTED"                                    | /fields/seed/~1anti_dilution
        """)
    void aRightThatMeansNothingIsToldAndKept(String side, String key) {
        var reading = read("", side);

        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() == CapTableProblem.WRONG_VALUE)
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(key))
                .satisfies(
                        problem -> assertThat(problem.attributes().toString()).contains("seed"));
        var stock =
                Objects.requireNonNull(reading.file()).history().stockClasses().getFirst();
        assertThat(stock.rights()).isEqualTo(PreferredRights.NOT_STATED);
        assertThat(stock.details().json()).contains(side.substring(2, side.indexOf('"', 2)));
    }

    @Test
    void participationContradictsACap() {
        var reading = read(", \"participation_cap_multiple\": \"2\"", "\"/participation\": \"full\"");

        assertThat(reading.problems()).extracting(problem -> problem.code()).contains(CapTableProblem.WRONG_VALUE);
    }
}
