package dev.capstan.answers.internal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What may lie between an expected figure and the computed one. A tolerance is absolute and named by a figure's dotted path,
 * a prefix of it, its last key or {@code default}; or it is {@code abs} or {@code rel}, for one figure {@code NAME_abs} or
 * {@code NAME_rel}. Nothing said means 0, or, where the case writes {@code given} instead of {@code inputs}, half a unit of
 * the last decimal written.
 */
final class Tolerances {

    private static final Pattern SUFFIXED = Pattern.compile("(?:(.+)_)?(abs|rel)(?:_[a-z]+)*");

    /** A tolerance for figures whose name holds these words; none for all. */
    private record Named(String words, boolean relative, BigDecimal size) {}

    private final Map<String, BigDecimal> byPath = new LinkedHashMap<>();
    private final List<Named> named;
    private final boolean asPrinted;

    private Tolerances(Map<String, BigDecimal> byPath, List<Named> named, boolean asPrinted) {
        this.byPath.putAll(byPath);
        this.named = named;
        this.asPrinted = asPrinted;
    }

    /** @param asPrinted whether, without a word on a figure, its printed digits count */
    static Tolerances of(CaseNode.Fields written, boolean asPrinted) {
        var byPath = new LinkedHashMap<String, BigDecimal>();
        var named = new ArrayList<Named>();
        written.values().forEach((name, node) -> {
            var parsed =
                    node instanceof CaseNode.Scalar scalar ? Fraction.parse(scalar.text()) : Optional.<Fraction>empty();
            if (parsed.isEmpty()) {
                return;
            }
            var size = parsed.get().decimal().abs();
            var suffixed = SUFFIXED.matcher(name);
            if (suffixed.matches()) {
                var words = Optional.ofNullable(suffixed.group(1)).orElse("");
                named.add(new Named(words, suffixed.group(2).equals("rel"), size));
            }
            byPath.put(name, size);
        });
        return new Tolerances(byPath, List.copyOf(named), asPrinted);
    }

    /** The difference allowed for a figure; its path is without list indexes. */
    BigDecimal of(String path, Fraction expected) {
        var keys = path.split("\\.");
        return exactPath(keys)
                .or(() -> byWords(keys, expected))
                .or(() -> Optional.ofNullable(byPath.get("default")))
                .or(() -> allFigures(expected))
                .orElseGet(() -> asPrinted ? expected.halfLastDigit() : BigDecimal.ZERO);
    }

    private Optional<BigDecimal> exactPath(String[] keys) {
        var prefixes = IntStream.iterate(keys.length, n -> n > 0, n -> n - 1)
                .mapToObj(n -> String.join(".", Arrays.copyOf(keys, n)));
        return Stream.concat(prefixes, Stream.of(keys[keys.length - 1]))
                .filter(byPath::containsKey)
                .findFirst()
                .map(byPath::get);
    }

    /** Of the names that fit, the longest; absolute and relative ones of the same name together. */
    private Optional<BigDecimal> byWords(String[] keys, Fraction expected) {
        return named.stream()
                .filter(n -> !n.words.isEmpty() && Arrays.stream(keys).anyMatch(key -> holds(key, n.words)))
                .map(Named::words)
                .max(Comparator.comparingInt(String::length))
                .map(words -> largest(words, expected));
    }

    private Optional<BigDecimal> allFigures(Fraction expected) {
        return named.stream().anyMatch(n -> n.words.isEmpty()) ? Optional.of(largest("", expected)) : Optional.empty();
    }

    private BigDecimal largest(String words, Fraction expected) {
        return named.stream()
                .filter(n -> n.words.equals(words))
                .map(n -> n.relative ? n.size.multiply(expected.decimal().abs()) : n.size)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Whether the name is the words or holds them between underscores. */
    private static boolean holds(String name, String words) {
        return ("_" + name + "_").contains("_" + words + "_");
    }
}
