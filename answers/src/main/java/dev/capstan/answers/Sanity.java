package dev.capstan.answers;

import dev.capstan.basics.Text;
import java.util.List;
import java.util.Locale;

/**
 * Figures by which to doubt a plan: what its numbers imply, beside published benchmarks, and what they rest on.
 *
 * @param checks in the order shown
 * @param backing what the plan's numbers rest on, the best first
 */
public record Sanity(List<Check> checks, List<Backed> backing) {

    public Sanity {
        checks = List.copyOf(checks);
        backing = List.copyOf(backing);
    }

    /** The checks of which at least one year lies beyond the benchmark. */
    public List<Check> doubtful() {
        return checks.stream().filter(Check::isDoubtful).toList();
    }

    /**
     * One figure by year.
     *
     * @param label what it is
     * @param kind what it counts in
     * @param years index 0 for the first calendar year; NaN where not computable
     * @param beyond for each year, whether it lies beyond the benchmark
     * @param benchmark and its source; empty where none is known
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract
    public record Check(Text label, Kind kind, double[] years, List<Boolean> beyond, Text benchmark) {
        public Check {
            beyond = List.copyOf(beyond);
        }

        public boolean isDoubtful() {
            return beyond.contains(true);
        }
    }

    /**
     * The numbers that rest on the same.
     *
     * @param count how many
     * @param weight their part of what all single numbers move the requirement at 90 % by; NaN where none is uncertain
     */
    public record Backed(Backing backing, int count, double weight) {}

    /** What a number rests on, by the words of its source. */
    public enum Backing {
        MEASURED(new Text("measured", "实测")),
        SOURCED(new Text("sourced", "有来源")),
        GUESSED(new Text("guessed", "估计"));

        private static final List<String> MEASURING = List.of("measured", "实测", "测得", "实际值");
        private static final List<String> GUESSING = List.of("assum", "guess", "estimat", "假设", "估计", "猜测", "拍脑袋");

        private final Text label;

        Backing(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }

        /** Of a source in the user's words: a number without one, or whose source calls it an assumption, is guessed. */
        public static Backing of(String source) {
            var words = source.toLowerCase(Locale.ROOT);
            if (words.isBlank() || GUESSING.stream().anyMatch(words::contains)) {
                return GUESSED;
            }
            return MEASURING.stream().anyMatch(words::contains) ? MEASURED : SOURCED;
        }
    }
}
