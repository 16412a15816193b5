package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.compute.ServingFormulas;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Model;
import dev.capstan.plan.Nature;
import dev.capstan.plan.Product;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.internal.Formula.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What models cost: their training before they are ready, and their answers once products use them. */
final class Models {

    static final String GPU_HOURS = "GPU-hours";

    /**
     * What one model takes in a month.
     *
     * @param byProduct the part of the serving cost that each product causes
     */
    record Used(Lines.ModelLines lines, Map<String, Column> byProduct) {}

    private final ProgramBuilder program;
    private final Purchases purchases;
    private final Rules rules;

    Models(ProgramBuilder program, Purchases purchases, Rules rules) {
        this.program = program;
        this.purchases = purchases;
        this.rules = rules;
    }

    Map<String, Used> add(Map<String, Products.Sold> sold, Timelines timelines) {
        var used = new LinkedHashMap<String, Used>();
        program.plan().models().forEach((name, model) -> used.put(name, new One(name, model).add(sold, timelines)));
        return used;
    }

    private Quantity purchaseVat() {
        return program.plan().venture().tax().purchaseVatRate();
    }

    /** What an hour of an accelerator costs in each month. */
    static Column hourlyPrice(ProgramBuilder program, String column, Text label, Quantity rentalPrice) {
        var words = new Text("price of a month / 730 hours", "月价 / 730 小时");
        return program.column(
                column,
                label,
                program.currency() + " / GPU-hour",
                Formula.quotient(words, List.of(program.given(rentalPrice)), TrainingFormulas.HOURS_PER_MONTH));
    }

    /** A product that the model serves, with its requests. */
    private record Load(String product, Product.Request request, Column requests) {}

    private final class One {

        private final String name;
        private final Figures figures;
        private final Model model;
        private @Nullable Column trainingHours;
        private @Nullable Column trainingCost;
        private @Nullable Column servingHours;
        private @Nullable Column busy;
        private @Nullable Column accelerators;
        private @Nullable Column servingCost;
        private final Map<String, Column> byProduct = new LinkedHashMap<>();

        One(String name, Model model) {
            this.name = name;
            this.figures = new Figures(program, "models." + name, name);
            this.model = model;
        }

        Used add(Map<String, Products.Sold> sold, Timelines timelines) {
            if (model.training() != null) {
                var cost = new TrainingCosts(program, purchases, name)
                        .add(
                                model.training(),
                                timelines.training(name),
                                rules.stopped(name),
                                timelines.generations(name));
                trainingHours = cost.hours();
                trainingCost = cost.cost();
            }
            var loads = loads(sold);
            switch (model.serving()) {
                case Model.SelfHosted hosted -> selfHosted(hosted, loads, timelines.served(name));
                case Model.Api api -> bought(api, loads);
                case null -> {}
            }
            return new Used(
                    new Lines.ModelLines(trainingHours, trainingCost, servingHours, busy, accelerators, servingCost),
                    byProduct);
        }

        private List<Load> loads(Map<String, Products.Sold> sold) {
            var loads = new ArrayList<Load>();
            program.plan().products().forEach((product, terms) -> {
                var requests =
                        sold.get(product) == null ? null : sold.get(product).requests();
                if (name.equals(terms.model()) && requests != null && terms.request() != null) {
                    loads.add(new Load(product, terms.request(), requests));
                }
            });
            return loads;
        }

        private void selfHosted(Model.SelfHosted hosted, List<Load> loads, Column served) {
            var nodes = new ServingNodes(
                    program, name, hosted, loads.stream().map(Load::request).toList());
            var wanted = loads.stream().map(load -> gpuSeconds(load, nodes)).toList();
            var load = figures.column(
                    "busy accelerators",
                    "accelerators that an even load keeps busy",
                    "均匀负载下的忙碌卡数",
                    "GPUs",
                    Formula.quotient(
                            new Text("GPU-seconds wanted in the month / seconds of a month", "当月所需卡秒 / 当月秒数"),
                            wanted,
                            ServingFormulas.SECONDS_PER_MONTH));
            var peak = program.given(hosted.peakToMean());
            var provided = figures.column(
                    "serving accelerators",
                    "accelerators for serving",
                    "推理卡数",
                    "GPUs",
                    Formula.of(
                                    new Text(
                                            "replicas for the busiest hour, at least the minimum, × accelerators of a"
                                                    + " replica",
                                            "满足峰值且不低于下限的副本数 × 每副本卡数"),
                                    joined(List.of(load, peak, served), nodes.reads()),
                                    (block, month, out) -> {
                                        provide(block, month, nodes, load, peak, out);
                                        block.multiply(served, month, out);
                                    })
                            .reading(nodes.sources()));
            var hours = figures.column(
                    "serving GPU-hours",
                    "GPU-hours for serving",
                    "推理卡时",
                    GPU_HOURS,
                    Formula.scaled(
                            new Text("accelerators × 730 hours", "卡数 × 730 小时"),
                            TrainingFormulas.HOURS_PER_MONTH,
                            provided));
            var price = hourlyPrice(
                    program,
                    "models." + name + ".serving price",
                    figures.label("price of a GPU-hour of serving", "推理卡时价格"),
                    Objects.requireNonNull(program.compute().serving(name, 1)).rentalPrice());
            var cost = figures.money("serving cost", "serving cost", "推理成本", Formula.product(hours, price));
            busy = load;
            accelerators = provided;
            servingHours = hours;
            var demands = wanted.toArray(Column[]::new);
            for (int i = 0; i < loads.size(); i++) {
                var demand = wanted.get(i);
                var product = loads.get(i).product;
                byProduct.put(
                        product,
                        figures.money(
                                product + ".serving cost",
                                "serving cost of " + product,
                                product + "的推理成本",
                                Formula.of(
                                        new Text(
                                                "the product's share of the GPU-seconds wanted × serving cost; equal"
                                                        + " shares where none is wanted",
                                                "该产品占所需卡秒的比例 × 推理成本；无负载时均分"),
                                        List.of(cost, demand),
                                        shareOf(cost, demand, demands))));
            }
            costs(
                    cost,
                    loads.isEmpty() ? List.of(cost) : List.copyOf(byProduct.values()),
                    hosted.paymentDays().value());
        }

        private static Kernel shareOf(Column cost, Column demand, Column[] demands) {
            return (block, month, out) -> {
                var all = block.spare(0);
                block.sum(demands, month, all);
                var own = block.values(demand, month);
                var whole = block.values(cost, month);
                for (int lane = 0; lane < out.length; lane++) {
                    double share = all[lane] == 0 ? 1.0 / demands.length : own[lane] / all[lane];
                    out[lane] = whole[lane] * share + 0.0;
                }
            };
        }

        /** The accelerators that mean loads need. */
        private static void provide(
                Block block, int month, ServingNodes nodes, Column load, Column peak, double[] out) {
            var loads = block.values(load, month);
            var peaks = block.values(peak, month);
            var path = block.cursor();
            for (int lane = 0; lane < out.length; lane++) {
                double perReplica = nodes.acceleratorsPerReplica(path.moveTo(lane), month);
                out[lane] = perReplica
                        * ServingFormulas.replicas(loads[lane], peaks[lane], perReplica, nodes.minimumReplicas());
            }
        }

        private static List<Column> joined(List<Column> some, List<Column> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        /** What one request takes or costs in a month of a path, from its tokens. */
        private interface PerRequest {
            double of(Path path, int month, double prompt, double answer, double cached);
        }

        private Column perRequest(
                Load load,
                String figure,
                Text what,
                String unit,
                Text words,
                List<Column> made,
                List<Source> drawn,
                boolean steady,
                PerRequest formula) {
            var prompt = program.given(load.request.prompt());
            var answer = program.given(load.request.answer());
            var cached = program.given(load.request.cached());
            Formula.Kernel kernel = (block, month, out) -> {
                var read = block.values(prompt, month);
                var written = block.values(answer, month);
                var known = block.values(cached, month);
                var path = block.cursor();
                for (int lane = 0; lane < out.length; lane++) {
                    path.moveTo(lane);
                    out[lane] = formula.of(path, month, read[lane], written[lane], known[lane]) + 0.0;
                }
            };
            var reads = joined(List.of(prompt, answer, cached), made);
            var column = figures.reserve(load.product + "." + figure, what.en(), what.zh(), unit);
            return program.define(
                    column,
                    steady && isSteady(load.request)
                            ? Formula.once(column, words, reads, drawn, kernel)
                            : Formula.of(words, reads, kernel).reading(drawn));
        }

        private boolean isSteady(Product.Request request) {
            return Stream.of(request.prompt(), request.answer(), request.cached())
                    .allMatch(program.numbers()::isSteady);
        }

        private Column gpuSeconds(Load load, ServingNodes nodes) {
            var seconds = perRequest(
                    load,
                    "GPU-seconds of a request",
                    new Text("GPU-seconds of a request of " + load.product, load.product + "每次请求卡秒"),
                    "GPU-seconds / request",
                    new Text("reading the prompt and writing the answer at full load", "满载下处理输入并生成输出"),
                    nodes.reads(),
                    nodes.sources(),
                    nodes.isSteady(),
                    nodes::gpuSecondsPerRequest);
            return figures.column(
                    load.product + ".GPU-seconds",
                    "GPU-seconds wanted by " + load.product,
                    load.product + "所需卡秒",
                    "GPU-seconds",
                    Formula.product(load.requests, seconds));
        }

        private void bought(Model.Api api, List<Load> loads) {
            var prices = new ApiPrices(program, api);
            for (var load : loads) {
                var price = perRequest(
                        load,
                        "cost of a request",
                        new Text("cost of a request of " + load.product, load.product + "每次请求成本"),
                        program.currency() + " / request",
                        new Text("prompt, cached prompt and answer tokens at the API's prices", "输入、缓存输入与输出词元按 API 价格"),
                        prices.reads(),
                        List.of(),
                        false,
                        prices::cost);
                byProduct.put(
                        load.product,
                        figures.money(
                                load.product + ".serving cost",
                                "API cost of " + load.product,
                                load.product + "的 API 成本",
                                Formula.product(load.requests, price)));
            }
            var cost =
                    figures.money("serving cost", "API cost", "API 成本", Formula.sum(List.copyOf(byProduct.values())));
            costs(cost, List.copyOf(byProduct.values()), api.paymentDays().value());
        }

        private void costs(Column cost, List<Column> parts, double paymentMonths) {
            servingCost = cost;
            var products = List.copyOf(byProduct.keySet());
            for (int i = 0; i < parts.size(); i++) {
                var owner = new Purchases.Owner(name, i < products.size() ? products.get(i) : null, null);
                purchases.expense(
                        parts.get(i).name(),
                        parts.get(i),
                        CostFunction.COST_OF_REVENUE,
                        Nature.COMPUTE,
                        owner,
                        purchaseVat(),
                        paymentMonths);
            }
        }
    }
}
