package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.capstan.answers.CaseReport.Outcome;
import dev.capstan.answers.CaseReport.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Published cases that lie beside the project, through the code of {@code capstan cases}. */
class SharedCasesTest {

    /** Kinds for cases of planning.yaml that the names of their inputs do not tell. */
    private static final Map<String, String> KINDS = Map.of("chinchilla-hoffmann-params", "scaling_law");

    /** Cases whose recomputed figures are themselves rounded, so that their own tolerance counts. */
    private static final List<String> ROUNDED = List.of("debt-bvp", "safe-1984-readme");

    /** Printed without inputs that would let anybody compute them, or of topics that later modules answer. */
    private static final List<String> NOT_COMPUTED = List.of(
            "chinchilla-replication-mle", // 4,000 bootstraps
            "ruin-cramer-lundberg", // insurance
            "bass-1969-table"); // printed parameters without data

    private static CaseReport run(String file) {
        var path = Path.of(System.getProperty("capstan.shared", "../shared"), "data", "worked-examples", file);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there; set -Dcapstan.shared");
        return Cases.run(List.of(path), List.of(), KINDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance.yaml", "planning.yaml"})
    void everyComputedCaseAgreesWithinItsOwnTolerance(String file) {
        assertThat(run(file).cases())
                .hasSizeGreaterThan(60)
                .filteredOn(outcome -> outcome.verdict() != Verdict.UNKNOWN_KIND)
                .hasSizeGreaterThan(30)
                .allSatisfy(outcome -> {
                    assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.MET);
                    assertThat(outcome.figures()).as(outcome.id()).isNotEmpty();
                });
    }

    @Test
    void everyCaseOfFinanceIsComputed() {
        assertThat(run("finance.yaml").cases())
                .filteredOn(outcome -> outcome.verdict() == Verdict.UNKNOWN_KIND)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"risk", "ruin", "market-bass", "compute", "serving-cost", "reliability", "scaling-law", "finance"
            })
    void everyCaseOfTheTopicIsComputed(String topic) {
        assertThat(run("planning.yaml").cases())
                .filteredOn(outcome -> outcome.verdict() == Verdict.UNKNOWN_KIND
                        && outcome.kind().equals(topic))
                .extracting(Outcome::id)
                .isSubsetOf(NOT_COMPUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance.yaml", "planning.yaml"})
    void noInputIsOverlooked(String file) {
        assertThat(run(file).cases())
                .flatExtracting(outcome -> outcome.unused().stream()
                        .map(name -> outcome.id() + ": " + name)
                        .toList())
                .isSubsetOf(
                        // in words, beside the numbers that count
                        "compute-moe-deepseek-v3: params_total");
    }

    /** Where the file holds its own recomputation, to ten places or more, beside a rounded print: that must agree much closer. */
    @Test
    void agreesWithTheRecomputedFiguresToTheirLastDigits(@TempDir Path directory) throws Exception {
        List<Object> recomputed = new ArrayList<>();
        for (var known : known("recomputed")) {
            var rounded = ROUNDED.contains(String.valueOf(known.get("id")));
            recomputed.add(with(
                    known,
                    Objects.requireNonNull(known.get("inputs")),
                    "recomputed",
                    known.getOrDefault("conventions", List.of()),
                    rounded ? Objects.requireNonNull(known.get("tolerance")) : Map.of("rel", "1e-9", "abs", "1e-10")));
        }
        assertAllMet(recomputed, 35, directory);
    }

    /** Where the source rounds on the way or takes a shortcut, the file also holds the solution without either. */
    @Test
    void agreesWithTheExactSolutionWhereTheSourceRounds(@TempDir Path directory) throws Exception {
        List<Object> exact = new ArrayList<>();
        for (var known : known("exact")) {
            var inputs = copy(Objects.requireNonNull(known.get("inputs")));
            var round = copy(Objects.requireNonNull(inputs.get("round")));
            round.remove("approximation");
            inputs.put("round", round);
            exact.add(with(known, inputs, "exact", List.of(), Map.of("rel", "1e-10", "abs", "1e-4")));
        }
        assertAllMet(exact, 4, directory);
    }

    private static Map<Object, Object> copy(Object mapping) {
        return new LinkedHashMap<>((Map<?, ?>) mapping);
    }

    private static Map<Object, Object> with(
            Map<Object, Object> known, Object inputs, String figures, Object conventions, Object tolerance) {
        var changed = new LinkedHashMap<Object, Object>();
        changed.put("id", known.get("id"));
        changed.put("kind", known.get("kind"));
        changed.put("inputs", inputs);
        changed.put("conventions", conventions);
        changed.put("expected", known.get(figures));
        changed.put("tolerance", tolerance);
        return changed;
    }

    /** The cases of finance.yaml that have this field and are computed. */
    private static List<Map<Object, Object>> known(String field) throws Exception {
        run("finance.yaml");
        var file = Path.of(System.getProperty("capstan.shared", "../shared"), "data/worked-examples/finance.yaml");
        var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return ((List<?>) Objects.requireNonNull(root.get("cases")))
                .stream()
                        .map(SharedCasesTest::copy)
                        .filter(known ->
                                known.containsKey(field) && Cases.kinds().contains(known.get("kind")))
                        .toList();
    }

    private static void assertAllMet(List<Object> cases, int atLeast, Path directory) throws Exception {
        var text = new Dump(DumpSettings.builder().build()).dumpToString(cases);
        var report = Cases.run(List.of(Files.writeString(directory.resolve("cases.yaml"), text)), List.of());
        assertThat(report.cases())
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(outcome ->
                        assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.MET));
    }
}
