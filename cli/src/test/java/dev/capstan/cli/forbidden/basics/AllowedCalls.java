package dev.capstan.cli.forbidden.basics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** What to call instead. */
public class AllowedCalls {
    List<?> time(Clock clock) {
        return List.of(LocalDate.now(clock), clock.millis());
    }

    List<?> text(String word) {
        return List.of(String.format(Locale.ROOT, "%s", word), word.toLowerCase(Locale.ROOT));
    }

    List<?> order(Stream<String> words) {
        return List.of(
                new LinkedHashMap<String, String>(),
                new TreeMap<String, String>(),
                words.collect(Collectors.toCollection(TreeSet::new)),
                words.collect(Collectors.toMap(word -> word, String::length, Integer::sum, TreeMap::new)),
                words.collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList())),
                Map.of("only", "one"),
                Set.of());
    }

    List<?> pool(Executor executor) {
        return List.of(CompletableFuture.supplyAsync(() -> 1, executor));
    }

    List<?> mathematics(double x) {
        return List.of(StrictMath.exp(x), Math.sqrt(x), Math.fma(x, x, x), Math.abs(x), Math.max(x, 1));
    }

    List<?> vectors(DoubleVector x, LongVector bits) {
        return List.of(
                x.fma(x, x),
                x.sqrt(),
                x.abs(),
                bits.lanewise(VectorOperators.LSHR, 52),
                bits.reduceLanes(VectorOperators.ADD));
    }
}
