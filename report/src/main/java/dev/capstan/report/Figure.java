package dev.capstan.report;

import dev.capstan.answers.Kind;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.report.internal.Units;
import java.util.Arrays;
import java.util.List;

/**
 * A chart as numbers: what the report draws as SVG, a web page with ECharts, and what tests compare.
 *
 * @param title what it shows
 * @param kind what its numbers count in; a share is a fraction of 1
 * @param currency ISO code of its money
 * @param across what stands along the horizontal axis, or beside the bars of a waterfall
 * @param plot its numbers; NaN where not computable
 * @param marks points worth a word
 */
public record Figure(Text title, Kind kind, String currency, Across across, Plot plot, List<Mark> marks) {

    public Figure {
        marks = List.copyOf(marks);
        int size = across.size();
        if (plot.curves().stream().anyMatch(curve -> curve.values().size() != size)) {
            throw new IllegalArgumentException("every curve of \"" + title.en() + "\" needs " + size + " values");
        }
    }

    /** A figure without marks. */
    public Figure(Text title, Kind kind, String currency, Across across, Plot plot) {
        this(title, kind, currency, across, plot, List.of());
    }

    /** The unit of the numbers, without a scale. */
    public Text unit() {
        return Units.of(kind, currency);
    }

    /** Whether there is no number other than 0 to show. */
    public boolean isEmpty() {
        return plot.curves().stream()
                .flatMap(curve -> curve.values().stream())
                .noneMatch(value -> Double.isFinite(value) && value != 0);
    }

    /** What the numbers of a curve belong to, in order. */
    public sealed interface Across {
        int size();

        /** Every month of the horizon. */
        record Months(Timeline timeline) implements Across {
            @Override
            public int size() {
                return timeline.months();
            }
        }

        /**
         * Amounts of money in equal steps.
         *
         * @param label what they are
         */
        record Amounts(Text label, List<Double> values) implements Across {
            public Amounts {
                values = List.copyOf(values);
            }

            @Override
            public int size() {
                return values.size();
            }
        }

        /** Years, parts or anything with a name. */
        record Names(List<Text> labels) implements Across {
            public Names {
                labels = List.copyOf(labels);
            }

            @Override
            public int size() {
                return labels.size();
            }
        }
    }

    /** How the numbers are drawn. */
    public sealed interface Plot {
        List<Curve> curves();

        /** One line a curve. */
        record Lines(List<Curve> curves) implements Plot {
            public Lines {
                curves = List.copyOf(curves);
            }
        }

        /** Areas on top of each other, for many months. */
        record StackedAreas(List<Curve> curves) implements Plot {
            public StackedAreas {
                curves = List.copyOf(curves);
            }
        }

        /** Bars on top of each other; what is negative hangs below zero. */
        record StackedBars(List<Curve> curves) implements Plot {
            public StackedBars {
                curves = List.copyOf(curves);
            }
        }

        /** Bars beside each other. */
        record Bars(List<Curve> curves) implements Plot {
            public Bars {
                curves = List.copyOf(curves);
            }
        }

        /**
         * A tornado: a bar from low to high for each name, around a middle.
         *
         * @param low values at the lower end of what is named
         * @param high values at the upper end
         * @param middle the value that they lie around
         */
        record Ranges(Curve low, Curve high, double middle) implements Plot {
            @Override
            public List<Curve> curves() {
                return List.of(low, high);
            }
        }

        /**
         * A bridge from 0: each step begins where the one before it ended, and the last bar is their sum.
         *
         * @param steps their labels stand in {@link Figure#across}
         * @param total label of the sum
         */
        record Waterfall(Curve steps, Text total) implements Plot {
            @Override
            public List<Curve> curves() {
                return List.of(steps);
            }

            /** The sum of the steps, in their order. */
            public double sum() {
                return steps.values().stream().mapToDouble(Double::doubleValue).sum();
            }
        }
    }

    /**
     * Numbers with a name.
     *
     * @param label its name
     * @param values one for each place along the axis
     * @param isDashed whether it is a limit or a comparison rather than a result
     */
    public record Curve(Text label, List<Double> values, boolean isDashed) {
        public Curve {
            values = List.copyOf(values);
        }

        public static Curve of(Text label, double[] values) {
            return new Curve(label, boxed(values), false);
        }

        public static Curve dashed(Text label, double[] values) {
            return new Curve(label, boxed(values), true);
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }
    }

    /**
     * A point of a curve with a word beside it.
     *
     * @param curve index of the curve
     * @param at index along the axis
     */
    public record Mark(int curve, int at, Text label) {}
}
