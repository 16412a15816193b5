package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found so far. */
final class Problems {

    private static final int SHOWN = 200;

    private final List<Problem> found = new ArrayList<>();

    void add(ProblemCode code, Origin origin, String key, Attributes attributes) {
        found.add(new Problem(code, origin, key, attributes));
    }

    /** How many there are, warnings included. */
    int count() {
        return found.size();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** In the order of the file; of a file that is wrong all over, the first two hundred. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::origin))
                .limit(SHOWN)
                .toList();
    }
}
