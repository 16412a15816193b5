package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** The mistakes found so far; of a file that is wrong all over, the first two hundred, errors before warnings. */
final class Problems {

    private static final int SHOWN = 200;
    private static final Comparator<Found> IN_FILE =
            Comparator.comparing((Found found) -> found.origin).thenComparingInt(found -> found.number);
    private static final Comparator<Found> WORST_FIRST =
            Comparator.comparing((Found found) -> found.code.severity()).thenComparing(IN_FILE);

    private record Found(ProblemCode code, Origin origin, int number, String key, Supplier<Attributes> attributes) {
        Problem problem() {
            return new Problem(code, origin, key, attributes.get());
        }
    }

    private final PriorityQueue<Found> shown = new PriorityQueue<>(WORST_FIRST.reversed());
    private int count;
    private boolean errors;

    void add(ProblemCode code, Origin origin, String key, Attributes attributes) {
        add(code, origin, key, () -> attributes);
    }

    /** With attributes that are made only if the problem is shown. */
    void add(ProblemCode code, Origin origin, String key, Supplier<Attributes> attributes) {
        count++;
        errors |= code.severity() == Severity.ERROR;
        shown.add(new Found(code, origin, count, key, attributes));
        if (shown.size() > SHOWN) {
            shown.remove();
        }
    }

    /** How many there are, warnings included. */
    int count() {
        return count;
    }

    boolean hasErrors() {
        return errors;
    }

    /** In the order of the file. */
    List<Problem> inOrder() {
        return shown.stream().sorted(IN_FILE).map(Found::problem).toList();
    }
}
