package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Timeline;
import dev.capstan.basics.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number of the plan with its unit, which may change over time: {@code value(t) = step(t) × growth since that step}.
 *
 * @param key the dotted key it stands at
 * @param base the value from month 1
 * @param steps later values, each from its month on, in the order of time
 * @param growth growth that compounds monthly since the start or the last step, as a number that does not change; null for none
 * @param conversion from the unit written to the unit the engine computes with, beyond base units
 * @param source where the number comes from, in the user's words; empty where not said
 * @param origin where it stands in the file
 * @param uncertainty of the base, whose median {@code base} then is; null where it is certain
 * @param wandering how it wanders from month to month around that; null where it does not
 */
public record Quantity(
        String key,
        Amount base,
        List<Step> steps,
        @Nullable Quantity growth,
        Conversion conversion,
        String source,
        Origin origin,
        @Nullable Uncertainty uncertainty,
        @Nullable Wandering wandering) {

    /**
     * A process over time, multiplicative, with mean 1 in every month and 1 in month 1: x(t) = 2^(−1 / half-life) · x(t−1) +
     * volatility / √12 · ε(t), and the number × exp(x − variance of x / 2).
     *
     * @param volatility standard deviation of its logarithm over a year of a random walk, as a fraction
     * @param halfLife months in which half of a deviation is gone; infinite for a random walk
     */
    public record Wandering(double volatility, double halfLife) {}

    /** A value from a month on, as a number that does not change any more. */
    public record Step(PlanMonth from, Quantity value) {

        /** The value, or its median. */
        public Amount base() {
            return value.base;
        }
    }

    /**
     * How a value becomes the engine's.
     *
     * @param rate what kind of figure
     * @param exchangeRate venture currency per unit of the currency written, a row over the months; null for the venture's own
     */
    public record Conversion(Rate rate, @Nullable Quantity exchangeRate) {
        public static final Conversion FLOW = new Conversion(Rate.FLOW, null);
    }

    public Quantity {
        steps = List.copyOf(steps);
    }

    /** A certain number. */
    public Quantity(
            String key,
            Amount base,
            List<Step> steps,
            @Nullable Quantity growth,
            Conversion conversion,
            String source,
            Origin origin) {
        this(key, base, steps, growth, conversion, source, origin, null, null);
    }

    /** A number that does not change over time. */
    public static Quantity certain(String key, Amount amount, String source, Origin origin) {
        return new Quantity(key, amount, List.of(), null, Conversion.FLOW, source, origin);
    }

    /** Whether paths differ in it: in its base, a step or its growth. */
    public boolean isUncertain() {
        return uncertainty != null || hasUncertainShape();
    }

    /** Whether paths differ in how it changes over time. */
    public boolean hasUncertainShape() {
        return hasUncertainGrowth() || steps.stream().anyMatch(step -> step.value.isUncertain());
    }

    private boolean hasUncertainGrowth() {
        return growth != null && growth.isUncertain();
    }

    /** The same number with the medians of its steps, and without growth where that is uncertain. */
    public Quantity withCertainShape() {
        var certain = steps.stream()
                .map(step -> new Step(step.from, step.value.atMedian()))
                .toList();
        var known = hasUncertainGrowth() ? null : growth;
        return new Quantity(key, base, certain, known, conversion, source, origin, uncertainty, wandering);
    }

    private Quantity atMedian() {
        return new Quantity(key, base, steps, growth, conversion, source, origin);
    }

    /** The uncertain numbers that it is made of: the base, steps, growth. */
    public List<Quantity> uncertainParts() {
        var parts = Stream.concat(steps.stream().map(Step::value), Stream.ofNullable(growth))
                .filter(Quantity::isUncertain);
        return Stream.concat(Stream.of(this).filter(_ -> uncertainty != null), parts)
                .toList();
    }

    /** The same number in the currency in which it is written. */
    public Quantity inItsCurrency() {
        var own = new Conversion(conversion.rate, null);
        return new Quantity(key, base, steps, growth, own, source, origin, uncertainty, wandering);
    }

    /** What a base, as a figure for one month, is multiplied by in a month: steps relative to the base, growth, exchange rate. */
    public double shape(int month, Timeline timeline) {
        double median = monthly(base);
        return median == 0 ? growthOver(month - 1) : at(month, timeline) / median;
    }

    /** Makes of numbers in the unit of the base the figures for one month that the engine computes with; refuses what is not finite. */
    public DoubleUnaryOperator forOneMonth() {
        double months = months(base.unit());
        return number -> {
            double value = base.unit().toBase(number + 0.0);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite number of " + key + ": " + number);
            }
            return monthly(value, months);
        };
    }

    /** A figure for one month that the engine computes with, in the unit of the base. */
    public Amount written(double forOneMonth) {
        double months = months(base.unit());
        double value = months == 0 ? forOneMonth : conversion.rate.over(forOneMonth, months) / months;
        return new Amount(base.unit().fromBase(value), base.unit());
    }

    /** An amount like the base as the figure for one month that the engine computes with. */
    public double forOneMonth(Amount amount) {
        return monthly(amount);
    }

    /** Whether it is the same in every month. */
    public boolean isConstant() {
        var exchange = conversion.exchangeRate;
        return steps.isEmpty() && growth == null && (exchange == null || exchange.isConstant());
    }

    /** Whether it is certainly this number in every month, in base units. */
    public boolean isAlways(double value) {
        return !isUncertain() && wandering == null && isConstant() && base.value() == value;
    }

    /** Its value in each month of the timeline, index 0 for month 1, in base units for one month and venture currency. */
    public double[] row(Timeline timeline) {
        var row = new double[timeline.months()];
        for (int month = 1; month <= row.length; month++) {
            row[month - 1] = at(month, timeline);
        }
        return row;
    }

    /** Its value in a month, in base units for one month and venture currency. */
    public double at(int month, Timeline timeline) {
        var step = inForce(month, timeline);
        double value = monthly(step.base()) * growthOver(month - step.from.number(timeline));
        var exchange = conversion.exchangeRate;
        return exchange == null ? value : value * exchange.at(month, timeline);
    }

    /** The last step up to a month; before the first one, the value that it has from month 1. */
    public Step inForce(int month, Timeline timeline) {
        var inForce = new Step(new PlanMonth.Numbered(1), this);
        for (var step : steps) {
            inForce = step.from.number(timeline) <= month ? step : inForce;
        }
        return inForce;
    }

    /** What growth multiplies a value by in so many months, where it is uncertain at its median; 1 in none or less. */
    public double growthOver(int months) {
        if (growth == null || months <= 0) {
            return 1;
        }
        var yearly = growth.base;
        return StrictMath.exp(
                StrictMath.log1p(rate(yearly)) * months / yearly.unit().monthsPer());
    }

    /** A share per time as the share for that time. */
    private static double rate(Amount amount) {
        return amount.value() * amount.unit().monthsPer();
    }

    private double monthly(Amount amount) {
        return monthly(amount.value(), months(amount.unit()));
    }

    /** The months of the unit's time, where a month's figure is not simply a part of it; 0 elsewhere. */
    private double months(Unit unit) {
        return conversion.rate == Rate.FLOW || !unit.isPerTime() ? 0 : unit.monthsPer();
    }

    private double monthly(double value, double months) {
        return months == 0 ? value : conversion.rate.monthly(value * months, months);
    }

    /** As a plan writes it: {@code 40 CNY / 1M tokens}, then steps and growth. */
    @Override
    public String toString() {
        var text = new StringBuilder(uncertainty == null ? base.toString() : uncertainty.text());
        steps.forEach(step -> text.append("; ").append(step.from).append(": ").append(step.value));
        text.append(growth == null ? "" : "; " + growth);
        return text.append(wandering == null ? "" : "; ± " + percent(wandering.volatility) + "%/year")
                .toString();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
