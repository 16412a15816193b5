package dev.capstan.answers.internal.cases;

import dev.capstan.compute.ApiPrice;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.plan.Model.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Training, serving and failures of accelerators. */
final class ComputeCases {

    private static final double HOURS_A_DAY = 24;
    private static final double MILLION = 1e6;
    private static final String[] PARAMETERS = {
        "params", "params_active", "active_params", "active_parameters", "n_params", "parameters", "params_total"
    };
    private static final String[] FLOP = {
        "flop", "flops", "total_training_flops", "training_flops", "training_flop", "total_flops"
    };
    private static final String[] ACCELERATORS = {"gpus", "accelerators", "n_gpus", "devices", "cluster_gpus"};
    private static final Pattern PEAK = Pattern.compile("(.*_)?peak(_.*)?");
    private static final Pattern PRICE = Pattern.compile("(usd|cny|price|cost)_per_[a-z0-9]+_hour");
    private static final Pattern ALL_HOURS = Pattern.compile("[a-z0-9]+_hours_total");
    private static final Pattern RUN_HOURS =
            Pattern.compile("(gpu|device|accelerator|tpu|[a-z]+\\d+)_hours(_pretrain.*)?");

    private ComputeCases() {}

    /** Whatever of FLOP, hours, utilisation, days and money follows from what is given. */
    static Map<String, Object> training(Given given) {
        var figures = new Figures();
        var run = new Training(given);
        if (run.hasFlop()) {
            figures.put(run.flop(), "flop", "flops", "training_flop", "training_flops", "total_flops")
                    .put(run.flop(), "training_flop_6nd", "flop_6nd", "flop_6_active_d");
        }
        if (run.hasHours()) {
            figures.put(run.hours(), "gpu_hours", "device_hours");
        }
        run.utilisation(figures);
        run.time(figures);
        run.money(figures);
        return figures.map();
    }

    private static String named(Given given, Pattern pattern) {
        return given.names().stream()
                .filter(name -> pattern.matcher(name).matches())
                .findFirst()
                .orElse("");
    }

    /** The quantities of one training, from whichever inputs are there. */
    private record Training(Given given) {

        boolean hasFlop() {
            return given.has(FLOP) || (given.has(PARAMETERS) && given.has("tokens"));
        }

        double flop() {
            return given.has(FLOP)
                    ? given.real(FLOP)
                    : TrainingFormulas.flops(Method.FULL, given.real(PARAMETERS), given.real("tokens"));
        }

        private double peak() {
            var name = named(given, PEAK);
            return given.real(name.isEmpty() ? "gpu_peak_flops" : name);
        }

        private boolean hasPeak() {
            return !named(given, PEAK).isEmpty();
        }

        private boolean hasWallHours() {
            return given.has("seconds", "hours", "days");
        }

        private double wallHours() {
            return given.has("seconds")
                    ? given.real("seconds") / 3600
                    : given.has("hours") ? given.real("hours") : HOURS_A_DAY * given.real("days");
        }

        boolean hasHours() {
            return !named(given, RUN_HOURS).isEmpty()
                    || (given.has(ACCELERATORS) && hasWallHours())
                    || (given.has("mfu", "utilisation", "utilization") && hasPeak() && hasFlop());
        }

        double hours() {
            var name = named(given, RUN_HOURS);
            if (!name.isEmpty()) {
                return given.real(name);
            }
            return given.has(ACCELERATORS) && hasWallHours()
                    ? given.real(ACCELERATORS) * wallHours()
                    : TrainingFormulas.productiveHours(
                            flop(), 1, peak(), given.real("mfu", "utilisation", "utilization"));
        }

        void utilisation(Figures figures) {
            double mfu;
            if (given.has("tokens_per_s", "tokens_per_second")) {
                double perToken = given.has("n_layers", "layers")
                        ? TrainingFormulas.flopsPerToken(
                                given.real(PARAMETERS),
                                given.real("n_layers", "layers"),
                                given.real("d_model", "width"),
                                given.real("seq_len", "context"))
                        : TrainingFormulas.flops(Method.FULL, given.real(PARAMETERS), 1);
                mfu = TrainingFormulas.mfuFromThroughput(
                        perToken, given.real("tokens_per_s", "tokens_per_second"), given.real(ACCELERATORS), peak());
                figures.put(perToken, "flops_per_token");
            } else if (hasFlop() && hasHours() && hasPeak()) {
                mfu = TrainingFormulas.mfu(flop(), hours(), peak());
            } else {
                return;
            }
            figures.put(mfu, "mfu", "implied_mfu").put(100 * mfu, "mfu_pct", "implied_mfu_pct");
            given.expectedNames().stream()
                    .filter(name -> name.startsWith("implied_mfu_vs_") || name.startsWith("mfu_vs_"))
                    .forEach(name -> figures.put(name.endsWith("_pct") ? 100 * mfu : mfu, name));
        }

        /** With recomputation where the rate of an accelerator counts it too: 8 FLOP a parameter and token. */
        void time(Figures figures) {
            if (given.has("tflops_per_gpu", "achieved_tflops_per_gpu")) {
                double factor =
                        given.realOr(TrainingFormulas.WITH_RECOMPUTATION, "flop_per_parameter_and_token", "factor");
                double flop = factor * given.real(PARAMETERS) * given.real("tokens");
                double reached = 1e12 * given.real("tflops_per_gpu", "achieved_tflops_per_gpu");
                double hours = TrainingFormulas.productiveHours(flop, given.real(ACCELERATORS), reached, 1);
                wall(figures, hours);
                figures.put(given.real(ACCELERATORS) * hours, "gpu_hours");
            } else if (hasHours() && given.has(ACCELERATORS)) {
                wall(figures, hours() / given.real(ACCELERATORS));
            }
        }

        private static void wall(Figures figures, double hours) {
            figures.put(hours, "hours", "wall_hours").put(hours / HOURS_A_DAY, "days", "training_days");
        }

        void money(Figures figures) {
            var price = named(given, PRICE);
            if (price.isEmpty()) {
                return;
            }
            var all = named(given, ALL_HOURS);
            if (!all.isEmpty() || hasHours()) {
                double cost = (all.isEmpty() ? hours() : given.real(all)) * given.real(price);
                figures.put(cost, "cost_usd", "cost_usd_total", "cost", "total_cost");
            }
        }
    }

    /** GPU-hours of the stages of a training and what they cost; a stage is any input {@code NAME_gpu_hours}. */
    static Map<String, Object> trainingCost(Given given) {
        if (!given.has("gpu_hours_per_trillion_tokens", "pretraining_gpu_hours")) {
            return training(given);
        }
        var stages = new LinkedHashMap<String, Double>();
        stages.put(
                "pretraining",
                given.has("pretraining_gpu_hours")
                        ? given.real("pretraining_gpu_hours")
                        : given.real("tokens_trillion") * given.real("gpu_hours_per_trillion_tokens"));
        given.names().stream()
                .filter(name -> name.endsWith("_gpu_hours") && !name.equals("pretraining_gpu_hours"))
                .forEach(
                        name -> stages.put(name.substring(0, name.length() - "_gpu_hours".length()), given.real(name)));
        double total = stages.values().stream().mapToDouble(Double::doubleValue).sum();
        double price = given.real("price_per_gpu_hour", "usd_per_gpu_hour");
        var cost = new LinkedHashMap<String, Object>();
        stages.forEach((stage, hours) -> cost.put(stage, hours * price));
        cost.put("total", total * price);
        var figures = new Figures()
                .put(stages.getOrDefault("pretraining", 0.0), "pretraining_gpu_hours")
                .put(total, "total_gpu_hours")
                .put(cost, "cost")
                .put(total * price, "total_cost");
        if (given.has(ACCELERATORS)) {
            double perDay = given.real(ACCELERATORS) * HOURS_A_DAY;
            if (given.has("gpu_hours_per_trillion_tokens")) {
                figures.put(given.real("gpu_hours_per_trillion_tokens") / perDay, "days_per_trillion_tokens");
            }
            figures.put(stages.getOrDefault("pretraining", 0.0) / perDay, "pretraining_days")
                    .put(total / perDay, "total_days");
        }
        return figures.map();
    }

    static Map<String, Object> trainingFlops(Given given) {
        double[] parameters = list(given, PARAMETERS);
        double[] tokens = list(given, "tokens");
        double factor =
                given.realOr(TrainingFormulas.perParameterAndToken(Method.FULL), "factor", "flops_per_parameter_token");
        int count = Math.max(parameters.length, tokens.length);
        double[] flops = IntStream.range(0, count)
                .mapToDouble(i -> factor * parameters[i % parameters.length] * tokens[i % tokens.length])
                .toArray();
        boolean several = given.isList("tokens") || given.isList(PARAMETERS);
        return new Figures()
                .put(several ? Figures.list(flops) : (Object) flops[0], "flops", "flop")
                .map();
    }

    private static double[] list(Given given, String... names) {
        return given.isList(names) ? given.reals(names) : new double[] {given.real(names)};
    }

    /** What a fleet costs for some hours, and what its tokens would earn at list prices. */
    static Map<String, Object> servingDay(Given given) {
        double accelerators = given.has("avg_nodes", "nodes")
                ? given.real("avg_nodes", "nodes") * given.realOr(1, "gpus_per_node")
                : given.real(ACCELERATORS);
        double price = given.real("usd_per_gpu_hour", "price_per_gpu_hour");
        double cost = accelerators * given.realOr(HOURS_A_DAY, "hours") * price;
        double prompt = given.real("input_tokens_total", "input_tokens");
        double hits = given.realOr(0, "input_tokens_cache_hit");
        double answer = given.real("output_tokens");
        var prices = given.inner("usd_per_mtok", "price_per_mtok");
        double miss = prices.real("input_miss", "input");
        var list = new ApiPrice(
                miss / MILLION, prices.realOr(miss, "input_hit") / MILLION, prices.real("output") / MILLION, 0, 1);
        double revenue = list.cost(prompt, answer, prompt > 0 ? hits / prompt : 0);
        var figures = new Figures()
                .put(accelerators, "gpus")
                .put(cost, "cost_usd", "cost")
                .put(revenue, "revenue_usd", "revenue")
                .put(100 * (revenue / cost - 1), "cost_profit_margin_pct")
                .put(cost / (prompt + answer) * MILLION, "cost_usd_per_mtok");
        given.expectedNames().stream()
                .filter(name -> name.startsWith("revenue_usd_"))
                .forEach(name -> figures.put(revenue, name));
        return figures.map();
    }

    static Map<String, Object> interruptions(Given given) {
        double unexpected = given.real("unexpected_interruptions", "failures");
        double hours = given.has("days") ? HOURS_A_DAY * given.real("days") : given.real("hours");
        double accelerators = given.real(ACCELERATORS);
        double hoursOfOne = accelerators * hours / unexpected;
        return new Figures()
                .put(unexpected + given.realOr(0, "planned", "planned_interruptions"), "total_interruptions")
                .put(1 / TrainingFormulas.failuresPerHour(accelerators, hoursOfOne), "mtbf_hours")
                .put(1 / hoursOfOne, "failure_rate_per_gpu_hour")
                .put(hoursOfOne, "hours_between_failures_of_one_gpu")
                .map();
    }
}
