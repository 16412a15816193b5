package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Explanation;
import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TrainingRunTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 1), 24);

    /** 6 · 32e9 · 20e9 FLOP over 64 · 989e12 FLOP a second · 38 % take 44.35 hours. */
    private static final TrainingRun RUN = Plans.training("""
        models:
          med-32b:
            parameters: 32B
            training:
              tokens: 20B tokens
              hardware: H800
              accelerators: 64
              utilisation: 38%
              time between failures: 50,000 hours
              restart time: 45 minutes
              experiments: 150%
              failed runs: 20%
        """);

    private static final double PRODUCTIVE = 6 * 32e9 * 20e9 / (64 * 989e12 * 0.38) / 3600;

    @Test
    void dividesFlopsByTheRateThatIsReached() {
        assertThat(RUN.flops()).isCloseTo(3.84e21, within(1e9));
        assertThat(RUN.productiveHours()).isCloseTo(PRODUCTIVE, within(1e-9));
    }

    @Test
    void addsWhatFailuresExperimentsAndFailedRunsCost() {
        double wall = PRODUCTIVE / (1 - 64 / 50_000.0 * 0.75);
        assertThat(RUN.wallHours()).isCloseTo(wall, within(1e-9));
        assertThat(RUN.finalGpuHours()).isCloseTo(64 * wall, within(1e-7));
        assertThat(RUN.gpuHours()).isCloseTo(64 * wall * 2.7, within(1e-7));
        assertThat(RUN.months()).isCloseTo(wall * 2.7 / 730, within(1e-9));
    }

    @Test
    void takesTheCatalogueLikeAnyPriceInVentureCurrency() {
        assertThat(RUN.rentalPrice().at(1, TIMELINE))
                .as("2 USD an hour at 7 CNY, 730 hours")
                .isCloseTo(2 * 7 * 730, within(1e-9));
    }

    @Test
    void takesTheFewestAcceleratorsThatFitWhereThePlanGivesNone() {
        var run = Plans.training("""
            models: {m: {parameters: 32B, training: {tokens: 1B tokens, hardware: H800}}}
            """);
        assertThat(run.accelerators()).as("512 GB of states in 64 GB of each").isEqualTo(8);
        assertThat(run.interruptions()).isEqualTo(Interruptions.NONE);
    }

    @Test
    void computesAMixtureOfExpertsByItsActiveParametersAndStoresAll() {
        var run = Plans.training("""
            models: {m: {parameters: 671B, active parameters: 37B, training: {tokens: 14.8T tokens, hardware: H800, accelerators: 2048, utilisation: 34.64%}}}
            """);
        assertThat(run.flops()).isCloseTo(3.2856e24, within(1e15));
        assertThat(run.smallestAccelerators()).isEqualTo(168);
        assertThat(run.finalGpuHours()).as("DeepSeek-V3 says 2.664M").isCloseTo(2.664e6, within(2e3));
    }

    @Test
    void refersUtilisationToThePeakOfThePrecision() {
        var run = Plans.training("""
            models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: H100, precision: fp8}}}
            """);
        assertThat(run.peak()).isEqualTo(1979e12);
    }

    @Test
    void usesTheNumbersOfItsFirstMonth() {
        var run = Plans.training("""
            models:
              m:
                parameters: 8B
                training: {tokens: 1B tokens, hardware: H100, start: 2026-07, utilisation: {value: 30%, steps: {2026-06: 40%, 2026-08: 50%}}}
            """);
        assertThat(run.startMonth()).isEqualTo(7);
        assertThat(run.utilisation()).isEqualTo(0.4);
    }

    @Test
    void explainsItselfByPartsThatMakeTheWhole() {
        var hours = RUN.explain();
        assertThat(hours.value()).isEqualTo(RUN.gpuHours());
        assertThat(hours.parts().stream().mapToDouble(Explanation::value).sum())
                .isCloseTo(RUN.gpuHours(), within(1e-9));
        assertThat(RUN.explainMonths().value()).isEqualTo(RUN.months());
        assertThat(RUN.explainCost(14, "CNY").value()).isEqualTo(14 * RUN.gpuHours());
    }
}
