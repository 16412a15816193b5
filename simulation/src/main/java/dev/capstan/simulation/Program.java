package dev.capstan.simulation;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Explanation;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.compute.ComputePlan;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.internal.Compiler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan compiled: the columns of a month in the order in which they are computed. Complete and valid once compiled.
 *
 * @param plan what was compiled
 * @param compute the plan's compute, resolved
 * @param columns in the order of computation
 * @param inputs the uncertain numbers and chances of the plan that are drawn once for a path, in the order of their first use
 * @param lines where the figures are that answers are made from
 * @param withoutCash the same plan where operations do not look at cash or runway: no rule strikes by it, no milestone waits for it; null
 *     where they do not anyway
 */
public record Program(
        Plan plan,
        ComputePlan compute,
        List<Column> columns,
        List<Input> inputs,
        Lines lines,
        @Nullable Program withoutCash) {

    private static final int DEPTH = 12;

    public Program {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
    }

    /** Compiles a plan; what its hardware cannot do is a located problem of the plan. */
    public static Result<Program> compile(PlanFile file) {
        return ComputePlan.resolve(file)
                .then(compute -> Compiler.compile(file, compute, true)
                        .then(program -> file.plan().dependsOnFunding()
                                ? Compiler.compile(file, compute, false).then(program::with)
                                : new Result.Success<>(program)))
                .then(program -> drawn(file, program));
    }

    private Result<Program> with(Program other) {
        return new Result.Success<>(new Program(plan, compute, columns, inputs, lines, other));
    }

    /** The program of the requirement view: this one, unless operations look at cash or runway; {@code semantics.md}, rule 18. */
    public Program requirement() {
        return withoutCash == null ? this : withoutCash;
    }

    /** The program, if every number of the plan that wanders is one of a month. */
    private static Result<Program> drawn(PlanFile file, Program program) {
        var still = file.assumptions().stream()
                .filter(quantity -> quantity.wandering() != null
                        && program.column(quantity.key() + ".walk").isEmpty())
                .map(quantity -> new Problem(
                        SimulationProblem.DOES_NOT_WANDER,
                        quantity.origin(),
                        quantity.key(),
                        Attributes.of("value", quantity)))
                .toList();
        return still.isEmpty() ? new Result.Success<>(program) : new Result.Failure<>(still);
    }

    private Timeline timeline() {
        return plan.timeline();
    }

    /**
     * Advances the path on which every number has its median, and what has a chance of one half or less does not happen, through all
     * months, and keeps every month of every column. It goes on with negative cash where simulated paths end.
     */
    public Path run() {
        return run(true);
    }

    /** The same; ends when the cash has run out unless it goes on. */
    Path run(boolean goesOn) {
        var medians = new double[inputs.size()][];
        inputs.forEach(input -> medians[input.index()] = new double[] {input.median()});
        var depths = new int[columns.size()];
        Arrays.fill(depths, powerOfTwo(timeline().months()));
        var block = new Block(timeline(), 1, new double[columns.size()][0], depths, medians);
        if (goesOn) {
            block.goOn();
        }
        advance(block, columns);
        return block.path(0);
    }

    /** What moves numbers over time. */
    public List<Shock> shocks() {
        return columns.stream()
                .flatMap(column -> column.formula().sources().stream())
                .filter(Shock.class::isInstance)
                .map(Shock.class::cast)
                .toList();
    }

    /** How many numbers and chances of the plan differ between paths: drawn once for each, or wandering from month to month. */
    public int uncertain() {
        return (int) Stream.concat(
                        inputs.stream().map(Input::name), shocks().stream().map(Shock::name))
                .distinct()
                .count();
    }

    /** Which columns differ between paths: those that read an uncertain number, or a column that does. */
    boolean[] varying() {
        var varies = new boolean[columns.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var column : columns) {
                boolean now = column.formula().varies()
                        || column.opening().varies()
                        || column.formula().reads().stream().anyMatch(read -> varies[read.index()])
                        || column.formula().readsEarlier().stream().anyMatch(read -> varies[read.index()]);
                changed |= now && !varies[column.index()];
                varies[column.index()] |= now;
            }
        }
        return varies;
    }

    /** The columns that some columns are made from, and these, in the order of computation. */
    List<Column> neededFor(List<Column> wanted) {
        var needed = new boolean[columns.size()];
        var open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            var column = open.pop();
            if (!needed[column.index()]) {
                needed[column.index()] = true;
                open.addAll(column.formula().reads());
                open.addAll(column.formula().readsEarlier());
            }
        }
        return columns.stream().filter(column -> needed[column.index()]).toList();
    }

    /** How many months of each varying column a block has to keep that computes some columns; 0 for the others. */
    int[] depths(List<Column> computed, boolean[] varies) {
        var depths = new int[columns.size()];
        for (var column : computed) {
            depths[column.index()] = Math.max(depths[column.index()], varies[column.index()] ? 1 : 0);
            for (var read : column.formula().readsEarlier()) {
                int kept = powerOfTwo(
                        Math.min(column.formula().lookback() + 1, timeline().months()));
                depths[read.index()] = varies[read.index()] ? Math.max(depths[read.index()], kept) : 0;
            }
        }
        return depths;
    }

    private static int powerOfTwo(int least) {
        return least <= 1 ? 1 : Integer.highestOneBit(least - 1) * 2;
    }

    private void advance(Block block, List<Column> computed) {
        for (int month = 1; month <= timeline().months(); month++) {
            for (var column : computed) {
                block.compute(column, month);
            }
        }
    }

    /** The column of that name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** How the value of a month came about: the columns that its formula reads, and theirs. */
    public Explanation explain(Path path, Column column, int month) {
        return explain(path, column, month, DEPTH);
    }

    private Explanation explain(Path path, Column column, int month, int depth) {
        var parts = new ArrayList<Explanation>();
        var reads = column.formula().reads();
        for (var read : depth > 0 ? reads.stream().distinct().toList() : List.<Column>of()) {
            boolean tells = reads.size() <= 3 || path.at(read, month) != 0;
            if (tells && !(read == lines.alive() && path.at(read, month) == 1)) {
                parts.add(explain(path, read, month, depth - 1));
            }
        }
        for (var earlier : column.formula().readsEarlier().stream().distinct().toList()) {
            if (month > 1 && !reads.contains(earlier)) {
                parts.add(lastMonth(path, earlier, month - 1));
            }
        }
        return new Explanation(column.label(), column.formula().words(), path.at(column, month), column.unit(), parts);
    }

    private static Explanation lastMonth(Path path, Column column, int month) {
        var label = new Text(
                column.label().en() + " in month " + month, column.label().zh() + "（第 " + month + " 个月）");
        return Explanation.input(label, path.at(column, month), column.unit());
    }
}
