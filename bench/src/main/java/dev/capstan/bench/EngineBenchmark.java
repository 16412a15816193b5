package dev.capstan.bench;

import dev.capstan.simulation.Outcome;
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
 * Paths of 60 months on one thread. With {@code -prof gc}, the bytes of the two sizes differ by what 112 blocks allocate and
 * by the outcome's arrays, which have an element for each of their 114,688 paths.
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

    @TearDown
    public void end() {
        pool.close();
    }
}
