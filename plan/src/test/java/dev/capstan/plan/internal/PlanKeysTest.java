package dev.capstan.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.SourceText;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every key of the plan is described in both languages, and what its description shows can be read. */
class PlanKeysTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Mistakes of a value that would be sound in a whole plan. */
    private static final List<PlanProblem> NEEDS_MORE = List.of(
            PlanProblem.UNKNOWN_REFERENCE, PlanProblem.PRICE_NEEDS_USAGE, PlanProblem.GENERATIONS_WITHOUT_TRAINING);

    /** A key with the place that it has in a plan; things by name stand under {@code x}. */
    record Placed(String path, Section.PlanKey key) {
        @Override
        public String toString() {
            return path;
        }
    }

    static final List<Placed> KEYS = keys("", Section.PLAN).toList();

    private static Stream<Placed> keys(String path, Section section) {
        return section.keys().stream().flatMap(key -> {
            var place = path.isEmpty() ? key.name() : path + "." + key.name();
            return Stream.concat(Stream.of(new Placed(place, key)), within(place, key.type()));
        });
    }

    private static Stream<Placed> within(String path, KeyType type) {
        return switch (type) {
            case KeyType.OfRecord(var section) -> keys(path, section);
            case KeyType.OfNamed(var item) -> within(path + ".x", item);
            case KeyType.OfKeyed keyed -> within(path + "[x]", keyed.item());
            case KeyType.OfForm(var forms) ->
                forms.stream().filter(form -> !form.isInline()).flatMap(form -> keys(path + "." + form.name(), form));
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void isDescribedInBothLanguages(Placed placed) {
        var meaning = placed.key.meaning();

        assertThat(meaning.en()).matches("[A-Z].+\\.").doesNotContainPattern(CHINESE);
        assertThat(meaning.zh()).endsWith("。").containsPattern(CHINESE);
        assertThat(placed.key.description().example()).isNotBlank();
        assertThat(PlanReference.meaning(placed.path)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void hasAnExampleThatCanBeRead(Placed placed) {
        assertThat(mistakes(placed, placed.key.description().example())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void hasAPresetThatCanBeRead(Placed placed) {
        var preset = placed.key.description().preset();
        if (!preset.isEmpty()) {
            assertThat(mistakes(placed, preset)).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void occursInThePlanThatHasEveryKey(Placed placed) throws IOException {
        assertThat(Files.readString(Path.of("src/test/resources/full.yaml")))
                .containsPattern("\\b" + placed.key.name() + ":");
    }

    /** What is wrong with the value alone, in a plan that has nothing else but what the way to the key needs. */
    private static String mistakes(Placed placed, String value) {
        var text = Plans.VENTURE + nested(List.of(placed.path.split("\\.")), value);
        var reading = Plans.read(text);
        var about = reading.result().problems().stream()
                .filter(problem -> problem.isError() && problem.key().startsWith(placed.path))
                .filter(problem -> !NEEDS_MORE.contains(problem.code()))
                .toList();
        return new ProblemRenderer(new SourceText("plan.yaml", text), Language.ENGLISH).render(about);
    }

    private static String nested(List<String> path, String value) {
        var text = new StringBuilder();
        var indent = new ArrayList<String>();
        for (var name : path) {
            text.append(String.join("", indent)).append(name).append(":");
            indent.add("  ");
            text.append(indent.size() == path.size() ? " " + value : "\n");
        }
        return text.append("\n").toString();
    }

    @Test
    void aPathThatIsNoKeyMeansItself() {
        assertThat(PlanReference.meaning("roles.x.cuont").en()).isEqualTo("roles.x.cuont");
        assertThat(PlanReference.meaning("").en()).isEmpty();
    }
}
