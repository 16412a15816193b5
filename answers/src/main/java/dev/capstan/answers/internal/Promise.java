package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Year;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.plan.Expectation;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.PathObserver;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One expectation of a plan, as it is looked up on each path. */
interface Promise {

    /** How the chance that cash runs out is named; it is no measure, since a path has none. */
    Text RUIN = new Text("chance of ruin", "耗尽概率");

    List<PathObserver> observers();

    /** 1 where it is kept and 0 where it is not; NaN where the venture is sold before the year has ended. */
    double[] holds(Outcome outcome);

    Text words();

    /** On what share of the paths, at least. */
    double needed();

    static Amount bound(Expectation expectation) {
        return Objects.requireNonNull(expectation.above() != null ? expectation.above() : expectation.below());
    }

    /** {@code gross margin 2029 > 60%}. */
    static Text words(Text figure, Expectation expectation) {
        var year =
                expectation.year() == null ? "" : " " + (int) expectation.year().value();
        var rest = year + (expectation.above() != null ? " > " : " < ") + bound(expectation);
        return new Text(figure.en() + rest, figure.zh() + rest);
    }

    /** The bound is the chance itself: cash must not run out on all other paths, by the end of the year where there is one. */
    record NoRuin(
            Expectation expectation, double most, @Nullable Year year) implements Promise {

        @Override
        public List<PathObserver> observers() {
            return List.of();
        }

        @Override
        public double[] holds(Outcome outcome) {
            return Arrays.stream(outcome.cashOut())
                    .mapToDouble(month -> month > 0 && (year == null || month <= year.to()) ? 0 : 1)
                    .toArray();
        }

        @Override
        public Text words() {
            return Promise.words(RUIN, expectation);
        }

        @Override
        public double needed() {
            return 1 - most;
        }
    }
}
