package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A vector and its twin have the same bits. */
class KernelsTest {

    private static final int BLOCK = 1024;
    private static final int BLOCKS = Integer.getInteger("blocks", 1_000);

    enum Kernel {
        EXP(20),
        LOG(1e6),
        LOGISTIC(30),
        NORMAL_QUANTILE(1),
        NORMAL_PROBABILITY(6);

        private final double usual;

        Kernel(double usual) {
            this.usual = usual;
        }

        void apply(Kernels kernels, double[] x, int xAt, double[] out, int outAt, int count) {
            switch (this) {
                case EXP -> kernels.exp(x, xAt, out, outAt, count);
                case LOG -> kernels.log(x, xAt, out, outAt, count);
                case LOGISTIC -> kernels.logistic(x, xAt, out, outAt, count);
                case NORMAL_QUANTILE -> kernels.normalQuantile(x, xAt, out, outAt, count);
                case NORMAL_PROBABILITY -> kernels.normalProbability(x, xAt, out, outAt, count);
            }
        }

        /** What the kernel is mostly used for. */
        double usual(Random random) {
            boolean positive = this == LOG || this == NORMAL_QUANTILE;
            return usual * (positive ? random.nextDouble() : random.nextGaussian() / 4);
        }
    }

    @AfterEach
    void forgetTheSwitch() {
        System.clearProperty("capstan.kernels");
    }

    @ParameterizedTest
    @EnumSource
    void hasTheTwinsBitsWhereItIsMostlyUsed(Kernel kernel) {
        var random = new Random(2);
        double[] x = new double[BLOCK];
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < BLOCK; i++) {
                x[i] = kernel.usual(random);
            }
            assertEqualBits(kernel, x);
        }
    }

    /** One lane in 16 anything at all, so that most vectors have unusual lanes beside usual ones. */
    @ParameterizedTest
    @EnumSource
    void hasTheTwinsBitsForAnyBits(Kernel kernel) {
        var random = new Random(3);
        double[] x = new double[BLOCK];
        for (int block = 0; block < BLOCKS / 4; block++) {
            for (int i = 0; i < BLOCK; i++) {
                boolean any = random.nextInt(16) == 0;
                x[i] = any ? Double.longBitsToDouble(random.nextLong()) : kernel.usual(random);
            }
            assertEqualBits(kernel, x);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheTwinsBitsAtTheEdges(Kernel kernel) {
        double[] edges = {
            0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            1,
            -1,
            0.5,
            1 - 0x1p-53,
            0x1p-53,
            0x1p-36,
            0.075,
            0.925,
            0.0749999,
            0.9250001,
            708,
            -708,
            708.0000001,
            -708.0000001,
            709.782712893384,
            710,
            -745.13,
            -746,
            0.66291,
            -0.66291,
            5.656854249492381,
            -5.656854249492381,
            5.7,
            -5.7,
            37.5,
            -37.5,
            1e-300
        };
        double[] x = new double[edges.length * 16];
        for (int i = 0; i < x.length; i++) {
            x[i] = edges[i % edges.length];
        }
        assertEqualBits(kernel, x);
        for (double edge : edges) {
            Arrays.fill(x, edge);
            assertEqualBits(kernel, x);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesItsElementsOnlyAndWorksInPlace(Kernel kernel) {
        for (var kernels : new Kernels[] {Kernels.scalar(), Kernels.vector()}) {
            for (int count = 0; count < 40; count++) {
                double[] x = new Random(count).doubles(100).toArray();
                double[] expected = x.clone();
                kernel.apply(Kernels.scalar(), x, 7, expected, 7, count);
                double[] apart = x.clone();
                kernel.apply(kernels, x.clone(), 7, apart, 7, count);
                kernel.apply(kernels, x, 7, x, 7, count);
                assertThat(x).containsExactly(expected);
                assertThat(apart).containsExactly(expected);
            }
        }
    }

    @Test
    void choosesByTheSizeOfTheRunUnlessTold() {
        assertThat(Kernels.forRun(Kernels.VECTORS_FROM - 1)).isSameAs(Kernels.scalar());
        assertThat(Kernels.forRun(Kernels.VECTORS_FROM)).isSameAs(Kernels.vector());
        assertThat(chosenBy("vector", () -> Kernels.forRun(1))).isSameAs(Kernels.vector());
        assertThat(chosenBy("scalar", () -> Kernels.forRun(Long.MAX_VALUE))).isSameAs(Kernels.scalar());
        assertThatThrownBy(() -> chosenBy("both", () -> Kernels.forRun(1)))
                .hasMessageContaining("auto, scalar or vector");
    }

    private static Kernels chosenBy(String property, Supplier<Kernels> choice) {
        System.setProperty("capstan.kernels", property);
        return choice.get();
    }

    private static void assertEqualBits(Kernel kernel, double[] x) {
        double[] twin = new double[x.length];
        double[] vector = new double[x.length];
        kernel.apply(Kernels.scalar(), x, 0, twin, 0, x.length);
        kernel.apply(Kernels.vector(), x, 0, vector, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            if (Double.doubleToRawLongBits(twin[i]) != Double.doubleToRawLongBits(vector[i])) {
                assertThat(Double.toHexString(vector[i]))
                        .as("%s of %s (%a)", kernel, x[i], x[i])
                        .isEqualTo(Double.toHexString(twin[i]));
            }
        }
    }
}
