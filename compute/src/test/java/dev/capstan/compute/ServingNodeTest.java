package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ServingNodeTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 1), 24);

    private static final String BOUND = """
        models:
          m:
            parameters: 32B
            serving: {self-hosted: {hardware: H20, quantisation: fp8, efficiency: 50%, batch: 64, context memory: 262144 bytes, rental price: 9 CNY / GPU-hour}}
        """;

    @Test
    void dividesTheAnswerByAGivenThroughput() {
        var node = Plans.serving("""
            models: {m: {serving: {self-hosted: {hardware: H800, throughput: 900 tokens / second / GPU}}}}
            """, 1);
        assertThat(node.gpuSecondsPerRequest(1500, 450, 0.3)).isCloseTo(0.5, within(1e-12));
        assertThat(node.acceleratorsPerReplica()).as("the size is not known").isEqualTo(1);
    }

    @Test
    void boundsByBandwidthAndArithmeticWhereNoThroughputIsGiven() {
        var node = Plans.serving(BOUND, 1);
        double context = 1500 + 200;
        double prefill = 2 * 32e9 * 1500 * 0.7 / (296e12 * 0.5);
        double room = (0.9 * 96e9 - 32e9) / (context * 262_144);
        double step = (32e9 + 64 * context * 262_144) / (4e12 * 0.5);
        assertThat(room).isGreaterThan(64);
        assertThat(node.prefillSeconds(1500, 0.3)).isCloseTo(prefill, within(1e-12));
        assertThat(node.decodeSeconds(1500, 400)).isCloseTo(400 * step / 64, within(1e-12));
        assertThat(node.gpuSecondsPerRequest(1500, 400, 0.3)).isCloseTo(prefill + 400 * step / 64, within(1e-12));
    }

    @Test
    void answersFewerTogetherWhereContextsAreLong() {
        var node = Plans.serving(BOUND, 1);
        assertThat(node.sequences(20_000, 2_000)).isCloseTo((0.9 * 96e9 - 32e9) / (21_000 * 262_144.0), within(1e-9));
    }

    @Test
    void makesAReplicaLargeEnoughForTheWeightsAndTheLongestRequestOfItsProducts() {
        var models = """
            models: {m: {parameters: 34B, serving: {self-hosted: {hardware: H100, context memory: 400 KB}}}}
            """;
        var withProduct = models + """
            segments: {s: {accounts: 10, initial accounts: 1}}
            products:
              p: {model: m, price: 1 CNY / request, usage: 10 requests / account / month, request: {prompt: 100000 tokens, answer: 1000 tokens}}
            """;
        assertThat(Plans.serving(models, 1).acceleratorsPerReplica())
                .as("68 GB, and 1.6 GB of context, in 72 GB")
                .isEqualTo(1);
        assertThat(Plans.serving(withProduct, 1).acceleratorsPerReplica())
                .as("and 40.4 GB of context")
                .isEqualTo(2);
    }

    @Test
    void readsMoreOfAMixtureOfExpertsThanOneTokenUsesButComputesWithThat() {
        var dense = Plans.serving("models: {m: {parameters: 30B, serving: {self-hosted: {hardware: H100}}}}\n", 1);
        var experts = Plans.serving(
                "models: {m: {parameters: 30B, active parameters: 3B, serving: {self-hosted: {hardware: H100}}}}\n", 1);
        assertThat(experts.prefillSeconds(1000, 0)).isCloseTo(dense.prefillSeconds(1000, 0) / 10, within(1e-12));
        assertThat(experts.decodeSeconds(1000, 100)).isLessThan(dense.decodeSeconds(1000, 100));
        assertThat(experts.decodeSeconds(1000, 100)).isGreaterThan(dense.decodeSeconds(1000, 100) / 10);
    }

    @Test
    void providesReplicasForTheBusiestHourAndShowsHowMuchOfThemIsUsed() {
        var node = Plans.serving(BOUND, 1);
        double busy = node.busyAccelerators(2_628_000, 2.5);
        assertThat(busy).as("one request of 2.5 seconds each second").isEqualTo(2.5);
        assertThat(node.replicas(busy))
                .as("three times as much in the busiest hour")
                .isEqualTo(8);
        assertThat(node.accelerators(busy)).isEqualTo(8);
        assertThat(node.utilisation(busy)).isEqualTo(2.5 / 8);
        assertThat(node.replicas(0)).as("minimum").isEqualTo(1);
    }

    @Test
    void changesWithTheMonthWhereThePlanDoes() {
        var yaml = """
            models: {m: {serving: {self-hosted: {hardware: H800, throughput: {value: 100 tokens / second / GPU, steps: {2026-07: 200 tokens / second / GPU}}}}}}
            """;
        assertThat(Plans.serving(yaml, 6).gpuSecondsPerRequest(0, 100, 0)).isCloseTo(1, within(1e-12));
        assertThat(Plans.serving(yaml, 7).gpuSecondsPerRequest(0, 100, 0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void takesThePriceAtTheUseOverThatOfTheHardware() {
        assertThat(Plans.serving(BOUND, 1).rentalPrice().at(1, TIMELINE)).isCloseTo(9 * 730, within(1e-9));
    }

    @Test
    void explainsItsAccelerators() {
        var node = Plans.serving(BOUND, 1);
        var explained = node.explain(1e6, 1500, 400, 0.3);
        double seconds = node.gpuSecondsPerRequest(1500, 400, 0.3);
        assertThat(explained.value()).isEqualTo(node.accelerators(node.busyAccelerators(1e6, seconds)));
        var demand = explained.parts().getFirst().parts().getFirst();
        var request = demand.parts().getLast();
        assertThat(request.value()).isEqualTo(seconds);
        assertThat(request.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.value()).isPositive());
    }
}
