package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.plan.Model.Quantisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingFormulasTest {

    /** Shapes from the models' published config.json: bytes = 2 · layers · key-value heads · width of a head · 2. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        model,           active, layers, heads, width
        Qwen2.5-0.5B,    0.494e9,  24,   2,     64
        Llama 3.2 1B,    1.236e9,  16,   8,     64
        Qwen2.5-1.5B,    1.544e9,  28,   2,     128
        Qwen2.5-3B,      3.086e9,  36,   2,     128
        Llama 3.2 3B,    3.213e9,  28,   8,     128
        Mistral 7B,      7.242e9,  32,   8,     128
        Qwen2.5-7B,      7.616e9,  28,   4,     128
        Llama 3 8B,      8.030e9,  32,   8,     128
        Qwen3-8B,        8.191e9,  36,   8,     128
        Mistral Nemo,    12.248e9, 40,   8,     128
        Qwen2.5-14B,     14.770e9, 48,   8,     128
        Qwen3-14B,       14.768e9, 40,   8,     128
        Qwen2.5-32B,     32.764e9, 64,   8,     128
        Qwen3-32B,       32.762e9, 64,   8,     128
        Llama 3 70B,     70.554e9, 80,   8,     128
        Qwen2.5-72B,     72.706e9, 80,   8,     128
        Llama 3.1 405B,  405.85e9, 126,  8,     128
        Mixtral 8x7B,    12.9e9,   32,   8,     128
        Qwen3-30B-A3B,   3.3e9,    48,   4,     128
        Qwen3-235B-A22B, 22e9,     94,   4,     128
        """)
    void estimatesTheContextWithinAFactorOfTwoPointTwo(String model, double active, int layers, int heads, int width) {
        double published = 2.0 * layers * heads * width * 2;
        assertThat(ServingFormulas.contextBytesPerToken(active) / published)
                .as(model)
                .isBetween(1 / 2.2, 2.2);
    }

    @ParameterizedTest
    @CsvSource({"BF16, 2", "FP8, 1", "INT8, 1", "INT4, 0.5"})
    void knowsTheBytesOfAWeight(Quantisation quantisation, double bytes) {
        assertThat(ServingFormulas.bytesPerWeight(quantisation)).isEqualTo(bytes);
    }

    /** 70B in BF16 takes 140 GB: not two, but four of 80 GB with a tenth left free; 72 GB are just held by one. */
    @ParameterizedTest
    @CsvSource({"140e9, 80e9, 2", "145e9, 80e9, 4", "72e9, 80e9, 1", "72.1e9, 80e9, 2", "700e9, 141e9, 8", "0, 80e9, 1"
    })
    void splitsAReplicaOverAPowerOfTwo(double bytes, double memory, double accelerators) {
        assertThat(ServingFormulas.acceleratorsPerReplica(bytes, memory)).isEqualTo(accelerators);
    }

    @Test
    void touchesAllWeightsOfADenseModelAndMoreExpertsWithALargerBatch() {
        assertThat(ServingFormulas.touchedWeightBytes(100, 1, 1)).isEqualTo(100);
        assertThat(ServingFormulas.touchedWeightBytes(100, 0.05, 1)).isCloseTo(5, within(1e-12));
        assertThat(ServingFormulas.touchedWeightBytes(100, 0.05, 2)).isCloseTo(100 * (1 - 0.95 * 0.95), within(1e-12));
        assertThat(ServingFormulas.touchedWeightBytes(100, 0.05, 1000)).isCloseTo(100, within(1e-9));
    }

    /** A model with S shared of N parameters touches S + (N − S)·(1 − (1 − k/E)^B). */
    @Test
    void neverCountsTooFewTouchedWeights() {
        for (double shared = 0.0; shared < 0.9; shared += 0.1) {
            double chosen = 0.1;
            double active = shared + (1 - shared) * chosen;
            for (int batch = 1; batch <= 256; batch *= 2) {
                double really = shared + (1 - shared) * (1 - StrictMath.pow(1 - chosen, batch));
                assertThat(ServingFormulas.touchedWeightBytes(1, active, batch)).isGreaterThanOrEqualTo(really - 1e-12);
            }
        }
    }

    @Test
    void isBoundByBandwidthWithSmallBatchesAndByArithmeticWithLarge() {
        double alone = ServingFormulas.decodeSeconds(8e9, 16e9, 0, 1, 1e15, 3e12);
        double many = ServingFormulas.decodeSeconds(8e9, 16e9, 0, 10_000, 1e15, 3e12);
        assertThat(alone).isEqualTo(16e9 / 3e12);
        assertThat(many).isCloseTo(2 * 8e9 / 1e15, within(1e-18));
    }

    @Test
    void answersAsManySequencesAsMemoryHolds() {
        assertThat(ServingFormulas.batch(64, 100e9, 50e9, 1e9)).isEqualTo(40);
        assertThat(ServingFormulas.batch(16, 100e9, 50e9, 1e9)).isEqualTo(16);
        assertThat(ServingFormulas.batch(64, 100e9, 89.9e9, 1e9)).isEqualTo(1);
        assertThat(ServingFormulas.batch(64, 100e9, 50e9, 0)).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        busy, peak to mean, of a replica, minimum, replicas
        0,    3,            2,            1,       1
        0,    3,            2,            0,       0
        4,    3,            2,            1,       6
        4.1,  3,            2,            1,       7
        0.1,  3,            2,            2,       2
        """)
    void roundsReplicasUpForTheBusiestHour(
            double busy, double peak, double perReplica, double minimum, double replicas) {
        assertThat(ServingFormulas.replicas(busy, peak, perReplica, minimum)).isEqualTo(replicas);
    }

    @Test
    void addsNoReplicaForRoundingNoise() {
        assertThat(ServingFormulas.replicas(0.1 + 0.2, 10, 1, 0)).isEqualTo(3);
    }
}
