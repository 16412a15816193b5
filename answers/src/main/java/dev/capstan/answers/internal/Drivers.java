package dev.capstan.answers.internal;

import dev.capstan.answers.Uncertain.Driver;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.Quantiles;
import dev.capstan.plan.PlanReference;
import dev.capstan.simulation.Input;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Simulation;
import dev.capstan.simulation.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What moves the requirement: for each input the paths on which it lies within 5 points of its 10 % point, against those around its
 * 90 % point; for an event those without it against those with it.
 */
final class Drivers {

    private static final double LEVEL = 0.9;
    private static final double[] BANDS = {0.05, 0.15, 0.85, 0.95};
    private static final String EVENTS = "events.";
    private static final int FEWEST = 20 * BaseDraw.REPLICATES;

    private final Program program;
    private final long seed;
    private final double[] requirement;
    private final int[] cashOut;

    Drivers(Program program, long seed, double[] requirement, int[] cashOut) {
        this.program = program;
        this.seed = seed;
        this.requirement = requirement;
        this.cashOut = cashOut;
    }

    /** All of them, the strongest first; {@code eventMonths} has the month of each event on each path. */
    List<Driver> all(Map<String, Total> eventMonths) {
        var drivers = new ArrayList<Driver>();
        for (var input : program.inputs()) {
            var event = input.name().startsWith(EVENTS)
                    ? eventMonths.get(input.name().substring(EVENTS.length()))
                    : null;
            var driver = event == null
                    ? continuous(input, Simulation.draws(program, seed, requirement.length, input))
                    : event(input.name(), event.sums());
            if (driver != null) {
                drivers.add(driver);
            }
        }
        drivers.sort(Comparator.comparingDouble(
                        (Driver driver) -> Math.abs(driver.difference().value()))
                .reversed());
        return List.copyOf(drivers);
    }

    private @Nullable Driver event(String name, double[] months) {
        int horizon = program.plan().timeline().months();
        long happens = Arrays.stream(months).filter(month -> month <= horizon).count();
        if (happens < FEWEST || months.length - happens < FEWEST) {
            return null;
        }
        return driver(
                name, Text.same(name), true, "", "", path -> months[path] > horizon, path -> months[path] <= horizon);
    }

    /** The outer end of each band belongs to it, the inner one does not: a number of few values has both at one of them. */
    private Driver continuous(Input input, double[] draws) {
        var ends = Quantiles.of(draws, BANDS);
        if (ends[0] == ends[3]) {
            return rare(input, draws, ends[0]);
        }
        return driver(
                input,
                draws,
                path -> draws[path] == ends[0] || (draws[path] > ends[0] && draws[path] < ends[1]),
                path -> draws[path] == ends[3] || (draws[path] > ends[2] && draws[path] < ends[3]));
    }

    /** A number that is nearly always the same: the paths on which it is not, if they are enough to tell, against the others. */
    private Driver rare(Input input, double[] draws, double usual) {
        return driver(
                input,
                draws,
                enough(draws, draw -> draw < usual) ? path -> draws[path] < usual : path -> draws[path] == usual,
                enough(draws, draw -> draw > usual) ? path -> draws[path] > usual : path -> draws[path] == usual);
    }

    private static boolean enough(double[] draws, DoublePredicate wanted) {
        return Arrays.stream(draws).filter(wanted).count() >= FEWEST;
    }

    private Driver driver(Input input, double[] draws, IntPredicate low, IntPredicate high) {
        return driver(
                input.name(),
                input.quantity() == null ? Text.same(input.name()) : PlanReference.meaning(input.name()),
                false,
                shown(input, middle(draws, low)),
                shown(input, middle(draws, high)),
                low,
                high);
    }

    /** The median of the draws of some paths. */
    private static double middle(double[] draws, IntPredicate paths) {
        return Quantiles.of(
                IntStream.range(0, draws.length)
                        .filter(paths)
                        .mapToDouble(path -> draws[path])
                        .toArray(),
                0.5);
    }

    /** The value for one month as the plan writes it; a chance is shown by its rank alone. */
    private static String shown(Input input, double value) {
        var quantity = input.quantity();
        if (quantity == null) {
            return "";
        }
        var written = quantity.written(value);
        return new Amount(rounded(written.number()), written.unit()).toString();
    }

    /** To three digits: it is shown, and nothing is computed from it. */
    private static double rounded(double value) {
        return value == 0 ? 0 : new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    private Driver driver(
            String name,
            Text meaning,
            boolean event,
            String lowInput,
            String highInput,
            IntPredicate low,
            IntPredicate high) {
        var below = IntStream.range(0, requirement.length).filter(low).toArray();
        var above = IntStream.range(0, requirement.length).filter(high).toArray();
        double lowAmount = amount(IntStream.of(below));
        double highAmount = amount(IntStream.of(above));
        var replicates = IntStream.range(0, BaseDraw.REPLICATES)
                .mapToDouble(replicate -> amount(of(above, replicate)) - amount(of(below, replicate)))
                .toArray();
        return new Driver(
                name,
                meaning,
                event,
                lowInput,
                highInput,
                lowAmount,
                highAmount,
                Sampled.estimate(highAmount - lowAmount, replicates),
                ruin(below),
                ruin(above));
    }

    private static IntStream of(int[] paths, int replicate) {
        return IntStream.of(paths).filter(path -> (path & (BaseDraw.REPLICATES - 1)) == replicate);
    }

    /** The requirement at 90 % of some paths. */
    private double amount(IntStream paths) {
        var amounts = paths.mapToDouble(path -> requirement[path]).toArray();
        return amounts.length == 0 ? 0 : Quantiles.of(amounts, LEVEL);
    }

    private double ruin(int[] paths) {
        return (double) Arrays.stream(paths).filter(path -> cashOut[path] > 0).count() / Math.max(1, paths.length);
    }
}
