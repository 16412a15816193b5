package dev.capstan.compute.internal;

import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.compute.Accelerator;
import dev.capstan.compute.ComputePlan;
import dev.capstan.compute.ComputeProblem;
import dev.capstan.compute.Interruptions;
import dev.capstan.compute.ModelSize;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.compute.TrainingRun;
import dev.capstan.plan.Model;
import dev.capstan.plan.Model.Training;
import dev.capstan.plan.Quantity;
import org.jspecify.annotations.Nullable;

/** Turns a plan's trainings into runs, with every number that of the training's first month. */
final class TrainingResolver {

    private final Timeline timeline;
    private final Findings findings;
    private final Accelerators accelerators;
    private final Sizes sizes;

    TrainingResolver(Timeline timeline, Findings findings, Accelerators accelerators, Sizes sizes) {
        this.timeline = timeline;
        this.findings = findings;
        this.accelerators = accelerators;
        this.sizes = sizes;
    }

    /** The run; null, with a finding, where it cannot be. */
    @Nullable
    TrainingRun resolve(String name, Model model, Training training) {
        var key = key(name);
        var size = size(name, model, training);
        var accelerator = accelerators.resolve(training.hardware(), key + ".hardware");
        if (accelerator == null) {
            return null;
        }
        var price = accelerators.rentalPrice(training.rentalPrice(), accelerator, key + ".hardware");
        boolean computable = switch (training.precision()) {
            case BF16 -> true;
            case FP8 -> accelerators.hasFp8(accelerator, key + ".precision", "bf16");
        };
        if (size == null) {
            return null;
        }
        double smallest =
                TrainingFormulas.smallestAccelerators(training.method(), size.parameters(), accelerator.memoryBytes());
        double count = training.accelerators() == null
                ? smallest
                : training.accelerators().value();
        boolean fits = fits(name, training, size, accelerator, smallest, count);
        boolean ends = ends(name, training, count);
        return price == null || !computable || !fits || !ends
                ? null
                : run(name, training, size, accelerator, count, price);
    }

    private static String key(String name) {
        return "models." + name + ".training";
    }

    private @Nullable ModelSize size(String name, Model model, Training training) {
        var parameters = model.parameters();
        if (parameters == null) {
            findings.add(ComputeProblem.TRAINING_WITHOUT_PARAMETERS, "models." + name, "name", name);
            return null;
        }
        return sizes.of(name, model, parameters, training.start().number(timeline));
    }

    private boolean fits(
            String name, Training training, ModelSize size, Accelerator accelerator, double smallest, double count) {
        if (smallest > ComputePlan.MOST_ACCELERATORS) {
            findings.add(
                    ComputeProblem.TOO_LARGE,
                    key(name),
                    "purpose",
                    new Text("training", "训练"),
                    "name",
                    name,
                    "hardware",
                    accelerator.name(),
                    "accelerators",
                    Findings.count(smallest),
                    "limit",
                    ComputePlan.MOST_ACCELERATORS,
                    "parameters",
                    Findings.scaled(size.parameters()),
                    "memory",
                    Findings.rounded(accelerator.memoryBytes() / 1e9));
        } else if (count < smallest) {
            double needed = TrainingFormulas.bytesPerParameter(training.method()) * size.parameters();
            findings.add(
                    ComputeProblem.TOO_FEW_ACCELERATORS,
                    key(name) + ".accelerators",
                    "given",
                    Findings.count(count),
                    "hardware",
                    accelerator.name(),
                    "name",
                    name,
                    "needed",
                    Findings.rounded(needed / 1e9),
                    "usable",
                    Findings.rounded(count * TrainingFormulas.USABLE_FOR_STATES * accelerator.memoryBytes() / 1e9),
                    "smallest",
                    Findings.count(smallest));
        }
        return smallest <= ComputePlan.MOST_ACCELERATORS && count >= smallest;
    }

    private boolean ends(String name, Training training, double count) {
        var interruptions = interruptions(training);
        if (interruptions.lostShare(count) < 1) {
            return true;
        }
        double hours = interruptions.hoursBetweenFailures();
        findings.add(
                ComputeProblem.NEVER_ENDS,
                key(name) + ".time between failures",
                "name",
                name,
                "accelerators",
                Findings.count(count),
                "failures",
                Findings.rounded(TrainingFormulas.failuresPerHour(count, hours)),
                "restart",
                Findings.rounded(interruptions.restartHours()),
                "most",
                Findings.rounded(hours / interruptions.restartHours()));
        return false;
    }

    private Interruptions interruptions(Training training) {
        var between = training.timeBetweenFailures();
        return between == null
                ? Interruptions.NONE
                : new Interruptions(hours(between, training), hours(training.restartTime(), training));
    }

    private TrainingRun run(
            String name, Training training, ModelSize size, Accelerator accelerator, double count, Quantity price) {
        return new TrainingRun(
                name,
                size,
                value(training.tokens(), training),
                training.method(),
                training.precision(),
                accelerator,
                count,
                Math.min(1, value(training.utilisation(), training)),
                interruptions(training),
                value(training.experiments(), training),
                value(training.failedRuns(), training),
                training.start().number(timeline),
                price);
    }

    private double hours(Quantity time, Training training) {
        return value(time, training) * TrainingFormulas.HOURS_PER_MONTH;
    }

    private double value(Quantity quantity, Training training) {
        return quantity.at(training.start().number(timeline), timeline);
    }
}
