package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.plan.Model;
import dev.capstan.plan.Nature;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    private final Figures figures;

    TrainingCosts(ProgramBuilder program, Purchases purchases, String name) {
        this.program = program;
        this.purchases = purchases;
        this.name = name;
        this.figures = new Figures(program, "models." + name, name);
    }

    /**
     * @param stops each 1 once a rule has stopped the trainings
     * @param generations months of training of later generations; null where there are none
     */
    Cost add(Model.Training training, Timelines.Training timeline, List<Column> stops, @Nullable Column generations) {
        var run = Objects.requireNonNull(program.compute().trainings().get(name));
        var own = progress(timeline, stops);
        var progress = generations == null
                ? own
                : figures.column(
                        "training progress of all",
                        "months of training in the month, with later generations",
                        "当月训练月数（含后续各代）",
                        "months",
                        Formula.sum(List.of(own, generations)));
        var share = share(own, timeline, generations);
        var hours = figures.column(
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
                figures.label("price of a GPU-hour of training", "训练卡时价格"),
                run.rentalPrice());
        var compute =
                figures.money("training compute cost", "compute for training", "训练算力", Formula.product(hours, price));
        var data = figures.money(
                "training data cost",
                "data for training",
                "训练数据",
                Formula.product(share, program.given(training.data())));
        expense(compute, training, Nature.COMPUTE);
        expense(data, training, Nature.DATA);
        return new Cost(
                hours, figures.money("training cost", "training cost", "训练成本", Formula.sum(List.of(compute, data))));
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
        return figures.column(
                "training progress",
                "months of training in the month",
                "当月训练月数",
                "months",
                Formula.of(
                        new Text(
                                "1 in a full month of training, less in the last, 0 once a rule has stopped it or what"
                                        + " it waits for",
                                "训练整月为 1，末月不足 1；自身或所等待的训练被规则停止后为 0"),
                        reads,
                        (block, month, out) -> {
                            within(block, timeline.total(), timeline.start(), month, out);
                            Flags.and(block, timeline.awaited(), month, out);
                            Flags.unless(block, stops, month, out);
                        }));
    }

    private Column share(Column progress, Timelines.Training timeline, @Nullable Column generations) {
        var reads = new ArrayList<>(List.of(progress, timeline.run(), timeline.start()));
        if (generations != null) {
            reads.add(generations);
        }
        return figures.column(
                "training share",
                "training in the month over one training",
                "当月训练相当于单次训练的比例",
                "",
                Formula.of(
                        new Text(
                                "months of the first training and of later generations in the month / months of one"
                                        + " training",
                                "当月首次训练与后续各代训练的月数 / 单次训练月数"),
                        reads,
                        (block, month, out) -> {
                            within(block, timeline.run(), timeline.start(), month, out);
                            var trained = block.values(progress, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = Math.min(trained[lane], out[lane]);
                            }
                            if (generations != null) {
                                block.add(generations, month, out);
                            }
                            var run = block.values(timeline.run(), month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] /= run[lane];
                            }
                        }));
    }

    /** Writes how much of a time of some months falls into a month, from the month on in which it starts. */
    static void within(Block block, Column months, Column start, int month, double[] out) {
        var whole = block.values(months, month);
        var first = block.values(start, month);
        for (int lane = 0; lane < out.length; lane++) {
            double index = month - first[lane];
            out[lane] = index < 0 ? 0 : Math.max(0, Math.min(1, whole[lane] - index));
        }
    }
}
