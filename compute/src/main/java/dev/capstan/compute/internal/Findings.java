package dev.capstan.compute.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Problem;
import dev.capstan.compute.ComputeProblem;
import dev.capstan.plan.PlanFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The problems found in one plan, each once. */
final class Findings {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final PlanFile file;
    private final SequencedSet<Problem> found = new LinkedHashSet<>();

    Findings(PlanFile file) {
        this.file = file;
    }

    void add(ComputeProblem code, String key, Object... namesAndValues) {
        found.add(new Problem(code, file.origin(key), key, Attributes.of(namesAndValues)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Problem p) -> p.origin().line())
                        .thenComparingInt(p -> p.origin().column()))
                .toList();
    }

    /** A number as a sentence says it, with three digits. */
    static String rounded(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .round(THREE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(number);
    }

    /** A large number as a plan writes it, with three digits: {@code 32B}. */
    static String scaled(double number) {
        return Double.isFinite(number) ? Amount.parse(rounded(number)).toString() : Double.toString(number);
    }

    /** A count, all digits. */
    static String count(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).toPlainString() : Double.toString(number);
    }
}
