package dev.capstan.simulation.internal;

import dev.capstan.compute.ModelSize;
import dev.capstan.compute.ServedModel;
import dev.capstan.compute.ServingFormulas;
import dev.capstan.compute.ServingNode;
import dev.capstan.plan.Model;
import dev.capstan.plan.Product;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a model is served in each month: resolved once for all paths where its numbers are certain, else again on each path. */
final class ServingNodes {

    private record Length(Column prompt, Column answer) {}

    private final Model model;
    private final Model.SelfHosted hosted;
    private final List<ServingNode> medians;
    private final Chip chip;
    /** The numbers that are not certain, by key: those of the model itself, and those of its operation. */
    private final Map<String, Source> sizes = new LinkedHashMap<>();

    private final Map<String, Column> figures = new LinkedHashMap<>();
    private final boolean steady;
    private final List<Length> lengths = new ArrayList<>();

    ServingNodes(ProgramBuilder program, String name, Model.SelfHosted hosted, List<Product.Request> requests) {
        this.model = Objects.requireNonNull(program.plan().models().get(name));
        this.hosted = hosted;
        this.medians = Objects.requireNonNull(program.compute().servings().get(name));
        this.chip = new Chip(program, medians.getFirst().accelerator());
        Stream.of(model.parameters(), model.activeParameters())
                .filter(size -> size != null && size.isUncertain())
                .forEach(size -> sizes.put(size.key(), program.source(size)));
        Stream.of(hosted.throughput(), hosted.efficiency(), hosted.batch(), hosted.contextMemory())
                .filter(figure -> figure != null && !program.numbers().isCertain(figure))
                .forEach(figure -> figures.put(figure.key(), program.given(figure)));
        this.steady = Stream.of(
                        model.parameters(),
                        model.activeParameters(),
                        hosted.throughput(),
                        hosted.efficiency(),
                        hosted.batch(),
                        hosted.contextMemory())
                .filter(Objects::nonNull)
                .allMatch(program.numbers()::isSteady);
        if (requests.stream()
                .flatMap(request -> Stream.of(request.prompt(), request.answer()))
                .anyMatch(tokens -> !program.numbers().isCertain(tokens))) {
            requests.forEach(request ->
                    lengths.add(new Length(program.given(request.prompt()), program.given(request.answer()))));
        }
    }

    /** Whether a replica has as many accelerators as at the medians, on every path. */
    private boolean hasUsualSize() {
        return sizes.isEmpty()
                && lengths.isEmpty()
                && chip.sources().isEmpty()
                && (hosted.contextMemory() == null
                        || !figures.containsKey(hosted.contextMemory().key()));
    }

    /** Whether months differ between paths. */
    private boolean varies() {
        return !(sizes.isEmpty()
                && figures.isEmpty()
                && lengths.isEmpty()
                && chip.sources().isEmpty());
    }

    /** Whether a request takes as long in every month of a path as long as its tokens stay the same. */
    boolean isSteady() {
        return steady;
    }

    /** The columns that it is made from on a path. */
    List<Column> reads() {
        var reads = new ArrayList<>(figures.values());
        lengths.forEach(length -> reads.addAll(List.of(length.prompt, length.answer)));
        return reads;
    }

    /** The numbers of the plan that it is made from besides. */
    List<Source> sources() {
        return Stream.concat(sizes.values().stream(), chip.sources().stream()).toList();
    }

    /** What says how many accelerators a replica has. */
    ServingNode sized(Path path, int month) {
        return hasUsualSize() ? medians.get(month - 1) : at(path, month);
    }

    ServingNode at(Path path, int month) {
        var usual = medians.get(month - 1);
        return varies() ? onPath(usual, path, month) : usual;
    }

    private ServingNode onPath(ServingNode usual, Path path, int month) {
        var throughput = usual.throughput();
        return new ServingNode(
                usual.model(),
                usual.served() == null ? null : served(usual.served(), path, month),
                longest(usual.longestRequest(), path, month),
                chip.on(path),
                throughput == null ? null : (Double) perSecond(path, month, hosted.throughput(), throughput),
                Math.min(1, figure(path, month, hosted.efficiency(), usual.efficiency())),
                figure(path, month, hosted.batch(), usual.batch()),
                usual.peakToMean(),
                usual.minimumReplicas(),
                usual.rentalPrice());
    }

    private ServedModel served(ServedModel usual, Path path, int month) {
        double parameters = size(path, month, model.parameters(), usual.size().parameters());
        double active = model.activeParameters() == null
                ? parameters
                : size(path, month, model.activeParameters(), usual.size().activeParameters());
        var size = new ModelSize(parameters, Math.min(active, parameters));
        double context = hosted.contextMemory() == null
                ? ServingFormulas.contextBytesPerToken(size.activeParameters())
                : figure(path, month, hosted.contextMemory(), usual.contextBytesPerToken());
        return new ServedModel(size, usual.quantisation(), context);
    }

    private double longest(double usual, Path path, int month) {
        double longest = lengths.isEmpty() ? usual : 0;
        for (var length : lengths) {
            longest = Math.max(longest, path.at(length.prompt, month) + path.at(length.answer, month));
        }
        return longest;
    }

    private double size(Path path, int month, @Nullable Quantity quantity, double otherwise) {
        var source = quantity == null ? null : sizes.get(quantity.key());
        return source == null ? otherwise : path.at(source, month);
    }

    private double figure(Path path, int month, @Nullable Quantity quantity, double otherwise) {
        var column = quantity == null ? null : figures.get(quantity.key());
        return column == null ? otherwise : path.at(column, month);
    }

    private double perSecond(Path path, int month, @Nullable Quantity quantity, double otherwise) {
        var column = quantity == null ? null : figures.get(quantity.key());
        return column == null ? otherwise : path.at(column, month) / ServingFormulas.SECONDS_PER_MONTH;
    }
}
