package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.capstan.basics.Language;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.capital.CapTable.View;
import java.time.LocalDate;
import java.util.Map;

/**
 * Whatever the bytes are, the reader answers with a history or with problems that can be shown, and what it reads it can write
 * and read again.
 *
 * <p>The normal run reads the inputs that stand in the resources. To look for new ones:
 * {@code JAZZER_FUZZ=1 mvn -Pquick -pl capital -am test -Djazzer.hooks=true -Dtest=OcfReaderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false}
 */
class OcfReaderFuzzTest {

    private static final LocalDate DATE = LocalDate.of(2030, 1, 1);

    @FuzzTest(maxDuration = "15m")
    void survivesAnything(byte[] bytes) {
        var reading = OcfReader.read("package.json", Map.of("package.json", bytes));

        for (var source : reading.sources()) {
            for (var language : Language.values()) {
                var shown = new ProblemRenderer(source, language).render(reading.problems());
                assertThat(shown).doesNotContain("\u001b").doesNotContainPattern("\\{[a-z]+}");
            }
        }
        var file = reading.file();
        if (file == null) {
            assertThat(reading.problems()).isNotEmpty();
            return;
        }
        for (var view : View.values()) {
            assertThat(CapTable.at(file.history(), DATE).rows(view)).isNotNull();
        }
        var again = OcfReader.read("again", OcfWriter.write(file, DATE, "2030-01-01T00:00:00Z"));
        if (again.file() != null) {
            assertThat(again.file().history()).isEqualTo(file.history());
        }
    }
}
