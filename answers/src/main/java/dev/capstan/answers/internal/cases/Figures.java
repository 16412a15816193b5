package dev.capstan.answers.internal.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The computed figures of a case: numbers, texts, truths, and lists and mappings of them, by name. */
final class Figures {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** One figure under all the names that cases know it by. */
    Figures put(Object value, String... names) {
        var plain = value instanceof double[] numbers ? list(numbers) : value;
        for (var name : names) {
            values.put(name, plain);
        }
        return this;
    }

    Map<String, Object> map() {
        return values;
    }

    static List<Object> list(double[] numbers) {
        return Arrays.stream(numbers).<Object>mapToObj(Double::valueOf).toList();
    }
}
