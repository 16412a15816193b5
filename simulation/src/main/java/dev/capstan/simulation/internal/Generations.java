package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Model;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The successors of a model. Like all that is technical, when each is trained and whether it passes is settled before month 1; a rule
 * that stops the model's trainings, or gives up all of its products, ends them.
 */
final class Generations {

    /** When one is trained, how long, and from when on it can be used; never where it does not pass. */
    private record One(Column start, Column months, Column ready) {}

    private final ProgramBuilder program;
    private final Figures figures;
    private final Model.Generations terms;
    private final Timelines.Training training;
    private final Column there;
    private final List<Column> stops;
    private final List<One> all = new ArrayList<>();

    /**
     * @param there 1 once the model can be used
     * @param stops each 1 once there are to be no more of them
     */
    Generations(
            ProgramBuilder program,
            String name,
            Model.Generations terms,
            Timelines.Training training,
            Column there,
            List<Column> stops) {
        this.program = program;
        this.figures = new Figures(program, "models." + name, name);
        this.terms = terms;
        this.training = training;
        this.there = there;
        this.stops = stops;
        int most = Math.max(0, program.timeline().months() - 2)
                / (int) terms.every().value();
        for (int number = 1; number <= most; number++) {
            all.add(generation(number, all.isEmpty() ? null : all.getLast()));
        }
    }

    private Column once(
            int number,
            String figure,
            String zh,
            String unit,
            Text words,
            List<Column> reads,
            List<Source> sources,
            Formula.Evaluation value) {
        return program.once(
                figures.place() + ".generation " + number + "." + figure,
                figures.label("generation " + number + ", " + figure, "第 " + number + " 代" + zh),
                unit,
                words,
                reads,
                sources,
                value);
    }

    private One generation(int number, @Nullable One before) {
        double later = number * terms.every().value();
        var reads = before == null ? List.of(training.ready()) : List.of(training.ready(), before.start, before.months);
        var start = once(
                number,
                "start",
                "开始训练月份",
                "month",
                new Text(
                        "so many months after the model is ready, or once the generation before has been trained",
                        "模型就绪后若干月，或前一代训练结束后"),
                reads,
                List.of(),
                (path, _) -> Math.max(
                        path.at(training.ready(), 1) + later,
                        before == null ? 0 : path.at(before.start, 1) + whole(path.at(before.months, 1))));
        var growth = program.source(terms.compute());
        var months = once(
                number,
                "months",
                "训练月数",
                "months",
                new Text("months of one training × growth of the compute at each generation", "单次训练月数 × 各代算力倍数之积"),
                List.of(training.run()),
                List.of(growth),
                (path, month) -> {
                    double needed = path.at(training.run(), 1);
                    for (int generation = 1; generation <= number; generation++) {
                        needed *= path.at(growth, month);
                    }
                    return Math.min(Trainings.LONGEST, needed);
                });
        return new One(start, months, ready(number, start, months));
    }

    private Column ready(int number, Column start, Column months) {
        var chance = program.source(terms.chance());
        var draw = terms.chance().isAlways(1) ? Source.ZERO : program.chance(figures.place() + ".generation " + number);
        return once(
                number,
                "ready",
                "可用月份",
                "month",
                new Text(
                        "the month after its training if its draw is below the chance; else never",
                        "抽样值低于概率时为训练结束的次月，否则永不"),
                List.of(start, months),
                List.of(chance, draw),
                (path, month) -> path.at(draw, month) < path.at(chance, month)
                        ? path.at(start, 1) + whole(path.at(months, 1))
                        : Timelines.NEVER);
    }

    /** Months until a training of so many is over; at least one. */
    private static double whole(double months) {
        return Math.max(1, Math.ceil(months - 1e-9));
    }

    private List<Column> reads() {
        var reads = new ArrayList<>(List.of(there));
        reads.addAll(stops);
        return reads;
    }

    /** Months of their training in the month. */
    Column progress() {
        var reads = reads();
        var trained = all.toArray(One[]::new);
        all.forEach(one -> reads.addAll(List.of(one.start, one.months)));
        return figures.column(
                "training progress of generations",
                "months of training of later generations in the month",
                "后续各代当月训练月数",
                "months",
                Formula.of(
                        new Text("1 in a full month of training, less in the last", "训练整月为 1，末月不足 1"),
                        reads,
                        (block, month, out) -> {
                            block.fill(0, out);
                            var part = block.spare(0);
                            for (var one : trained) {
                                TrainingCosts.within(block, one.months, one.start, month, part);
                                for (int lane = 0; lane < out.length; lane++) {
                                    out[lane] += part[lane];
                                }
                            }
                            block.multiply(there, month, out);
                            Flags.unless(block, stops, month, out);
                        }));
    }

    /** Which of them is the newest that can be used; 0 for the model itself. */
    Column newest() {
        var newest = figures.reserve("generation", "newest generation", "最新一代", "");
        var reads = reads();
        all.forEach(one -> reads.add(one.ready));
        return program.define(
                newest,
                Formula.of(
                        new Text("that which became ready last", "最近就绪的一代"),
                        reads,
                        List.of(newest),
                        1,
                        (block, month, out) -> {
                            block.copy(newest, month - 1, out);
                            var goesOn = block.spare(0);
                            block.copy(there, month, goesOn);
                            Flags.unless(block, stops, month, goesOn);
                            for (int number = 1; number <= all.size(); number++) {
                                var ready = block.values(all.get(number - 1).ready, month);
                                for (int lane = 0; lane < out.length; lane++) {
                                    out[lane] = ready[lane] == month && goesOn[lane] == 1 ? number : out[lane];
                                }
                            }
                        }));
    }
}
