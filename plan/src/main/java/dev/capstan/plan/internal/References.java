package dev.capstan.plan.internal;

import dev.capstan.plan.PlanProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which names each section declares and who uses them; the section of numbers, quantities, has their keys. That of the catalogue,
 * hardware, is checked by its module.
 */
final class References {

    private static final String HARDWARE = "hardware";

    private record Use(String section, Tree.Leaf leaf, String path) {}

    private final Problems problems;
    private final Map<String, List<String>> declared = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void declare(String section, String name) {
        declared.computeIfAbsent(section, _ -> new ArrayList<>()).add(name);
    }

    void use(String section, Tree.Leaf leaf, String path) {
        uses.add(new Use(section, leaf, path));
    }

    private List<String> known(String sections) {
        if (!sections.contains(", ")) {
            return declared.getOrDefault(sections, List.of());
        }
        return Arrays.stream(sections.split(", "))
                .flatMap(section ->
                        declared.getOrDefault(section, List.of()).stream().map(name -> section + "." + name))
                .toList();
    }

    void check() {
        for (var use : uses) {
            var known = known(use.section);
            var name = use.leaf.text();
            if (!use.section.equals(HARDWARE) && !known.contains(name)) {
                problems.add(
                        PlanProblem.UNKNOWN_REFERENCE,
                        use.leaf.origin(),
                        use.path,
                        () -> Keys.suggestion(name, known).and("value", name, "section", use.section));
            }
        }
    }
}
