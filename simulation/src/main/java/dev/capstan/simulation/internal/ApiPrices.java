package dev.capstan.simulation.internal;

import dev.capstan.compute.ApiPrice;
import dev.capstan.plan.Model;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an API asks in each month: the same on every path where its prices are certain. */
final class ApiPrices {

    private record Prices(Column input, Column cached, Column output, Column batchShare, Column batchPrice) {}

    private final List<ApiPrice> medians;
    private final @Nullable Prices uncertain;

    ApiPrices(ProgramBuilder program, Model.Api api) {
        var cached = api.cached() == null ? api.input() : api.cached();
        this.medians = IntStream.rangeClosed(1, program.timeline().months())
                .mapToObj(month -> ApiPrice.at(api, month, program.timeline()))
                .toList();
        boolean certain = Stream.of(api.input(), cached, api.output(), api.batchShare(), api.batchPrice())
                .allMatch(program.numbers()::isCertain);
        this.uncertain = certain
                ? null
                : new Prices(
                        program.given(api.input()),
                        program.given(cached),
                        program.given(api.output()),
                        program.given(api.batchShare()),
                        program.given(api.batchPrice()));
    }

    /** The columns that they are made from where paths differ. */
    List<Column> reads() {
        return uncertain == null
                ? List.of()
                : List.of(
                        uncertain.input,
                        uncertain.cached,
                        uncertain.output,
                        uncertain.batchShare,
                        uncertain.batchPrice);
    }

    /** Cost of one request: see {@link ApiPrice#cost}. */
    double cost(Path path, int month, double prompt, double answer, double hit) {
        if (uncertain == null) {
            return medians.get(month - 1).cost(prompt, answer, hit);
        }
        double tokens = ApiPrice.tokenCost(
                prompt,
                answer,
                hit,
                path.at(uncertain.input, month),
                path.at(uncertain.cached, month),
                path.at(uncertain.output, month));
        return tokens
                * ApiPrice.batchFactor(path.at(uncertain.batchShare, month), path.at(uncertain.batchPrice, month));
    }
}
