package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever a case says, the run ends with outcomes and problems. A failure's message names the seed and the case. */
class CasesFuzzTest {

    private static final List<Object> ODD = List.of(
            "",
            "x",
            0,
            -1,
            2,
            "1e300",
            "-1e-300",
            "1/3",
            "0.5",
            "2024-02-29",
            "true",
            List.of(),
            List.of(0),
            List.of(List.of()),
            List.of("2024-01-01", 5),
            Map.of(),
            Map.of("amount", 1),
            Map.of("date", "2024-01-01", "amount", -3),
            "N(1,0)");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMutationOfTheOwnCasesIsAnOutcome(long seed, @TempDir Path directory) throws Exception {
        var random = new SplittableRandom(seed);
        var own = Path.of(Objects.requireNonNull(CasesFuzzTest.class.getResource("/cases/own.yaml"))
                .toURI());
        var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(own));
        for (var item : (List<?>) Objects.requireNonNull(root.get("cases"))) {
            for (int i = 0; i < 6; i++) {
                var mutated = List.of(mutated((Map<?, ?>) item, random));
                var text = new Dump(DumpSettings.builder().build()).dumpToString(mutated);
                var file = Files.writeString(directory.resolve("cases.yaml"), text);
                assertThatCode(() -> Cases.run(List.of(file), List.of(own.resolveSibling("."))))
                        .as("seed %d:%n%s", seed, text)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static Map<Object, Object> mutated(Map<?, ?> known, SplittableRandom random) {
        var copy = new LinkedHashMap<Object, Object>(known);
        copy.put("inputs", mutate(Objects.requireNonNull(known.get("inputs")), random));
        return copy;
    }

    /** One place changed: removed, replaced, or changed further down. */
    private static Object mutate(Object value, SplittableRandom random) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            var copy = new LinkedHashMap<Object, Object>(map);
            var key = new ArrayList<Object>(map.keySet()).get(random.nextInt(map.size()));
            if (random.nextInt(4) == 0) {
                copy.remove(key);
            } else {
                copy.put(key, mutate(Objects.requireNonNull(map.get(key)), random));
            }
            return copy;
        }
        if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(3) > 0) {
            var copy = new ArrayList<Object>(list);
            int at = random.nextInt(list.size());
            copy.set(at, mutate(Objects.requireNonNull(list.get(at)), random));
            return copy;
        }
        return ODD.get(random.nextInt(ODD.size()));
    }
}
