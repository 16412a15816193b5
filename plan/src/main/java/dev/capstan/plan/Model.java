package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An AI model: its size, how it is trained, how it is served. */
@Described(name = "model", en = "An AI model.", zh = "一个 AI 模型。")
public record Model(
        @Key(
                en = "All parameters.",
                zh = "全部参数量。",
                example = "32B",
                unit = {"", "parameters"},
                range = "(0, 1e15]")
        @Nullable
        Quantity parameters,

        @Key(
                en = "Parameters active for one token, in a mixture of experts.",
                zh = "混合专家模型中每个词元激活的参数量。",
                example = "3B",
                unit = {"", "parameters"},
                range = "(0, 1e15]")
        @Nullable
        Quantity activeParameters,

        @Key(
                en = "How it is trained; left out where it is bought or taken as it is.",
                zh = "如何训练；购买或直接使用现成模型时不写。",
                example = "{tokens: 20B, hardware: H800, accelerators: 64}")
        @Nullable
        Training training,

        @Key(en = "How its answers are made.", zh = "如何提供推理服务。", example = "{self-hosted: {hardware: H20}}") @Nullable
        Serving serving,

        @Key(
                en = "Trainings of its successors; none where left out.",
                zh = "后续各代的训练；不写则没有。",
                example = "{every: 12 months, compute: 2, chance: 70%}")
        @Nullable
        Generations generations,

        @Key(
                en = "What it loses while no newer generation comes.",
                zh = "在没有更新一代时的老化损失。",
                example = "{price: 10%/year, churn: 15%/year}")
        @Nullable
        Ageing ageing) {

    /** Its successors: each takes its place once its training has passed. */
    @Described(
            name = "generations",
            en = "Successors of a model, trained one after the other on the same accelerators; each takes its place"
                    + " once it passes.",
            zh = "模型的后续各代，依次在相同的卡上训练；合格后即取代前一代。")
    public record Generations(
            @Key(
                    en = "Months from one start to the next, the first so long after the model is ready; later"
                            + " where the one before is still being trained.",
                    zh = "相邻两代开始训练的间隔，首代自模型就绪起算；前一代仍在训练时顺延。",
                    example = "12 months",
                    unit = "months",
                    range = "[1, 120]",
                    whole = true)
            Amount every,

            @Key(
                    en = "Compute of a generation over that of the one before: so many times the tokens, time and"
                            + " data.",
                    zh = "每代相对前一代的算力倍数：词元、时间与数据按此倍增。",
                    example = "2",
                    preset = "1",
                    unit = {"", "%"},
                    range = "(0, 1000]")
            Quantity compute,

            @Key(
                    en = "Probability that its training, tried once, makes a better model.",
                    zh = "一次训练得到更好模型的概率。",
                    example = "70%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity chance) {}

    /** What a model loses with its age: the time since it, or its newest generation, became ready. */
    @Described(
            name = "ageing",
            en = "What a model loses with its age, the time since its newest generation became ready.",
            zh = "模型随年龄（最新一代就绪以来的时间）的损失。")
    public record Ageing(
            @Key(
                    en = "By how much the prices of its products fall.",
                    zh = "使用它的产品价格下降的速度。",
                    example = "10%/year",
                    preset = "0%/year",
                    unit = "%/year",
                    rate = Rate.PROBABILITY,
                    range = "[0, 1)")
            Quantity price,

            @Key(
                    en = "By how much the churn of the segments that they are sold to grows.",
                    zh = "其所售客户群的流失率上升的速度。",
                    example = "15%/year",
                    preset = "0%/year",
                    unit = "%/year",
                    rate = Rate.GROWTH,
                    range = "[0, 100]")
            Quantity churn) {}

    /** One training run with what surrounds it. */
    @Described(name = "training", en = "A training run with what surrounds it.", zh = "一次训练及其周边投入。")
    public record Training(
            @Key(
                    en = "Tokens that the final run reads.",
                    zh = "最终训练所用词元数。",
                    example = "20B tokens",
                    unit = {"tokens", ""},
                    range = "(0, 1e18]")
            Quantity tokens,

            @Key(en = "The accelerator.", zh = "所用加速卡。", example = "H800", refersTo = "hardware")
            String hardware,

            @Key(
                    en = "How many of them; the smallest number that fits in memory where left out.",
                    zh = "卡数；不写则为内存放得下的最少卡数。",
                    example = "64",
                    unit = {"GPUs", ""},
                    range = "[1, 10000000]",
                    whole = true)
            @Nullable
            Amount accelerators,

            @Key(en = "Number format of the arithmetic.", zh = "计算精度。", example = "bf16", preset = "bf16")
            TrainingPrecision precision,

            @Key(
                    en = "How weights are changed: all of them, or adapters.",
                    zh = "更新全部权重，还是仅适配器。",
                    example = "lora",
                    preset = "full")
            Method method,

            @Key(
                    en = "Model FLOPs utilisation over the whole run.",
                    zh = "整个训练期间的 MFU。",
                    example = "38%",
                    preset = "35%",
                    unit = "%",
                    range = "(0, 1]")
            Quantity utilisation,

            @Key(
                    en = "Mean time between failures of one accelerator; none where left out.",
                    zh = "单卡平均无故障时间；不写则不计故障。",
                    example = "50,000 hours",
                    unit = {"hours", "GPU-hours"},
                    range = "(0, inf)")
            @Nullable
            Quantity timeBetweenFailures,

            @Key(
                    en = "Time that one failure costs: lost work and restart.",
                    zh = "每次故障损失的时间（丢失的工作与重启）。",
                    example = "45 minutes",
                    preset = "45 minutes",
                    unit = "minutes")
            Quantity restartTime,

            @Key(
                    en = "Compute of experiments beside the final run, as a share of it.",
                    zh = "实验算力相对最终训练的比例。",
                    example = "150%",
                    preset = "0%",
                    unit = "%")
            Quantity experiments,

            @Key(
                    en = "Compute of failed runs, as a share of the final run.",
                    zh = "失败训练的算力相对最终训练的比例。",
                    example = "20%",
                    preset = "0%",
                    unit = "%")
            Quantity failedRuns,

            @Key(en = "First month of the training.", zh = "训练开始月份。", example = "2026-03", preset = "month 1")
            PlanMonth start,

            @Key(en = "A model that has to be ready first.", zh = "须先就绪的模型。", example = "med-7b", refersTo = "models")
            @Nullable
            String after,

            @Key(
                    en = "Milestones that have to be reached first: dates, models, approvals.",
                    zh = "须先达成的里程碑：日期、模型或审批。",
                    example = "[filing]",
                    preset = "[]",
                    refersTo = "milestones")
            List<String> waitsFor,

            @Key(
                    en = "Probability that one training makes a model that is good enough.",
                    zh = "一次训练得到合格模型的概率。",
                    example = "75%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity chance,

            @Key(
                    en = "How often it is trained at most; never ready if the last one fails.",
                    zh = "至多训练次数；最后一次仍失败则永不就绪。",
                    example = "3",
                    preset = "3",
                    range = "[1, 100]",
                    whole = true)
            Amount attempts,

            @Key(
                    en = "Time and compute of a further training, as a share of the first.",
                    zh = "再次训练的时间与算力相对首次的比例。",
                    example = "60%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 10]")
            Quantity retry,

            @Key(
                    en = "Cost of data and labelling, spread over the training.",
                    zh = "数据与标注成本，摊在训练期内。",
                    example = "2M CNY",
                    preset = "0",
                    unit = {"money", ""})
            Quantity data,

            @Key(
                    en = "Price of the accelerator; the hardware's where left out.",
                    zh = "加速卡租价；不写则用 hardware 的。",
                    example = "14 CNY / GPU-hour",
                    unit = {"money / GPU-hour", "money / hour"})
            @Nullable
            Quantity rentalPrice,

            @Key(en = "What the cost counts as.", zh = "成本计入的职能。", example = "R&D", preset = "R&D")
            CostFunction function,

            @Key(
                    en = "Days from the invoice to the payment.",
                    zh = "从收到发票到付款的天数。",
                    example = "30 days",
                    preset = "0 days",
                    unit = "days",
                    range = "[0, 24]")
            Amount paymentDays) {}

    /** How a training changes the weights. */
    public enum Method {
        @Described(name = "full", en = "All weights are trained.", zh = "训练全部权重。")
        FULL,
        @Described(name = "lora", en = "Low-rank adapters on frozen weights.", zh = "冻结权重，训练低秩适配器。")
        LORA
    }

    /** Number formats for training. */
    public enum TrainingPrecision {
        @Described(name = "bf16", en = "16 bits.", zh = "16 位。")
        BF16,
        @Described(name = "fp8", en = "8 bits floating, on chips that have it.", zh = "8 位浮点，仅限支持的芯片。")
        FP8
    }

    /** How a model's answers are made. */
    @Described(name = "serving", en = "How answers are made.", zh = "如何提供推理服务。")
    public sealed interface Serving {}

    /** Answers from accelerators that the venture rents. */
    @Described(name = "self-hosted", en = "On accelerators that the venture rents.", zh = "在租用的加速卡上自行部署。")
    public record SelfHosted(
            @Key(en = "The accelerator.", zh = "所用加速卡。", example = "H20", refersTo = "hardware")
            String hardware,

            @Key(en = "Bits of a weight.", zh = "权重量化。", example = "fp8", preset = "bf16")
            Quantisation quantisation,

            @Key(
                    en = "Answer tokens a second from one accelerator at this mix of prompts and answers; the bound"
                            + " by bandwidth and compute where left out.",
                    zh = "在该请求构成下单卡每秒输出词元数；不写则按带宽与算力上界估计。",
                    example = "900 tokens / second / GPU",
                    unit = {"tokens / second / GPU", "tokens / second"},
                    range = "(0, inf)")
            @Nullable
            Quantity throughput,

            @Key(
                    en = "Share of the bound that is reached in practice.",
                    zh = "实际达到上界的比例。",
                    example = "50%",
                    preset = "50%",
                    unit = "%",
                    range = "(0, 1]")
            Quantity efficiency,

            @Key(
                    en = "Sequences answered together, at most.",
                    zh = "同时处理的最大序列数。",
                    example = "64",
                    preset = "64",
                    range = "[1, 100000]")
            Quantity batch,

            @Key(
                    en = "Memory that one token of context takes; estimated from the parameters where left out.",
                    zh = "每个上下文词元占用的显存；不写则由参数量估计。",
                    example = "160 KB",
                    unit = {"KB", "KB / token"},
                    range = "(0, inf)")
            @Nullable
            Quantity contextMemory,

            @Key(
                    en = "Load in the busiest hour over the mean.",
                    zh = "峰值与平均负载之比。",
                    example = "3",
                    preset = "3",
                    range = "[1, 1000]")
            Quantity peakToMean,

            @Key(
                    en = "Replicas kept running from the launch on, whatever the load.",
                    zh = "上市后无论负载如何至少保留的副本数。",
                    example = "2",
                    preset = "1",
                    range = "[0, 100000]",
                    whole = true)
            Amount minimumReplicas,

            @Key(
                    en = "Price of the accelerator; the hardware's where left out.",
                    zh = "加速卡租价；不写则用 hardware 的。",
                    example = "9 CNY / GPU-hour",
                    unit = {"money / GPU-hour", "money / hour"})
            @Nullable
            Quantity rentalPrice,

            @Key(
                    en = "Days from the invoice to the payment.",
                    zh = "从收到发票到付款的天数。",
                    example = "30 days",
                    preset = "0 days",
                    unit = "days",
                    range = "[0, 24]")
            Amount paymentDays)
            implements Serving {}

    /** Answers bought from somebody else's interface. */
    @Described(name = "api", en = "Bought from an API, by the token.", zh = "按词元向 API 购买。")
    public record Api(
            @Key(en = "Price of prompt tokens.", zh = "输入词元价格。", example = "2 CNY / 1M tokens", unit = "money / token")
            Quantity input,

            @Key(
                    en = "Price of prompt tokens found in the cache; that of prompt tokens where left out.",
                    zh = "命中缓存的输入词元价格；不写则同输入。",
                    example = "0.2 CNY / 1M tokens",
                    unit = "money / token")
            @Nullable
            Quantity cached,

            @Key(en = "Price of answer tokens.", zh = "输出词元价格。", example = "8 CNY / 1M tokens", unit = "money / token")
            Quantity output,

            @Key(
                    en = "Share of the requests sent as a batch.",
                    zh = "以批处理方式发送的请求比例。",
                    example = "20%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity batchShare,

            @Key(
                    en = "Price of a batch request over the normal price.",
                    zh = "批处理价格相对正常价格。",
                    example = "50%",
                    preset = "50%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity batchPrice,

            @Key(
                    en = "Days from the invoice to the payment.",
                    zh = "从收到发票到付款的天数。",
                    example = "30 days",
                    preset = "0 days",
                    unit = "days",
                    range = "[0, 24]")
            Amount paymentDays)
            implements Serving {}

    /** Bits of a weight when serving. */
    public enum Quantisation {
        @Described(name = "bf16", en = "16 bits.", zh = "16 位。")
        BF16,
        @Described(
                name = "fp8",
                en = "8 bits floating, computed in FP8: only on chips that have it.",
                zh = "8 位浮点并以 FP8 计算，仅限支持的芯片。")
        FP8,
        @Described(name = "int8", en = "8-bit weights, computed in 16 bits.", zh = "8 位整数权重，以 16 位计算。")
        INT8,
        @Described(name = "int4", en = "4-bit weights, computed in 16 bits.", zh = "4 位整数权重，以 16 位计算。")
        INT4
    }
}
