package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When models are ready, milestones are reached and products are on sale. The months of what is technical are settled before
 * month 1; what waits for a figure of the business is found out month by month.
 */
final class Timelines {

    /** Later than any month. */
    static final double NEVER = Double.POSITIVE_INFINITY;

    private static final Text WAITS = new Text(
            "from the month on in which all that it waits for is there; then for good", "自所等待事项全部达成之月起，此后一直如此");

    /**
     * When a model is trained.
     *
     * @param run months of one training
     * @param start its first month
     * @param total months of all trainings
     * @param ready the first month in which the model can be used, unless a rule stops it or what it waits for
     * @param awaited each 1 once something that it waits for is there
     */
    record Training(Column run, Column start, Column total, Column ready, List<Column> awaited) {}

    private final ProgramBuilder program;
    private final Events events;
    private final Milestones milestones;
    private final Rules rules;
    private final Map<String, Training> trainings = new LinkedHashMap<>();
    private final Map<String, Column> generations = new LinkedHashMap<>();
    private final Map<String, Ageing.Factors> ageing = new LinkedHashMap<>();
    private final Map<String, Column> onSale = new LinkedHashMap<>();

    Timelines(ProgramBuilder program, Events events, Metrics metrics, Rules rules) {
        this.program = program;
        this.events = events;
        this.rules = rules;
        this.milestones = new Milestones(program, this, events, metrics);
    }

    /** Settles them all, in the order of the plan. */
    void add() {
        program.plan().models().forEach((name, model) -> {
            if (model.training() != null) {
                training(name);
            }
        });
        program.plan().milestones().keySet().forEach(milestones::reached);
        program.plan().models().forEach(this::renewal);
        program.plan().products().forEach((name, product) -> onSale.put(name, onSale(name, product)));
    }

    /** The generations of a model, and what it loses while they do not come. */
    private void renewal(String name, Model model) {
        boolean trained = model.training() != null;
        var later = model.generations() == null
                ? null
                : new Generations(program, name, model.generations(), training(name), ready(name), ends(name));
        if (later != null) {
            generations.put(name, later.progress());
        }
        var newest = later == null ? null : later.newest();
        if (model.ageing() != null) {
            ageing.put(name, Ageing.of(program, name, model.ageing(), trained ? ready(name) : null, newest));
        }
    }

    /** Each 1 once there are to be no more generations of a model. */
    private List<Column> ends(String model) {
        var ends = new ArrayList<>(rules.stopped(model));
        var products = program.plan().products().entrySet().stream()
                .filter(product -> model.equals(product.getValue().model()))
                .map(product -> rules.dropped(product.getKey()))
                .toList();
        if (!products.isEmpty() && products.stream().noneMatch(List::isEmpty)) {
            ends.add(program.column(
                    "models." + model + ".given up",
                    new Text(model + ": all of its products given up", model + "：其产品已全部放弃"),
                    "",
                    Formula.of(
                            new Text("1 once rules have given up all products that it serves", "其服务的产品均被规则放弃后为 1"),
                            products.stream().flatMap(List::stream).distinct().toList(),
                            (block, month, out) -> {
                                block.fill(1, out);
                                var dropped = block.spare(0);
                                for (var flags : products) {
                                    Flags.any(block, flags, month, dropped);
                                    for (int lane = 0; lane < out.length; lane++) {
                                        out[lane] *= dropped[lane];
                                    }
                                }
                            })));
        }
        return ends;
    }

    /** Months of training of a model's later generations; null where it has none. */
    @Nullable
    Column generations(String model) {
        return generations.get(model);
    }

    /** What the age of a product's model makes of it; null where that does not age. */
    Ageing.@Nullable Factors ageing(Product product) {
        return product.model() == null ? null : ageing.get(product.model());
    }

    Milestones milestones() {
        return milestones;
    }

    /** The training of a model that has one. */
    Training training(String name) {
        var known = trainings.get(name);
        if (known != null) {
            return known;
        }
        var model = Objects.requireNonNull(program.plan().models().get(name));
        var made = training(name, Objects.requireNonNull(model.training()));
        trainings.put(name, made);
        return made;
    }

    private Training training(String name, Model.Training training) {
        var place = "models." + name;
        var waits = new ArrayList<Column>();
        if (training.after() != null && isTrained(training.after())) {
            waits.add(training(training.after()).ready);
        }
        training.waitsFor().forEach(milestone -> waits.add(milestones.month(milestone)));
        int own = training.start().number(program.timeline());
        var start = month(
                place + ".training start",
                new Text(name + ": first month of the training", name + "：训练首月"),
                new Text("its own month, or that of the last that it waits for", "自身月份，或所等待事项中最晚者"),
                waits,
                List.of(),
                (path, _) -> latest(path, own, waits));
        var run = Trainings.months(program, name, training);
        int most = (int) training.attempts().value();
        var attempts = attempts(
                program,
                place + ".training attempts",
                new Text(name + ": trainings until it is good enough", name + "：直至合格的训练次数"),
                new Text("the first that succeeds; one more than allowed where none does", "首次成功的次数；均失败则为上限加一"),
                place + ".training.attempts",
                training.chance(),
                most);
        var retry = program.source(training.retry());
        var total = month(
                place + ".training months",
                new Text(name + ": months of all trainings", name + "：全部训练所需月数"),
                new Text("months of one training × (1 + further ones × their share)", "单次训练月数 ×（1 + 再次训练次数 × 其比例）"),
                List.of(run, attempts),
                List.of(retry),
                (path, month) ->
                        path.at(run, 1) * (1 + (Math.min(most, path.at(attempts, 1)) - 1) * path.at(retry, month)));
        var settled = month(
                place + ".ready as planned",
                new Text(name + ": first month in which it can be used, before events", name + "：可用首月（事件影响前）"),
                new Text(
                        "the month after the trainings have ended; never where the last one failed",
                        "全部训练结束的次月；最后一次失败则永不就绪"),
                List.of(start, total, attempts),
                List.of(),
                (path, _) -> path.at(attempts, 1) > most
                        ? NEVER
                        : path.at(start, 1) + Math.max(1, Math.ceil(path.at(total, 1) - 1e-9)));
        var ready = events.delayed(
                place, new Text(name + ": first month in which it can be used", name + "：可用首月"), settled);
        return new Training(run, start, total, ready, awaited(training));
    }

    private List<Column> awaited(Model.Training training) {
        var flags = new ArrayList<Column>();
        training.waitsFor().forEach(milestone -> flags.addAll(there(milestone)));
        if (training.after() != null && isTrained(training.after()) && rules.stopTrainings()) {
            flags.add(ready(training.after()));
        }
        return flags;
    }

    /** 1 once a milestone whose month is settled is there all the same; none where no rule can prevent that. */
    List<Column> there(String milestone) {
        return rules.stopTrainings() ? List.of(milestones.reached(milestone)) : List.of();
    }

    /**
     * Which of at most so many attempts succeeds first: geometric, by one uniform; one more where none does. Nothing is drawn where
     * the first is sure to succeed.
     */
    static Column attempts(
            ProgramBuilder program, String name, Text label, Text words, String draw, Quantity chance, int most) {
        var likely = program.source(chance);
        boolean sure = !likely.varies() && chance.at(1, program.timeline()) >= 1;
        var uniform = sure ? Source.ZERO : program.chance(draw);
        return program.once(name, label, "", words, List.of(), List.of(likely, uniform), (path, _) -> {
            double failed = 1;
            for (int attempt = 1; attempt <= most; attempt++) {
                failed *= 1 - path.at(likely, 1);
                if (path.at(uniform, 1) < 1 - failed) {
                    return attempt;
                }
            }
            return most + 1;
        });
    }

    private Column month(
            String name, Text label, Text words, List<Column> reads, List<Source> sources, Formula.Evaluation month) {
        return program.once(name, label, "month", words, reads, sources, month);
    }

    static double latest(Path path, double own, List<Column> waits) {
        double latest = own;
        for (int i = 0; i < waits.size(); i++) {
            latest = Math.max(latest, path.at(waits.get(i), 1));
        }
        return latest;
    }

    boolean isTrained(String model) {
        var known = program.plan().models().get(model);
        return known != null && known.training() != null;
    }

    /** 1 in the months in which a model can be used. */
    Column ready(String model) {
        var name = "models." + model + ".ready";
        return program.find(name).orElseGet(() -> {
            var ready = training(model).ready;
            var awaited = training(model).awaited;
            var reads = new ArrayList<>(awaited);
            reads.add(ready);
            return sticky(
                    name,
                    new Text(model + ": ready", model + "：就绪"),
                    new Text(
                            "from its month on, unless its training or one that it waits for was stopped before",
                            "自就绪月份起，除非此前其训练或其等待的训练被停止"),
                    reads,
                    rules.stopped(model),
                    (block, month, out) -> Flags.since(block, ready, awaited, month, out));
        });
    }

    /** 1 from the first month on in which a condition holds, unless something had stopped it before. */
    private Column sticky(
            String name, Text label, Text words, List<Column> reads, List<Column> stops, Formula.Kernel condition) {
        var read = new ArrayList<>(reads);
        read.addAll(stops);
        return program.latch(name, label, words, read, List.of(), (block, month, out) -> {
            condition.compute(block, month, out);
            Flags.unless(block, stops, month, out);
        });
    }

    private Column onSale(String name, Product product) {
        var place = "products." + name;
        int own = product.launch() == null ? 1 : product.launch().number(program.timeline());
        var technical = new ArrayList<Column>();
        if (product.model() != null && isTrained(product.model())) {
            technical.add(training(product.model()).ready);
        }
        var planned = month(
                place + ".launch as planned",
                new Text(name + ": launch, before events", name + "：上市月份（事件影响前）"),
                new Text("its own month, or that in which its model is ready if that is later", "自身月份与模型就绪月份中较晚者"),
                technical,
                List.of(),
                (path, _) -> latest(path, own, technical));
        var launch = events.delayed(place, new Text(name + ": launch at the earliest", name + "：最早上市月份"), planned);
        var waits = milestones.reached(product.waitsFor());
        if (product.model() != null && isTrained(product.model())) {
            waits.add(ready(product.model()));
        }
        var reads = new ArrayList<>(waits);
        reads.add(launch);
        var launched = sticky(
                place + ".launched",
                new Text(name + ": launched", name + "：已上市"),
                WAITS,
                reads,
                List.of(),
                (block, month, out) -> Flags.since(block, launch, waits, month, out));
        var dropped = rules.dropped(name);
        if (dropped.isEmpty()) {
            return launched;
        }
        var read = new ArrayList<>(dropped);
        read.add(launched);
        return program.column(
                place + ".on sale",
                new Text(name + ": on sale", name + "：在售"),
                "",
                Formula.of(
                        new Text("launched, and not given up by a rule", "已上市且未被规则放弃"), read, (block, month, out) -> {
                            block.copy(launched, month, out);
                            Flags.unless(block, dropped, month, out);
                        }));
    }

    /** 1 in the months in which a product is sold. */
    Column onSale(String product) {
        return Objects.requireNonNull(onSale.get(product));
    }

    /** 1 in the months in which anything is sold to the segment. */
    Column open(String segment) {
        return any("segments." + segment, segment, product -> sells(product, segment));
    }

    /** 1 in the months in which a model answers for a product. */
    Column served(String model) {
        return any("models." + model, model, product -> model.equals(product.model()) && product.usage() != null);
    }

    private Column any(String place, String name, Predicate<Product> chosen) {
        var flags = new ArrayList<Column>();
        program.plan().products().forEach((product, terms) -> {
            if (chosen.test(terms)) {
                flags.add(onSale(product));
            }
        });
        return program.column(
                place + ".open",
                new Text(name + ": something is sold", name + "：已有在售产品"),
                "",
                Formula.of(
                        new Text("1 while any of its products is on sale", "任一相关产品在售时为 1"),
                        flags,
                        (block, month, out) -> Flags.any(block, flags, month, out)));
    }

    /** How many months something has been the case, this month included. */
    Column age(Column flag, Text label) {
        var age = program.reserve(flag.name() + ", months", label, "months");
        return program.define(age, Formula.balance(age, List.of(flag), List.of()));
    }

    static boolean sells(Product product, String segment) {
        return product.segments().isEmpty() || product.segments().contains(segment);
    }
}
