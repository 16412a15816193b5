package dev.capstan.answers.internal;

import dev.capstan.answers.AnswerProblem;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain.Expected;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Dimension;
import dev.capstan.basics.Nearest;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import dev.capstan.plan.Expectation;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Total;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan promises of its figures, looked up on each path. */
final class Expectations {

    /** What one expectation of a measure is looked up from. */
    private final class Watched implements Promise {
        private final Measure measure;
        private final Expectation expectation;
        private final List<Total> added = new ArrayList<>();
        private final List<Total> taken = new ArrayList<>();
        private final int lastMonth;
        private @Nullable Total over;
        private double times = 1;

        Watched(Measure measure, Expectation expectation, @Nullable Year year, int paths) {
            this.measure = measure;
            this.expectation = expectation;
            this.lastMonth = year == null ? 0 : year.to();
            if (year != null) {
                var of = Objects.requireNonNull(ofYear.get(measure));
                int from = of.from(year);
                of.added().forEach(column -> added.add(new Total(column, of.factor(), from, year.to(), paths)));
                of.taken().forEach(column -> taken.add(new Total(column, from, year.to(), paths)));
                over = of.over() == null ? null : new Total(of.over(), from, year.to(), paths);
                times = of.times();
            }
        }

        @Override
        public List<PathObserver> observers() {
            var observers = new ArrayList<PathObserver>(added);
            observers.addAll(taken);
            if (over != null) {
                observers.add(over);
            }
            return observers;
        }

        @Override
        public Text words() {
            return Promise.words(new Text(measure.key(), measure.label().zh()), expectation);
        }

        @Override
        public double needed() {
            return expectation.with().value();
        }

        @Override
        public double[] holds(Outcome outcome) {
            var above = expectation.above();
            var below = expectation.below();
            var sold = exit == null ? new int[outcome.paths()] : exit.months();
            var holds = values(outcome);
            Arrays.setAll(holds, path -> {
                boolean kept = (above == null || holds[path] > above.value())
                        && (below == null || holds[path] < below.value());
                return sold[path] > 0 && sold[path] < lastMonth ? Double.NaN : kept ? 1 : 0;
            });
            return holds;
        }

        private double[] values(Outcome outcome) {
            if (measure.equals(Measures.REQUIREMENT)) {
                return outcome.requirement().amounts();
            } else if (measure.equals(Measures.GAP)) {
                return outcome.gap().amounts();
            }
            var values = new double[outcome.paths()];
            added.forEach(total -> add(values, total.sums(), times));
            taken.forEach(total -> add(values, total.sums(), -times));
            if (over != null) {
                var divisors = over.sums();
                Arrays.setAll(values, path -> divisors[path] > 0 ? values[path] / divisors[path] : Double.NaN);
            }
            return values;
        }
    }

    private final PlanFile file;
    private final List<Year> years;
    private final Map<Measure, OfYear> ofYear;
    private final @Nullable FirstMonth exit;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Promise> promises = new LinkedHashMap<>();

    Expectations(PlanFile file, Program program, int paths) {
        this.file = file;
        this.years = Rows.years(file.plan().timeline());
        this.ofYear = OfYear.all(program.lines());
        this.exit = program.lines().exit() == null
                ? null
                : FirstMonth.of(program.lines().exit(), paths);
        file.plan().expect().forEach((name, expectation) -> watch(name, expectation, paths));
    }

    private static void add(double[] to, double[] values, double sign) {
        Arrays.setAll(to, path -> to[path] + sign * values[path]);
    }

    private void watch(String name, Expectation expectation, int paths) {
        var key = "expect." + name;
        var wanted = expectation.measure().replace('_', ' ').strip();
        if (wanted.equalsIgnoreCase(Promise.RUIN.en())) {
            watchRuin(name, expectation);
            return;
        }
        var known = new ArrayList<>(List.of(Measures.REQUIREMENT, Measures.GAP));
        known.addAll(ofYear.keySet());
        var measure =
                known.stream().filter(m -> m.key().equalsIgnoreCase(wanted)).findFirst();
        if (measure.isEmpty()) {
            var names = Stream.concat(known.stream().map(Measure::key), Stream.of(Promise.RUIN.en()))
                    .toList();
            var nearest = Nearest.to(wanted, names)
                    .map(near -> new Text("Did you mean \"" + near + "\"? ", "是否想写“" + near + "”？"))
                    .orElse(Text.same(""));
            problem(
                    AnswerProblem.UNKNOWN_EXPECTATION,
                    key + ".measure",
                    Attributes.of(
                            "name", expectation.measure(), "suggestion", nearest, "known", String.join(", ", names)));
            return;
        }
        var year = year(expectation.year());
        boolean yearly = ofYear.containsKey(measure.get());
        if (yearly && year == null) {
            noYear(key, measure.get().key());
            return;
        }
        var bound = Promise.bound(expectation);
        if (!fits(measure.get().kind(), bound)) {
            noBound(
                    key,
                    measure.get().key(),
                    bound,
                    Text.same(shown(measure.get().kind())));
            return;
        }
        promises.put(name, new Watched(measure.get(), expectation, yearly ? year : null, paths));
    }

    private void watchRuin(String name, Expectation expectation) {
        var key = "expect." + name;
        var year = year(expectation.year());
        if (expectation.year() != null && year == null) {
            noYear(key, Promise.RUIN.en());
            return;
        }
        var bound = Promise.bound(expectation);
        if (expectation.below() == null || !fits(Kind.SHARE, bound)) {
            noBound(key, Promise.RUIN.en(), bound, new Text("%, as what it stays below", "%，并用 below"));
            return;
        }
        promises.put(name, new Promise.NoRuin(expectation, bound.value(), year));
    }

    private void noYear(String key, String measure) {
        problem(
                AnswerProblem.EXPECTATION_YEAR,
                key,
                Attributes.of(
                        "name",
                        measure,
                        "known",
                        years.stream().map(y -> String.valueOf(y.year())).collect(Collectors.joining(", ")),
                        "example",
                        years.getLast().year()));
    }

    private void noBound(String key, String measure, Amount bound, Text unit) {
        problem(AnswerProblem.EXPECTATION_UNIT, key, Attributes.of("name", measure, "value", bound, "unit", unit));
    }

    private void problem(AnswerProblem code, String key, Attributes attributes) {
        problems.add(new Problem(code, file.origin(key), key, attributes));
    }

    private @Nullable Year year(@Nullable Amount wanted) {
        return wanted == null
                ? null
                : years.stream()
                        .filter(year -> year.year() == (int) wanted.value())
                        .findFirst()
                        .orElse(null);
    }

    /** A figure is in the venture's currency, and so is its bound. */
    private boolean fits(Kind kind, Amount bound) {
        var currency = bound.unit().currency();
        boolean own =
                currency.isEmpty() || currency.equals(file.plan().venture().currency());
        var dimension = bound.unit().dimension().anyCurrency();
        return own
                && (dimension.equals(Unit.of(unit(kind)).dimension())
                        || (bound.unit().text().isEmpty() && bound.value() == 0));
    }

    private String shown(Kind kind) {
        return unit(kind).replace(Dimension.MONEY, file.plan().venture().currency());
    }

    private static String unit(Kind kind) {
        return switch (kind) {
            case MONEY -> "money";
            case SHARE -> "%";
            case ACCOUNTS -> "accounts";
            case HEADS -> "heads";
            case MONEY_PER_HEAD -> "money / head / year";
            default -> "";
        };
    }

    /** What is wrong with them; located. */
    List<Problem> problems() {
        return problems;
    }

    /** What has to look at the paths. */
    List<PathObserver> observers() {
        var observers = new ArrayList<PathObserver>(exit == null ? List.of() : List.of(exit));
        promises.values().forEach(one -> observers.addAll(one.observers()));
        return observers;
    }

    /** Which of them hold. */
    List<Expected> of(Outcome outcome) {
        var results = new ArrayList<Expected>();
        promises.forEach((name, promise) -> results.add(new Expected(
                name,
                promise.words(),
                Sampled.estimate(promise.holds(outcome), holds -> Sampled.mean(Sampled.computable(holds))),
                promise.needed())));
        return results;
    }
}
