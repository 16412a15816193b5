package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.plan.Model;
import dev.capstan.plan.Nature;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the trainings of a model cost: compute while they go on, data over the first of them. */
final class TrainingCosts {

    /**
     * What is spent in a month.
     *
     * @param hours accelerator-hours
     * @param cost compute and data
     */
    record Cost(Column hours, Column cost) {}

    private final ProgramBuilder program;
    private final Purchases purchases;
    private final String name;

    TrainingCosts(ProgramBuilder program, Purchases purchases, String name) {
        this.program = program;
        this.purchases = purchases;
        this.name = name;
    }

    private Column column(String figure, String en, String zh, String unit, Formula formula) {
        return program.column("models." + name + "." + figure, label(en, zh), unit, formula);
    }

    private Text label(String en, String zh) {
        return new Text(name + ": " + en, name + "：" + zh);
    }

    /** @param stops each 1 once a rule has stopped the trainings */
    Cost add(Model.Training training, Timelines.Training timeline, List<Column> stops) {
        var run = Objects.requireNonNull(program.compute().trainings().get(name));
        var progress = progress(timeline, stops);
        var share = share(progress, timeline);
        var hours = column(
                "training GPU-hours",
                "training GPU-hours",
                "训练卡时",
                Models.GPU_HOURS,
                Formula.scaled(
                        new Text("months of training in the month × accelerators × 730 hours", "当月训练月数 × 卡数 × 730 小时"),
                        run.accelerators() * TrainingFormulas.HOURS_PER_MONTH,
                        progress));
        var price = Models.hourlyPrice(
                program,
                "models." + name + ".training price",
                label("price of a GPU-hour of training", "训练卡时价格"),
                run.rentalPrice());
        var compute = column(
                "training compute cost",
                "compute for training",
                "训练算力",
                program.currency(),
                Formula.product(hours, price));
        var data = column(
                "training data cost",
                "data for training",
                "训练数据",
                program.currency(),
                Formula.product(share, program.given(training.data())));
        expense(compute, training, Nature.COMPUTE);
        expense(data, training, Nature.DATA);
        return new Cost(
                hours,
                column(
                        "training cost",
                        "training cost",
                        "训练成本",
                        program.currency(),
                        Formula.sum(List.of(compute, data))));
    }

    private void expense(Column cost, Model.Training training, Nature nature) {
        purchases.expense(
                cost.name(),
                cost,
                training.function(),
                nature,
                new Purchases.Owner(name, null, null),
                program.plan().venture().tax().purchaseVatRate(),
                training.paymentDays().value());
    }

    private Column progress(Timelines.Training timeline, List<Column> stops) {
        var reads = new ArrayList<>(List.of(timeline.start(), timeline.total()));
        reads.addAll(stops);
        reads.addAll(timeline.awaited());
        return column(
                "training progress",
                "months of training in the month",
                "当月训练月数",
                "months",
                Formula.byPath(
                        new Text(
                                "1 in a full month of training, less in the last, 0 once a rule has stopped it or what"
                                        + " it waits for",
                                "训练整月为 1，末月不足 1；自身或所等待的训练被规则停止后为 0"),
                        reads,
                        (path, month) -> Flags.any(stops, path, month) || !Flags.all(timeline.awaited(), path, month)
                                ? 0
                                : within(path.at(timeline.total(), month), month - path.at(timeline.start(), month))));
    }

    private Column share(Column progress, Timelines.Training timeline) {
        return column(
                "training share",
                "share of the first training in the month",
                "当月占首次训练的比例",
                "",
                Formula.byPath(
                        new Text("months of the first training in the month / its months", "当月首次训练月数 / 首次训练总月数"),
                        List.of(progress, timeline.run(), timeline.start()),
                        (path, month) -> {
                            double run = path.at(timeline.run(), month);
                            double first = within(run, month - path.at(timeline.start(), month));
                            return Math.min(path.at(progress, month), first) / run;
                        }));
    }

    /** How much of a time of so many months falls into the month that is {@code index} months after its first. */
    private static double within(double months, double index) {
        return index < 0 ? 0 : Math.clamp(months - index, 0, 1);
    }
}
