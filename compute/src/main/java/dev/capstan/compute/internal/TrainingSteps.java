package dev.capstan.compute.internal;

import static dev.capstan.compute.internal.Steps.given;
import static dev.capstan.compute.internal.Steps.made;

import dev.capstan.basics.Explanation;
import dev.capstan.compute.TrainingFormulas;
import dev.capstan.compute.TrainingRun;

/** How the numbers of a training come about. */
public final class TrainingSteps {

    private TrainingSteps() {}

    /** Accelerator-hours of everything. */
    public static Explanation gpuHours(TrainingRun run) {
        double last = run.finalGpuHours();
        return made(
                "GPU-hours of the training",
                "训练总卡时",
                "final run + experiments + failed runs",
                run.gpuHours(),
                "GPU-hours",
                finalRun(run),
                made("experiments", "实验", "share × final run", run.experiments() * last, "GPU-hours"),
                made("failed runs", "失败的训练", "share × final run", run.failedRuns() * last, "GPU-hours"));
    }

    /** Calendar months. */
    public static Explanation months(TrainingRun run) {
        return made(
                "months of the training",
                "训练历时",
                "GPU-hours ÷ accelerators ÷ 730",
                run.months(),
                "months",
                gpuHours(run),
                accelerators(run));
    }

    /** Cost at one price. */
    public static Explanation cost(TrainingRun run, double pricePerGpuHour, String currency) {
        return made(
                "compute cost of the training",
                "训练算力成本",
                "GPU-hours × price",
                run.gpuHours() * pricePerGpuHour,
                currency,
                gpuHours(run),
                given(
                        "price of " + run.accelerator().name(),
                        run.accelerator().name() + " 租价",
                        pricePerGpuHour,
                        currency + " / GPU-hour"));
    }

    private static Explanation finalRun(TrainingRun run) {
        return made(
                "final run",
                "最终训练",
                "accelerators × hours from start to end",
                run.finalGpuHours(),
                "GPU-hours",
                accelerators(run),
                wall(run));
    }

    private static Explanation wall(TrainingRun run) {
        return made(
                "hours from start to end",
                "起止小时数",
                "productive ÷ (1 − failures an hour × hours lost by one) (Daly 2006)",
                run.wallHours(),
                "hours",
                productive(run),
                given("failures of the machine in an hour", "整机每小时故障数", run.failuresPerHour(), "1 / hour"),
                given(
                        "hours lost by one failure",
                        "每次故障损失小时数",
                        run.interruptions().restartHours(),
                        "hours"));
    }

    private static Explanation productive(TrainingRun run) {
        return made(
                "productive hours",
                "有效计算小时数",
                "FLOP ÷ (accelerators × peak × utilisation)",
                run.productiveHours(),
                "hours",
                flops(run),
                accelerators(run),
                given(
                        "peak of " + run.accelerator().name(),
                        run.accelerator().name() + " 峰值算力",
                        run.peak() / 1e12,
                        "TFLOP / second"),
                given("utilisation of the whole run", "整个训练的利用率", 100 * run.utilisation(), "%"));
    }

    private static Explanation flops(TrainingRun run) {
        double factor = TrainingFormulas.perParameterAndToken(run.method());
        var source = factor == 6 ? " (Kaplan et al. 2020)" : " (frozen weights: Hu et al. 2021)";
        return made(
                "FLOP of the final run",
                "最终训练的计算量",
                (int) factor + " × active parameters × tokens" + source,
                run.flops(),
                "FLOP",
                given("active parameters", "激活参数量", run.size().activeParameters(), "parameters"),
                given("tokens", "词元数", run.tokens(), "tokens"));
    }

    private static Explanation accelerators(TrainingRun run) {
        return made(
                "accelerators (" + run.accelerator().name() + ")",
                "加速卡数（" + run.accelerator().name() + "）",
                "at least ⌈bytes for the states ÷ (80% × memory)⌉ (ZeRO, Rajbhandari et al. 2020)",
                run.accelerators(),
                "GPUs",
                given("smallest number that fits", "内存放得下的最少卡数", run.smallestAccelerators(), "GPUs"));
    }
}
