package dev.capstan.numeric;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints nanoseconds of processor time an element, the best of some rounds on one block of 1,024: run it with {@code --add-exports
 * java.base/jdk.internal.module=ALL-UNNAMED}.
 */
final class KernelTimes {

    private static final int BLOCK = 1024;
    private static final int CALLS = 10_000;

    private KernelTimes() {}

    public static void main(String[] arguments) {
        double[] uniforms = new Random(1).doubles(BLOCK).toArray();
        double[] normals = new double[BLOCK];
        double[] out = new double[BLOCK];
        Kernels.scalar().normalQuantile(uniforms, 0, normals, 0, BLOCK);
        for (var kernels : List.of(Kernels.scalar(), Kernels.vector())) {
            var name = kernels.getClass().getSimpleName() + " ";
            time(name + "exp", () -> kernels.exp(normals, 0, out, 0, BLOCK));
            time(name + "log", () -> kernels.log(uniforms, 0, out, 0, BLOCK));
            time(name + "logistic", () -> kernels.logistic(normals, 0, out, 0, BLOCK));
            time(name + "normalQuantile", () -> kernels.normalQuantile(uniforms, 0, out, 0, BLOCK));
            time(name + "normalProbability", () -> kernels.normalProbability(normals, 0, out, 0, BLOCK));
        }
        var base = new BaseDraw(1, "price");
        var innovation = new Innovation(1, "price");
        time("BaseDraw.fill", () -> base.fill(0, out, 0, BLOCK));
        time("Innovation.fill", () -> innovation.fill(7, 0, out, 0, BLOCK));
        time("Elementwise.add", () -> Elementwise.add(uniforms, normals, out, BLOCK));
        time("Elementwise.divide", () -> Elementwise.divide(uniforms, normals, out, BLOCK));
        time("Elementwise.fma", () -> Elementwise.fma(uniforms, normals, uniforms, out, BLOCK));
        time("Elementwise.max", () -> Elementwise.max(uniforms, normals, out, BLOCK));
        time("Elementwise.clamp", () -> Elementwise.clamp(normals, -1, 1, out, BLOCK));
        double[] million = new Random(2).doubles(1_000_000).toArray();
        time("Quantiles.of 4 of a million", 4_000_000, 1, () -> Quantiles.of(million, 0.5, 0.8, 0.9, 0.95));
        var histogram = new FanHistogram(1);
        time("FanHistogram.add", () -> histogram.add(1, normals, 0, BLOCK));
    }

    private static void time(String name, Runnable operation) {
        time(name, BLOCK, CALLS, operation);
    }

    private static void time(String name, int elements, int calls, Runnable operation) {
        var thread = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 8; round++) {
            long start = thread.getCurrentThreadCpuTime();
            for (int call = 0; call < calls; call++) {
                operation.run();
            }
            best = Math.min(best, (thread.getCurrentThreadCpuTime() - start) / (double) calls / elements);
        }
        System.out.printf(Locale.ROOT, "%-36s %6.2f%n", name, best);
    }
}
