package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Part;
import dev.capstan.basics.Text;
import dev.capstan.numeric.Quantiles;
import dev.capstan.plan.Nature;
import dev.capstan.simulation.Column;
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
import java.util.stream.Stream;

/**
 * What the requirement at 90 % is for: outlays up to the trough, over the paths whose requirement lies within one percent of the
 * paths around that point; {@code semantics.md}, what it is for.
 */
final class Purpose {

    private static final double LEVEL = 0.9;
    private static final double BAND = 0.01;

    private final Program program;
    private final double high;
    private final Map<Nature, Integer> linesByNature = new EnumMap<>(Nature.class);
    private final UpToTrough outlays;
    private final double factor;
    private final double meanFloor;

    /** @param program that of the requirement view */
    Purpose(Program program, Outcome outcome, double[] requirement) {
        this.program = program;
        var ends = Quantiles.of(requirement, LEVEL - BAND, LEVEL, LEVEL + BAND);
        this.high = ends[1];
        var troughs = outcome.requirement().troughs();
        var band = IntStream.range(0, requirement.length)
                .filter(path -> high > 0 && requirement[path] >= ends[0] && requirement[path] <= ends[2])
                .toArray();
        double mean = IntStream.of(band)
                .mapToDouble(path -> requirement[path])
                .average()
                .orElse(0);
        this.factor = mean == 0 ? 0 : high / mean;
        this.meanFloor = meanFloor(IntStream.of(band).map(path -> troughs[path]));
        var months = new int[requirement.length];
        IntStream.of(band).forEach(path -> months[path] = troughs[path]);
        this.outlays = new UpToTrough(columns(), months);
    }

    private double meanFloor(IntStream troughs) {
        var floor = program.plan().policy().cashFloor();
        return troughs.filter(month -> month > 0)
                .mapToDouble(month -> floor.at(month, program.plan().timeline()))
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
        columns.add(program.column("requirement income tax paid").orElseThrow());
        return columns;
    }

    Stream<PathObserver> observers() {
        return high > 0 ? Stream.of(outlays) : Stream.empty();
    }

    /** What outlays are multiplied by, from the mean requirement of the paths around the point to the requirement at it. */
    double factor() {
        return factor;
    }

    /** Its parts by nature, which sum to it; none where it is 0. */
    List<Part> parts() {
        if (high == 0) {
            return List.of();
        }
        var outflows = new LinkedHashMap<Text, Double>();
        int column = 0;
        for (var group : linesByNature.entrySet()) {
            double sum = 0;
            for (int line = 0; line < group.getValue(); line++) {
                sum += outlays.mean(column++);
            }
            outflows.put(Labels.of(group.getKey()), factor * sum);
        }
        return Requirement.parts(outflows, factor * outlays.mean(column), factor * meanFloor, high);
    }
}
