package dev.capstan.simulation.internal;

import dev.capstan.compute.ApiPrice;
import dev.capstan.plan.Model;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What an API asks in each month: the same on every path where its prices are certain. */
final class ApiPrices {

    private final List<ApiPrice> medians;
    private final List<Column> figures;

    ApiPrices(ProgramBuilder program, Model.Api api) {
        var cached = api.cached() == null ? api.input() : api.cached();
        var quantities = List.of(api.input(), cached, api.output(), api.batchShare(), api.batchPrice());
        this.medians = IntStream.rangeClosed(1, program.timeline().months())
                .mapToObj(month -> ApiPrice.at(api, month, program.timeline()))
                .toList();
        this.figures = quantities.stream().allMatch(program.numbers()::isCertain)
                ? List.of()
                : quantities.stream().map(program::given).toList();
    }

    /** The columns that they are made from where paths differ. */
    List<Column> reads() {
        return figures;
    }

    ApiPrice at(Path path, int month) {
        return figures.isEmpty()
                ? medians.get(month - 1)
                : new ApiPrice(
                        path.at(figures.get(0), month),
                        path.at(figures.get(1), month),
                        path.at(figures.get(2), month),
                        path.at(figures.get(3), month),
                        path.at(figures.get(4), month));
    }
}
