package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which inputs of a case were read, in every mapping that was looked into: a mapping may be looked into more than once. */
final class Reads {

    private final Map<Origin, Set<String>> names = new LinkedHashMap<>();

    /** The names read of this mapping, to which its readers add. */
    Set<String> of(CaseNode.Fields fields) {
        return names.computeIfAbsent(fields.origin(), _ -> new TreeSet<>());
    }

    /** The dotted names that nobody read; items of a list are not told apart. */
    List<String> missing(CaseNode.Fields inputs) {
        Set<String> missing = new LinkedHashSet<>();
        collect(inputs, "", missing);
        return new ArrayList<>(missing);
    }

    private void collect(CaseNode node, String path, Set<String> missing) {
        switch (node) {
            case CaseNode.Scalar _ -> {}
            case CaseNode.Items items -> items.items().forEach(item -> collect(item, path, missing));
            case CaseNode.Fields fields
            when names.containsKey(fields.origin()) -> {
                var prefix = path.isEmpty() ? "" : path + ".";
                var read = of(fields);
                fields.values().forEach((name, value) -> {
                    if (read.contains(name)) {
                        collect(value, prefix + name, missing);
                    } else if (fields.value(name).isPresent()) {
                        missing.add(prefix + name);
                    }
                });
            }
            case CaseNode.Fields _ -> {}
        }
    }
}
