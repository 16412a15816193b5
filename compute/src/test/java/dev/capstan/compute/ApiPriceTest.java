package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.plan.Model;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApiPriceTest {

    private static final ApiPrice PRICE = new ApiPrice(2e-6, 0.2e-6, 8e-6, 0.2, 0.5);

    @Test
    void addsPromptCacheAndAnswerLessTheBatchDiscount() {
        double full = 1500 * 0.7 * 2e-6 + 1500 * 0.3 * 0.2e-6 + 400 * 8e-6;
        assertThat(PRICE.cost(1500, 400, 0.3)).isCloseTo(full * 0.9, within(1e-18));
    }

    @Test
    void explainsItsCostByPartsThatMakeIt() {
        var explained = PRICE.explain(1500, 400, 0.3, "CNY");
        double tokens = explained.parts().stream()
                .limit(3)
                .mapToDouble(part -> part.value())
                .sum();
        assertThat(explained.value()).isEqualTo(PRICE.cost(1500, 400, 0.3));
        assertThat(tokens * explained.parts().getLast().value()).isCloseTo(explained.value(), within(1e-18));
    }

    @Test
    void readsThePricesOfTheMonth() {
        var file = Plans.plan("""
            models:
              bought:
                serving: {api: {input: {value: 2 CNY / 1M tokens, steps: {2026-07: 1 CNY / 1M tokens}}, output: 1 USD / 1M tokens}}
            """);
        var model = Objects.requireNonNull(file.plan().models().get("bought"));
        var api = (Model.Api) Objects.requireNonNull(model.serving());
        assertThat(ApiPrice.at(api, 6, file.plan().timeline()).input()).isCloseTo(2e-6, within(1e-18));
        assertThat(ApiPrice.at(api, 7, file.plan().timeline()))
                .as("cached prompt tokens cost as others do; 7 CNY for a USD")
                .isEqualTo(new ApiPrice(1e-6, 1e-6, 7e-6, 0, 0.5));
    }
}
