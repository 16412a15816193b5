package dev.capstan.cli.forbidden.basics;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Each method makes calls that the core is kept from; its name begins with the first word of the ban. */
@SuppressWarnings("all")
public class BannedCalls {
    List<?> wall_system() {
        return List.of(System.currentTimeMillis(), System.nanoTime());
    }

    List<?> wall_clock() {
        return List.of(Clock.systemUTC(), LocalDate.now(), LocalDate.now(ZoneId.of("UTC")));
    }

    List<?> wall_old() {
        return List.of(new Date(), Calendar.getInstance());
    }

    List<?> machine_defaults() {
        return List.of(Locale.getDefault(), TimeZone.getDefault(), ZoneId.systemDefault());
    }

    List<?> machine_strings(PrintStream out, String text) {
        return List.of(out.printf("%s", text), String.format("%s", text), "%s".formatted(text), text.toLowerCase());
    }

    List<?> machine_formats(double number) {
        return List.of(
                NumberFormat.getPercentInstance().format(number),
                new DecimalFormat("0.0").format(number),
                MessageFormat.format("{0}", number),
                new MessageFormat("{0}"),
                DateTimeFormatter.ofPattern("MMM"));
    }

    List<?> order_sets() {
        return List.of(
                new HashSet<>(),
                Set.of(1, 2),
                Set.of(new Integer[] {1}),
                Set.copyOf(List.of(1)),
                ConcurrentHashMap.newKeySet());
    }

    List<?> order_maps() {
        Supplier<Map<String, String>> reference = HashMap::new;
        return List.of(reference, Map.of(1, 2, 3, 4), Map.copyOf(Map.of()), System.identityHashCode(reference));
    }

    List<?> order_collectors(Stream<String> words) {
        return List.of(
                words.collect(Collectors.toSet()),
                words.collect(Collectors.toMap(word -> word, word -> 1)),
                words.collect(Collectors.groupingBy(String::length)));
    }

    List<?> common_streams(List<String> words) {
        return List.of(words.parallelStream(), words.stream().parallel());
    }

    List<?> common_pool(long[] numbers) {
        Arrays.parallelSort(numbers);
        return List.of(ForkJoinPool.commonPool(), CompletableFuture.supplyAsync(() -> 1));
    }

    List<?> hidden_generators() {
        return List.of(new Random(1), ThreadLocalRandom.current());
    }

    List<?> hidden_uses(List<String> words) {
        Collections.shuffle(words);
        return List.of(Math.random(), UUID.randomUUID());
    }

    List<?> mathematics_ofPowers(double x) {
        return List.of(Math.exp(x), Math.log(x), Math.log10(x), Math.log1p(x), Math.expm1(x), Math.pow(x, x));
    }

    List<?> mathematics_ofAngles(double x) {
        return List.of(Math.sin(x), Math.acos(x), Math.atan2(x, x), Math.tanh(x), Math.cbrt(x), Math.hypot(x, x));
    }

    List<?> mathematics_ofVectors(DoubleVector x) {
        return List.of(x.lanewise(VectorOperators.EXP), x.lanewise(VectorOperators.ATAN2, x), x.pow(x));
    }

    List<?> mathematics_ofLanes(DoubleVector x) {
        return List.of(x.reduceLanes(VectorOperators.ADD));
    }
}
