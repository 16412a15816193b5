package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.compute.TrainingRun;
import dev.capstan.plan.Model;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a training takes on each path. The number of accelerators is that of the medians: it is bought before anything is known. */
final class Trainings {

    /** A training that fails faster than it advances would never end; this many months are as good as never. */
    static final double LONGEST = 1200;

    private final ProgramBuilder program;
    private final Model model;
    private final Model.Training training;
    private final TrainingRun medians;
    private final Chip chip;
    /** What decides how long it takes, by key. */
    private final Map<String, Source> numbers = new LinkedHashMap<>();

    private Trainings(ProgramBuilder program, String name, Model.Training training) {
        this.program = program;
        this.model = Objects.requireNonNull(program.plan().models().get(name));
        this.training = training;
        this.medians = Objects.requireNonNull(program.compute().trainings().get(name));
        this.chip = new Chip(program, medians.accelerator());
        Stream.of(
                        model.parameters(),
                        model.activeParameters(),
                        training.tokens(),
                        training.utilisation(),
                        training.timeBetweenFailures(),
                        training.restartTime(),
                        training.experiments(),
                        training.failedRuns())
                .filter(Objects::nonNull)
                .forEach(quantity -> numbers.put(quantity.key(), program.source(quantity)));
    }

    /** Months of one training of a model. */
    static Column months(ProgramBuilder program, String name, Model.Training training) {
        return new Trainings(program, name, training).months(name);
    }

    private Column months(String name) {
        var uncertain = Stream.concat(numbers.values().stream().filter(Source::varies), chip.sources().stream())
                .toList();
        return program.once(
                "models." + name + ".training duration",
                new Text(name + ": months of one training", name + "：单次训练月数"),
                "months",
                new Text("GPU-hours of the training / accelerators / 730 hours", "训练总卡时 / 卡数 / 730 小时"),
                List.of(),
                uncertain,
                uncertain.isEmpty() ? (_, _) -> medians.months() : (path, _) -> months(path));
    }

    private double months(Path path) {
        double parameters = value(path, model.parameters(), medians.size().parameters());
        double active = Math.min(parameters, value(path, model.activeParameters(), parameters));
        double productive = TrainingFormulas.productiveHours(
                TrainingFormulas.flops(medians.method(), active, value(path, training.tokens(), medians.tokens())),
                medians.accelerators(),
                chip.peak(path, medians.precision()),
                Math.min(1, value(path, training.utilisation(), medians.utilisation())));
        double wall = TrainingFormulas.wallHours(
                productive,
                TrainingFormulas.failuresPerHour(medians.accelerators(), hours(path, training.timeBetweenFailures())),
                hours(path, training.restartTime()));
        double all = TrainingFormulas.gpuHours(
                medians.accelerators(),
                wall,
                value(path, training.experiments(), medians.experiments()),
                value(path, training.failedRuns(), medians.failedRuns()));
        return Math.min(LONGEST, TrainingFormulas.months(all, medians.accelerators()));
    }

    /** Hours of a time; infinite where there is none. */
    private double hours(Path path, @Nullable Quantity months) {
        return TrainingFormulas.HOURS_PER_MONTH * value(path, months, Double.POSITIVE_INFINITY);
    }

    private double value(Path path, @Nullable Quantity quantity, double otherwise) {
        return quantity == null
                ? otherwise
                : path.at(Objects.requireNonNull(numbers.get(quantity.key())), medians.startMonth());
    }
}
