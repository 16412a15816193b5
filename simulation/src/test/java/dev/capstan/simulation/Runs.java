package dev.capstan.simulation;

import dev.capstan.basics.Language;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/** Compiles plans from texts and shows what their paths do. */
final class Runs {

    static final long SEED = 7;

    private Runs() {}

    static Program program(String plan) {
        var reading = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));
        return switch (reading.result().then(Program::compile)) {
            case Result.Success<Program> compiled -> compiled.value();
            case Result.Failure<Program> wrong ->
                throw new AssertionError(
                        new ProblemRenderer(reading.source(), Language.ENGLISH).render(wrong.problems()));
        };
    }

    static Outcome run(String plan, int paths, int threads, long seed) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return Simulation.run(program(plan), seed, paths, List.of(), pool, Progress.NONE);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Looks at a block after each month. */
    interface Look {
        void at(Block block, int firstPath, int month);
    }

    static void observe(Program program, int paths, List<Column> columns, Look look) {
        var observer = new PathObserver() {
            @Override
            public List<Column> columns() {
                return columns;
            }

            @Override
            public void observe(Block block, int firstPath, int month) {
                look.at(block, firstPath, month);
            }
        };
        try (var pool = Executors.newSingleThreadExecutor()) {
            Simulation.observe(program, SEED, paths, List.of(observer), pool, Progress.NONE);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The months of columns on each path, by the name of the column: {@code [path][month − 1]}. */
    record Months(Map<String, double[][]> byName) {
        double[][] get(String name) {
            return Objects.requireNonNull(byName.get(name));
        }
    }

    /** The months of some columns on each path. */
    static Months months(Program program, int paths, String... names) {
        var columns = new ArrayList<Column>();
        var found = new LinkedHashMap<String, double[][]>();
        for (var name : names) {
            columns.add(program.column(name).orElseThrow(() -> new AssertionError("no column " + name)));
            found.put(name, new double[paths][program.plan().timeline().months()]);
        }
        observe(
                program,
                paths,
                columns,
                (block, firstPath, month) -> columns.forEach(column -> {
                    for (int lane = 0; lane < block.lanes(); lane++) {
                        Objects.requireNonNull(found.get(column.name()))[firstPath + lane][month - 1] =
                                block.at(column, month, lane);
                    }
                }));
        return new Months(found);
    }

    /** The same of one column. */
    static double[][] months(Program program, int paths, String name) {
        return months(program, paths, new String[] {name}).get(name);
    }

    /** The months of a column on the only path of a certain plan, which ends when the cash has run out. */
    static double[] row(String plan, String name) {
        return months(program(plan), 16, name)[0];
    }

    /** The month numbers in which a row is not 0, such as {@code 4 9}. */
    static String whereNotZero(double[] row) {
        var months = new ArrayList<String>();
        for (int month = 1; month <= row.length; month++) {
            if (row[month - 1] != 0) {
                months.add(String.valueOf(month));
            }
        }
        return String.join(" ", months);
    }
}
