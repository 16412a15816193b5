package dev.capstan.simulation.internal;

import dev.capstan.compute.Accelerator;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a model is served in each month: as the resolved node says where its numbers are certain, else worked out on each path. */
final class ServingNodes {

    /** A number in which paths differ. */
    private interface Figure {
        double at(Path path, int month);
    }

    private record Length(Column prompt, Column answer) {}

    private final Model.SelfHosted hosted;
    private final boolean dense;
    private final List<ServingNode> medians;
    private final Chip chip;
    private final List<Column> reads = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final @Nullable Figure parameters;
    private final @Nullable Figure active;
    private final @Nullable Figure throughput;
    private final @Nullable Figure efficiency;
    private final @Nullable Figure batch;
    private final @Nullable Figure context;
    private final Length[] lengths;
    private final boolean steady;

    ServingNodes(ProgramBuilder program, String name, Model.SelfHosted hosted, List<Product.Request> requests) {
        var model = Objects.requireNonNull(program.plan().models().get(name));
        this.hosted = hosted;
        this.dense = model.activeParameters() == null;
        this.medians = Objects.requireNonNull(program.compute().servings().get(name));
        this.chip = new Chip(program, medians.getFirst().accelerator());
        sources.addAll(chip.sources());
        this.parameters = size(program, model.parameters());
        this.active = size(program, model.activeParameters());
        this.throughput = figure(program, hosted.throughput());
        this.efficiency = figure(program, hosted.efficiency());
        this.batch = figure(program, hosted.batch());
        this.context = figure(program, hosted.contextMemory());
        this.lengths = lengths(program, requests);
        this.steady = Stream.of(
                        model.parameters(),
                        model.activeParameters(),
                        hosted.throughput(),
                        hosted.efficiency(),
                        hosted.batch(),
                        hosted.contextMemory())
                .filter(Objects::nonNull)
                .allMatch(program.numbers()::isSteady);
    }

    private @Nullable Figure size(ProgramBuilder program, @Nullable Quantity size) {
        if (size == null || !size.isUncertain()) {
            return null;
        }
        var source = program.source(size);
        sources.add(source);
        return (path, month) -> path.at(source, month);
    }

    private @Nullable Figure figure(ProgramBuilder program, @Nullable Quantity figure) {
        if (figure == null || program.numbers().isCertain(figure)) {
            return null;
        }
        var column = program.given(figure);
        reads.add(column);
        return (path, month) -> path.at(column, month);
    }

    /** The tokens of requests where they differ between paths; else none. */
    private Length[] lengths(ProgramBuilder program, List<Product.Request> requests) {
        if (requests.stream()
                .flatMap(request -> Stream.of(request.prompt(), request.answer()))
                .allMatch(program.numbers()::isCertain)) {
            return new Length[0];
        }
        var lengths = requests.stream()
                .map(request -> new Length(program.given(request.prompt()), program.given(request.answer())))
                .toArray(Length[]::new);
        Stream.of(lengths).forEach(length -> reads.addAll(List.of(length.prompt, length.answer)));
        return lengths;
    }

    /** Whether a replica has as many accelerators as at the medians, on every path. */
    private boolean hasUsualSize() {
        return sources.isEmpty() && context == null && lengths.length == 0;
    }

    /** Whether a request takes as long in every month of a path as long as its tokens stay the same. */
    boolean isSteady() {
        return steady;
    }

    /** The columns that it is made from on a path. */
    List<Column> reads() {
        return reads;
    }

    /** The numbers of the plan that it is made from besides. */
    List<Source> sources() {
        return sources;
    }

    /** Kept running whatever the load. */
    double minimumReplicas() {
        return hosted.minimumReplicas().value();
    }

    /** Accelerators that answer together. */
    double acceleratorsPerReplica(Path path, int month) {
        var usual = medians.get(month - 1);
        var served = usual.served();
        if (hasUsualSize() || served == null) {
            return usual.acceleratorsPerReplica();
        }
        double all = parameters(path, month, served);
        double perToken = contextBytesPerToken(path, month, served, active(path, month, served, all));
        return ServingFormulas.acceleratorsPerReplica(
                weightBytes(all) + longestRequest(path, month, usual) * perToken, chip.memory(path));
    }

    /** Accelerator-seconds of one request on a fully loaded replica, as {@link ServingNode#gpuSecondsPerRequest} has them. */
    double gpuSecondsPerRequest(Path path, int month, double prompt, double answer, double cached) {
        var usual = medians.get(month - 1);
        if (sources.isEmpty() && reads.isEmpty()) {
            return usual.gpuSecondsPerRequest(prompt, answer, cached);
        }
        return usual.throughput() == null
                ? bound(path, month, usual, Objects.requireNonNull(usual.served()), prompt, answer, cached)
                : answer / throughput(path, month, usual.throughput());
    }

    private double bound(
            Path path, int month, ServingNode usual, ServedModel served, double prompt, double answer, double cached) {
        double all = parameters(path, month, served);
        double some = active(path, month, served, all);
        double context = ServingFormulas.meanContext(prompt, answer) * contextBytesPerToken(path, month, served, some);
        double together = ServingFormulas.batch(
                value(batch, path, month, usual.batch()),
                acceleratorsPerReplica(path, month) * chip.memory(path),
                weightBytes(all),
                context);
        double touched = ServingFormulas.touchedWeightBytes(weightBytes(all), some / all, together);
        double reached = Math.min(1, value(efficiency, path, month, usual.efficiency()));
        double peak = chip.peak(path, Accelerator.multipliedIn(hosted.quantisation())) * reached;
        double bandwidth = chip.bandwidth(path) * reached;
        return ServingFormulas.prefillSeconds(some, prompt * (1 - cached), peak)
                + answer * ServingFormulas.decodeSeconds(some, touched, context, together, peak, bandwidth);
    }

    private double parameters(Path path, int month, ServedModel usual) {
        return value(parameters, path, month, usual.size().parameters());
    }

    private double active(Path path, int month, ServedModel usual, double all) {
        return dense
                ? all
                : Math.min(all, value(active, path, month, usual.size().activeParameters()));
    }

    private double weightBytes(double all) {
        return all * ServingFormulas.bytesPerWeight(hosted.quantisation());
    }

    private double contextBytesPerToken(Path path, int month, ServedModel usual, double some) {
        return hosted.contextMemory() == null
                ? ServingFormulas.contextBytesPerToken(some)
                : value(context, path, month, usual.contextBytesPerToken());
    }

    private double longestRequest(Path path, int month, ServingNode usual) {
        double longest = lengths.length == 0 ? usual.longestRequest() : 0;
        for (var length : lengths) {
            longest = Math.max(longest, path.at(length.prompt, month) + path.at(length.answer, month));
        }
        return longest;
    }

    private double throughput(Path path, int month, double usual) {
        return throughput == null ? usual : throughput.at(path, month) / ServingFormulas.SECONDS_PER_MONTH;
    }

    private static double value(@Nullable Figure figure, Path path, int month, double otherwise) {
        return figure == null ? otherwise : figure.at(path, month);
    }
}
