package dev.capstan.bench;

import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import dev.capstan.simulation.Simulation;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Paths of 60 months on one thread. With {@code -prof gc}, the bytes of the two sizes differ by what 112 blocks allocate; those
 * of {@link #run} also by the outcome's arrays, which have an element for each of their 114,688 paths.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"})
public class EngineBenchmark {

    @Param({"16384", "131072"})
    public int paths;

    private final Program program = BenchPlan.program();
    private final ExecutorService pool = Executors.newFixedThreadPool(1);

    /** Without this a benchmark could start before the engine is compiled. */
    @Setup
    public void runOnce() throws InterruptedException {
        run();
    }

    @Benchmark
    public Outcome run() throws InterruptedException {
        return Simulation.run(program, 1, paths, List.of(), pool, Progress.NONE);
    }

    /** Every column of every path, of which nothing is kept. */
    @Benchmark
    public double advance() throws InterruptedException {
        var watch = new Watch(program.columns());
        Simulation.observe(program, 1, paths, List.of(watch), pool, Progress.NONE);
        return watch.last;
    }

    /** Looks at the last column, so that none is computed in vain. */
    private static final class Watch implements PathObserver {

        private final List<Column> columns;
        private double last;

        Watch(List<Column> columns) {
            this.columns = columns;
        }

        @Override
        public List<Column> columns() {
            return columns;
        }

        @Override
        public void observe(Block block, int firstPath, int month) {
            last = block.at(columns.getLast(), month, 0);
        }
    }

    @TearDown
    public void end() {
        pool.close();
    }
}
