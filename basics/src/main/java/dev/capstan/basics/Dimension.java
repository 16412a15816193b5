package dev.capstan.basics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit measures: the power of each base, such as {@code {CNY=1, month=-1}}. A share has none.
 *
 * @param powers base to power, without zeros, in alphabetical order
 */
public record Dimension(SortedMap<String, Integer> powers) {

    /** The base that stands for any currency where a key says what it expects. */
    public static final String MONEY = "money";

    public static final Dimension NONE = new Dimension(Collections.emptySortedMap());

    public Dimension {
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
        if (powers.containsValue(0)) {
            throw new IllegalArgumentException("a base without power: " + powers);
        }
    }

    static Dimension of(String base) {
        return new Dimension(new TreeMap<>(Map.of(base, 1)));
    }

    Dimension times(Dimension other, int power) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((base, p) -> product.merge(base, p * power, Integer::sum));
        product.values().removeIf(p -> p == 0);
        return new Dimension(product);
    }

    public int power(String base) {
        return powers.getOrDefault(base, 0);
    }

    /** The same with every currency read as {@link #MONEY}. */
    public Dimension anyCurrency() {
        var folded = new TreeMap<String, Integer>();
        powers.forEach((base, power) -> folded.merge(Symbol.isCurrency(base) ? MONEY : base, power, Integer::sum));
        folded.values().removeIf(p -> p == 0);
        return new Dimension(folded);
    }
}
