package dev.capstan.bench;

import dev.capstan.numeric.Kernels;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds an element of the functions of {@code numeric}, on 1,024 of them, as vectors and as their scalar twins. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class KernelBenchmark {

    private static final int COUNT = 1024;

    @Param({"vector", "scalar"})
    public String kind = "vector";

    private final double[] x = new double[COUNT];
    private final double[] out = new double[COUNT];
    private Kernels kernels = Kernels.scalar();

    @Setup
    public void prepare() {
        kernels = kind.equals("vector") ? Kernels.vector() : Kernels.scalar();
        Arrays.setAll(x, i -> (i + 0.5) / COUNT);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] exp() {
        kernels.exp(x, 0, out, 0, COUNT);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] log() {
        kernels.log(x, 0, out, 0, COUNT);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] logistic() {
        kernels.logistic(x, 0, out, 0, COUNT);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] normalQuantile() {
        kernels.normalQuantile(x, 0, out, 0, COUNT);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] normalProbability() {
        kernels.normalProbability(x, 0, out, 0, COUNT);
        return out;
    }
}
