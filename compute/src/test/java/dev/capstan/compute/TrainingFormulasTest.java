package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.plan.Model.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingFormulasTest {

    private static final double H100 = 989.4e12;

    /** Sources: model cards of Llama 3, 3.1 (meta-llama/llama-models) and DeepSeek-V3 (its README); peak of an H100, an H800. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        model,          active, tokens,  GPU-hours, peak,     FLOP,      MFU
        Llama 3 70B,    70e9,   15e12,   6.4e6,     989.4e12, 6.3e24,    0.2764
        Llama 3.1 405B, 405e9,  15e12,   30.84e6,   989.4e12, 3.645e25,  0.3318
        DeepSeek-V3,    37e9,   14.8e12, 2.664e6,   989e12,   3.2856e24, 0.3464
        """)
    void multipliesActiveParametersAndTokensBySix(
            String model, double active, double tokens, double gpuHours, double peak, double flops, double mfu) {
        assertThat(TrainingFormulas.flops(Method.FULL, active, tokens))
                .as(model)
                .isCloseTo(flops, within(1e-9 * flops));
        assertThat(TrainingFormulas.mfu(flops, gpuHours, peak)).as(model).isCloseTo(mfu, within(1e-3));
    }

    /** Sources: OPT-175B's closing note (facebookresearch/metaseq); nanochat's leaderboard, run 1: 24.332 GPU-hours at 3 USD. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        run,      FLOP,                  GPU-hours, peak,     MFU
        OPT-175B, 4.3e23,                811008,    312e12,   0.472
        nanochat, 4.330784131228946e19,  24.332,    989.4e12, 0.4997
        """)
    void findsTheUtilisationOfPublishedRuns(String run, double flops, double gpuHours, double peak, double mfu) {
        assertThat(TrainingFormulas.mfu(flops, gpuHours, peak)).as(run).isCloseTo(mfu, within(1e-3));
    }

    @Test
    void pricesNanochatAtSeventyThreeDollars() {
        double hours = TrainingFormulas.productiveHours(4.330784131228946e19, 8, H100, 0.4997);
        assertThat(8 * hours * 3).isCloseTo(73.0, within(0.1));
    }

    /** Narayanan et al. 2021 (arXiv 2104.04473), who count 8 FLOP for recomputing, through bigscience's math notes. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        parameters, tokens, GPUs, FLOP a second, days, tolerance
        175e9,      300e9,  1024, 140e12,        34,   0.5
        1e12,       450e9,  3072, 163e12,        84,   1.0
        """)
    void takesTheDaysThatMegatronPublished(
            double parameters, double tokens, double gpus, double rate, double days, double tolerance) {
        double withRecomputation = TrainingFormulas.flops(Method.FULL, parameters, tokens) * 8 / 6;
        double hours = TrainingFormulas.productiveHours(withRecomputation, gpus, rate, 1);
        assertThat(hours / 24).isCloseTo(days, within(tolerance));
    }

    /** Source: MosaicML's benchmark table (mosaicml/llm-foundry), MPT-7B on 128 H100. */
    @Test
    void countsAttentionWhereTheThroughputIsGiven() {
        double perToken = TrainingFormulas.flopsPerToken(6_658_859_008.0, 32, 4096, 2048);
        assertThat(TrainingFormulas.mfuFromThroughput(perToken, 1_340_830, 128, 989.5e12))
                .isCloseTo(0.4571, within(2e-4));
    }

    @Test
    void leavesOutTheGradientsOfFrozenWeights() {
        assertThat(TrainingFormulas.flops(Method.LORA, 7e9, 1e9)).isEqualTo(4 * 7e9 * 1e9);
    }

    /** 419 unexpected interruptions of 16,384 H100 in 54 days, effective training time above 90 % (datacenterdynamics.com). */
    @Test
    void losesLessThanATenthToTheFailuresOfLlama3() {
        double between = 16_384 * 54 * 24 / 419.0;
        double perHour = TrainingFormulas.failuresPerHour(16_384, between);
        assertThat(1 / between).isCloseTo(1.973e-5, within(2e-8));
        assertThat(1 / perHour).isCloseTo(3.093, within(3e-3));
        assertThat(1 / TrainingFormulas.wallHours(1, perHour, 15 / 60.0)).isBetween(0.90, 0.95);
    }

    @Test
    void countsFailuresDuringRestartsToo() {
        assertThat(TrainingFormulas.wallHours(100, 0.1, 2)).isCloseTo(125, within(1e-12));
        assertThat(TrainingFormulas.wallHours(100, 0, 2)).isEqualTo(100);
    }

    @Test
    void neverEndsWhereFailuresComeFasterThanRestarts() {
        assertThat(TrainingFormulas.wallHours(100, 0.5, 2)).isInfinite();
    }

    /** ZeRO (arXiv 1910.02054) gives 120 GB for 7.5B parameters: 16 bytes each. */
    @Test
    void holdsSixteenBytesForAParameter() {
        assertThat(TrainingFormulas.bytesPerParameter(Method.FULL) * 7.5e9).isEqualTo(120e9);
        assertThat(TrainingFormulas.smallestAccelerators(Method.FULL, 7.5e9, 80e9))
                .isEqualTo(2);
        assertThat(TrainingFormulas.smallestAccelerators(Method.LORA, 7.5e9, 80e9))
                .isEqualTo(1);
    }
}
