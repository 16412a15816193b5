package dev.capstan.answers.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.capstan.basics.SourceText;
import dev.capstan.capital.Distribution;
import dev.capstan.capital.ExitSplit;
import dev.capstan.capital.Waterfall;
import dev.capstan.numeric.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published waterfalls through the doubles that paths use. */
class ExitSplitCasesTest {

    private static final Path FILE =
            Path.of(System.getProperty("capstan.shared", "../shared"), "data", "worked-examples", "finance.yaml");

    /** The inputs of the cases of one kind. */
    private static List<Given> cases(String kind) throws IOException {
        assumeTrue(Files.exists(FILE), () -> "skipped: " + FILE + " is not there; set -Dcapstan.shared");
        var source = SourceText.decoded(FILE.toString(), Files.readAllBytes(FILE));
        var root = (CaseNode.Fields) Objects.requireNonNull(CaseYaml.parse(source, new ArrayList<>()));
        var cases = (CaseNode.Items) Objects.requireNonNull(root.values().get("cases"));
        return cases.items().stream()
                .map(CaseNode.Fields.class::cast)
                .filter(fields -> fields.text("kind").equals(kind))
                .map(fields ->
                        (CaseNode.Fields) Objects.requireNonNull(fields.values().get("inputs")))
                .map(inputs -> new Given(
                        kind,
                        inputs,
                        CaseNode.Fields.none(inputs.origin()),
                        List.of(),
                        DataFiles.around(FILE, List.of())))
                .toList();
    }

    @Test
    void paysWhatEveryPublishedWaterfallPays() throws IOException {
        var cases = cases("exit_waterfall");
        assertThat(cases).hasSizeGreaterThan(10);
        for (var given : cases) {
            var waterfall = WaterfallTable.read(given);
            var exits = given.isList("exit_proceeds", "exit_value", "proceeds")
                    ? given.rationals("exit_proceeds", "exit_value", "proceeds")
                    : List.of(given.rational("exit_proceeds", "exit_value", "proceeds"));
            exits.forEach(exit -> assertPays(waterfall, exit));
        }
    }

    private static void assertPays(Waterfall waterfall, Rational exit) {
        double[] paid =
                new double[waterfall.debts().size() + waterfall.classes().size()];
        ExitSplit.of(waterfall).pay(exit.real(), paid);
        assertThat(paid)
                .containsExactly(
                        amounts(waterfall.distribute(exit))
                                .mapToDouble(Rational::real)
                                .toArray(),
                        within(1e-12 * exit.real()));
    }

    private static Stream<Rational> amounts(Distribution distribution) {
        return Stream.concat(
                distribution.debts().stream().map(debt -> debt.paid()),
                distribution.classes().stream().map(stock -> stock.paid()));
    }
}
