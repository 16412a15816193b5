package dev.capstan.plan;

import dev.capstan.basics.Origin;
import dev.capstan.basics.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan with the text it was read from, so that later findings can be located in it.
 *
 * @param plan the venture
 * @param source the text
 * @param origins where each dotted key stands
 * @param assumptions every number written in the file, in its order; those that keys take when left out are not among them
 * @param scenarios the plan as each of its scenarios writes it, by name
 */
public record PlanFile(
        Plan plan,
        SourceText source,
        SortedMap<String, Origin> origins,
        List<Quantity> assumptions,
        Map<String, PlanFile> scenarios) {

    public PlanFile {
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
        assumptions = List.copyOf(assumptions);
    }

    /** Where a key stands, or the nearest section around it that is written in the file. */
    public Origin origin(String key) {
        var at = key;
        while (!origins.containsKey(at) && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return origins.getOrDefault(at, Origin.ofFile(source.file()));
    }
}
