package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.compute.SharedData.Row;
import dev.capstan.plan.Model.Quantisation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** TensorRT-LLM v1.0's table of offline throughput, and DeepSeek's day. */
class PublishedServingTest {

    private record Published(double parameters, int layers) {}

    /** Dense models of the table; all have 8 key-value heads of width 128. */
    private static final Map<String, Published> DENSE = Map.of(
            "Llama 3.1 8B", new Published(8.03e9, 32),
            "Llama 3.3 70B", new Published(70.55e9, 80),
            "Llama 3.1 405B", new Published(405.85e9, 126));

    /** Keys and values at 8 bits, as in the FP8 checkpoints that the table was made with. */
    private static double bound(Row row) {
        var chip = Objects.requireNonNull(Catalogue.standard().entries().get(row.text("gpu")));
        var model = Objects.requireNonNull(DENSE.get(row.text("model")));
        double prompt = row.number("input_len");
        double answer = row.number("output_len");
        double peak = Objects.requireNonNull(chip.peakFp8());
        double weights = model.parameters * ServingFormulas.bytesPerWeight(Quantisation.FP8);
        double sequence = 2.0 * model.layers * 8 * 128 * (prompt + answer / 2);
        double batch = ServingFormulas.batch(1e6, row.number("n_gpus") * chip.memoryBytes(), weights, sequence);
        double seconds = ServingFormulas.prefillSeconds(model.parameters, prompt, peak)
                + answer
                        * ServingFormulas.decodeSeconds(
                                model.parameters, weights, sequence, batch, peak, chip.bandwidth());
        return answer / seconds;
    }

    private static List<Row> rows() {
        return SharedData.table("inference_trtllm_perf_overview.csv").stream()
                .filter(row -> DENSE.containsKey(row.text("model"))
                        && row.text("weights_precision").equals("FP8"))
                .filter(row -> Catalogue.standard().entries().containsKey(row.text("gpu")))
                .toList();
    }

    @Test
    void boundsEveryPublishedThroughputOfADenseModel() {
        assertThat(rows())
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(bound(row))
                        .as(row.toString())
                        .isGreaterThan(row.number("output_tokens_per_s_per_gpu")));
    }

    @Test
    void reachesAFifthToThreeQuartersOfTheBoundInPractice() {
        var shares = rows().stream()
                .mapToDouble(row -> row.number("output_tokens_per_s_per_gpu") / bound(row))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "TensorRT-LLM over the bound: %.2f to %.2f, median %.2f, %d rows%n",
                shares[0],
                shares[shares.length - 1],
                shares[shares.length / 2],
                shares.length);
        assertThat(shares[0]).isGreaterThan(0.2);
        assertThat(shares[shares.length / 2]).isBetween(0.4, 0.65);
    }

    /** deepseek-ai/open-infra-index, day 6: 226.75 nodes of 8 H800 in the mean at 2 USD an hour. */
    @Test
    void costsWhatDeepSeekPaidForADay() {
        double busy = 226.75 * 8;
        assertThat(busy * 24 * 2).isEqualTo(87_072);
    }

    /** The same day sold by the token: 342B of 608B prompt tokens cached, 168B answered; tokens are rounded in print. */
    @Test
    void earnsWhatDeepSeekWouldHaveByItsPriceList() {
        var price = new ApiPrice(0.55e-6, 0.14e-6, 2.19e-6, 0, 1);
        double revenue = price.cost(608e9, 168e9, 342.0 / 608);
        assertThat(revenue).isCloseTo(562_100, within(1.0)).isCloseTo(562_027, within(0.0005 * 562_027));
        assertThat(revenue / 87_072 - 1).isCloseTo(5.45, within(0.01));
    }
}
