package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Uncertain.Raise;
import dev.capstan.basics.Text;
import dev.capstan.numeric.Quantiles;
import dev.capstan.plan.Nature;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.UpToTrough;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What amounts of money buy, and what the requirement at 90 % is for: a second look at the paths, once the amounts are known. */
final class Raises {

    private static final double BAND = 0.01;
    private static final int EARLY = 6;

    /** An amount and the month in which it is used up. */
    private record Amount(Text label, double amount, FirstMonth usedUp) {}

    private final Program program;
    private final int paths;
    private final double high;
    private final List<Amount> amounts = new ArrayList<>();
    private final FirstMonth opening;
    private final Map<String, FirstMonth> milestones = new LinkedHashMap<>();
    private final Map<Nature, Integer> linesByNature = new EnumMap<>(Nature.class);
    private final UpToTrough outlays;
    private final double scale;
    private final double meanFloor;

    Raises(Program program, Outcome outcome, double[] requirement) {
        this.program = program.requirement();
        this.paths = requirement.length;
        var points = Quantiles.of(requirement, 0.5, 0.8, 0.9, 0.95);
        this.high = points[2];
        for (int i = 0; i < points.length; i++) {
            var percent = (int) Math.rint(100 * Sampled.LEVELS.get(i));
            amount(new Text("enough in " + percent + " %", percent + " % 把握"), points[i]);
        }
        double inHand =
                program.plan().funding().openingCash().at(1, program.plan().timeline());
        double planned = inHand
                + program.plan().funding().rounds().values().stream()
                        .mapToDouble(
                                round -> round.amount().at(1, program.plan().timeline()))
                        .sum();
        if (planned > inHand) {
            amount(new Text("opening cash and the planned rounds", "期初现金与计划轮次"), planned);
        }
        this.opening = passage(inHand);
        this.program.lines().milestones().forEach((name, flag) -> milestones.put(name, FirstMonth.of(flag, paths)));
        var troughs = outcome.requirement().troughs();
        var band = band(requirement);
        this.meanFloor = high == 0 ? 0 : floorAt(troughs, band);
        this.outlays = new UpToTrough(
                columns(),
                IntStream.range(0, paths)
                        .map(path -> band[path] ? troughs[path] : 0)
                        .toArray());
        double mean = IntStream.range(0, paths)
                .filter(path -> band[path])
                .mapToDouble(path -> requirement[path])
                .average()
                .orElse(0);
        this.scale = mean == 0 ? 0 : high / mean;
    }

    private void amount(Text label, double amount) {
        amounts.add(new Amount(label, amount, passage(amount)));
    }

    private FirstMonth passage(double amount) {
        return FirstMonth.of(program.lines().requirementCash(), 1, cash -> cash + amount < 0, paths);
    }

    /** The paths whose requirement lies within one percent of the paths around the 90 % point. */
    private boolean[] band(double[] requirement) {
        var ends = Quantiles.of(requirement, 0.9 - BAND, 0.9 + BAND);
        var band = new boolean[paths];
        for (int path = 0; path < paths; path++) {
            band[path] = high > 0 && requirement[path] >= ends[0] && requirement[path] <= ends[1];
        }
        return band;
    }

    private double floorAt(int[] troughs, boolean[] band) {
        var floor = program.plan().policy().cashFloor();
        return IntStream.range(0, paths)
                .filter(path -> band[path] && troughs[path] > 0)
                .mapToDouble(path -> floor.at(troughs[path], program.plan().timeline()))
                .average()
                .orElse(0);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var nature : Nature.values()) {
            var lines = program.lines().costs().stream()
                    .filter(line -> line.nature() == nature)
                    .toList();
            linesByNature.put(nature, lines.size());
            lines.forEach(line -> columns.add(line.paid()));
        }
        program.column("requirement income tax paid").ifPresent(columns::add);
        return columns;
    }

    List<PathObserver> observers() {
        var observers = new ArrayList<PathObserver>(milestones.values());
        amounts.forEach(amount -> observers.add(amount.usedUp));
        observers.add(opening);
        if (high > 0) {
            observers.add(outlays);
        }
        return observers;
    }

    /** The months until the cash in hand is used up, on a share of the paths; null beyond the horizon. */
    @Nullable
    Integer runway(double share) {
        var month = Sampled.by(opening.months(), share);
        return month == null ? null : (Integer) (month - 1);
    }

    List<Raise> raises() {
        return amounts.stream().map(this::raise).toList();
    }

    private Raise raise(Amount amount) {
        var usedUp = amount.usedUp.months();
        return new Raise(
                amount.label,
                amount.amount,
                Sampled.estimate(usedUp, Sampled::shareEver),
                before(Sampled.by(usedUp, 0.5)),
                before(Sampled.by(usedUp, 0.1)),
                reached(usedUp));
    }

    private static @Nullable Integer before(@Nullable Integer month) {
        return month == null ? null : (Integer) (month - 1);
    }

    /** How likely each milestone is reached at least half a year before the cash ends. */
    private Map<String, Double> reached(int[] usedUp) {
        var shares = new LinkedHashMap<String, Double>();
        milestones.forEach((name, when) -> {
            var month = when.months();
            long inTime = IntStream.range(0, paths)
                    .filter(path -> month[path] > 0 && (usedUp[path] == 0 || month[path] <= usedUp[path] - EARLY))
                    .count();
            shares.put(name, (double) inTime / paths);
        });
        return shares;
    }

    /** What the requirement at 90 % is for, by nature; the last part is the remainder, so the parts sum. None where it is 0. */
    List<Part> composition() {
        if (high == 0) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        int column = 0;
        for (var group : linesByNature.entrySet()) {
            double sum = 0;
            for (int line = 0; line < group.getValue(); line++) {
                sum += outlays.mean(column++);
            }
            add(parts, Labels.of(group.getKey()), scale * sum);
        }
        if (column < outlays.columns().size()) {
            add(parts, new Text("income tax", "所得税"), scale * outlays.mean(column));
        }
        add(parts, new Text("cash floor", "最低现金"), scale * meanFloor);
        double sum = parts.stream().mapToDouble(Part::amount).sum();
        parts.add(new Part(new Text("receipts from customers, less VAT paid", "客户回款（减已缴增值税）"), high - sum));
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, Text label, double amount) {
        if (amount != 0) {
            parts.add(new Part(label, amount));
        }
    }
}
