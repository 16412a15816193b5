package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.capital.CapTable.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holding partnerships: who is behind them, what they hold for each, and what is wrong with them. */
class LookThroughTest {

    /** From {@code a 0.01 general, b 0.99}. */
    private static List<Partner> partners(String written) {
        return Arrays.stream(written.split(", ", -1))
                .map(each -> each.split(" ", -1))
                .map(words -> new Partner(words[0], new BigDecimal(words[1]), words.length > 2))
                .toList();
    }

    private static Stakeholder holder(String id, String partners) {
        return new Stakeholder(
                id,
                id,
                Stakeholder.Type.INSTITUTION,
                partners.isEmpty() ? List.of() : partners(partners),
                Details.of(Map.of("name", Map.of("legal_name", id))));
    }

    /** A platform of 1,000 shares, 30 % of which is that of a second one; Ann runs both and has 600 of her own. */
    private static CapTableHistory history() {
        var plain = new History()
                .stock("2025-01-01", "a", "ann", "common", 600)
                .stock("2025-01-01", "p", "platform", "common", 1000)
                .build();
        return with(
                plain,
                holder("ann", ""),
                holder("platform", "ann 0.01 general, bob 0.69, second 0.3"),
                holder("second", "ann 0.5 general, eve 0.5"));
    }

    private static CapTableHistory with(CapTableHistory plain, Stakeholder... holders) {
        return new CapTableHistory(
                plain.issuer(),
                List.of(holders),
                plain.stockClasses(),
                plain.stockPlans(),
                plain.transactions(),
                plain.others());
    }

    private static String owned(CapTableHistory history) {
        return CapTable.at(history, LocalDate.of(2025, 1, 1)).rows(View.OWNER).stream()
                .map(row ->
                        row.id() + " " + row.outstanding().stripTrailingZeros().toPlainString() + " "
                                + row.share().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("; "));
    }

    /** Ann: 600 + 10 + half of 300; Bob 690; Eve the other half: 1,600 in all. */
    @Test
    void theViewByOwnerLooksThroughPartnershipsWithinPartnerships() {
        assertThat(owned(history())).isEqualTo("ann 760 0.475; bob 690 0.43125; eve 150 0.09375");
        assertThat(LookThrough.of(history()).owners("bob")).isEqualTo(Map.of("bob", BigDecimal.ONE));
    }

    @Test
    void aPackageKeepsPartnersBesideTheFormat() {
        var files = OcfWriter.write(
                new CapTableFile(history(), Map.of(), null, Details.NONE), LocalDate.EPOCH, "2026-01-01T00:00:00Z");

        var again = OcfReader.read("again", files);

        assertThat(again.problems()).isEmpty();
        var read = Objects.requireNonNull(again.file()).history();
        assertThat(read.stakeholders().get(1).partners())
                .isEqualTo(history().stakeholders().get(1).partners());
        assertThat(owned(read)).isEqualTo(owned(history()));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        platform                             | second                     | problems
        ann 0.01 general, bob 0.99           | ann 0.5 general, eve 0.5   | []
        ann 0.01 general, bob 0.98           | ann 1 general              | [CAP-062]
        ann 0.01, bob 0.99                   | ann 1 general              | [CAP-063]
        ann 0.01 general, second 0.99        | bob 0.5 general, platform 0.5 | [CAP-064]
        ann 0.01 general, platform 0.99      | ann 1 general              | [CAP-064]
        ann 0.5, bob 0.6                     | ann 1                      | [CAP-062, CAP-063, CAP-063]
        """)
    void whatIsWrongWithAPartnershipIsTold(String platform, String second, String problems) {
        var history = with(
                new History()
                        .stock("2025-01-01", "p", "platform", "common", 1000)
                        .build(),
                holder("platform", platform),
                holder("second", second));

        assertThat(CapTable.problems(history, Map.of()))
                .extracting(problem -> problem.code().id())
                .hasToString(problems);
        assertThat(CapTable.at(history, LocalDate.EPOCH).rows(View.OWNER)).isEmpty();
    }

    @Test
    void aWayBackIsFoundThroughOthersAndNotForThoseWhoOnlyLeadToIt() {
        var partners = new LinkedHashMap<String, List<Partner>>();
        partners.put("outside", partners("b 1 general"));
        partners.put("a", partners("x 0.5, b 0.5"));
        partners.put("b", partners("y 0.5, c 0.5"));
        partners.put("c", partners("a 1"));
        var lookThrough = new LookThrough(partners);

        assertThat(lookThrough.loop("a")).containsExactly("a", "b", "c", "a");
        assertThat(lookThrough.loop("outside")).isEmpty();
    }

    @Test
    void moreThanFiftyPartnersAreDoubtful() {
        var many = new StringBuilder("p0 0.5 general");
        for (int i = 1; i <= 50; i++) {
            many.append(", p").append(i).append(" 0.01");
        }
        var history = with(new History().build(), holder("platform", many.toString()));

        assertThat(CapTable.problems(history, Map.of()))
                .extracting(problem -> problem.code().id())
                .containsExactly("CAP-065");
    }
}
