package dev.capstan.compute;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Text;

/** The mistakes about compute that a plan can have although it reads well. The error gallery shows one plan for each. */
public enum ComputeProblem implements ProblemCode {
    UNKNOWN_HARDWARE(
            "COMPUTE-001",
            "there is no accelerator \"{name}\", neither in the plan's hardware nor in the catalogue",
            "没有名为“{name}”的加速卡：计划的 hardware 与目录中都没有",
            "{suggestion}Known: {known}. Or describe it under \"hardware\".",
            "{suggestion}可用：{known}。也可在 hardware 中描述它。"),
    MISSING_FIGURE(
            "COMPUTE-002",
            "the accelerator \"{name}\" lacks \"{figure}\", and the catalogue has no entry of that name",
            "加速卡“{name}”缺少“{figure}”，而目录中没有同名条目",
            "For example: {figure}: {example}",
            "例如：{figure}: {example}"),
    NO_FP8(
            "COMPUTE-003",
            "\"{key}: fp8\" on {hardware}, which does not compute in FP8",
            "“{key}: fp8”用在 {hardware} 上，但它不支持 FP8 计算",
            "Use {choices}; or a chip with FP8: {chips}; or give {hardware} a \"peak fp8\".",
            "请改用 {choices}；或选用支持 FP8 的芯片：{chips}；或为 {hardware} 写出“peak fp8”。"),
    TRAINING_WITHOUT_PARAMETERS(
            "COMPUTE-004",
            "the model \"{name}\" is trained, but how large it is stands nowhere",
            "模型“{name}”需要训练，但未写明参数量",
            "For example: parameters: 32B",
            "例如：parameters: 32B"),
    ACTIVE_ABOVE_ALL(
            "COMPUTE-005",
            "the model \"{name}\" has {active} active parameters, more than its {parameters} in all",
            "模型“{name}”的激活参数量 {active} 超过总参数量 {parameters}",
            "Active parameters are a part of all; leave them out for a dense model.",
            "激活参数是总参数的一部分；稠密模型请不要写 active parameters。"),
    TOO_FEW_ACCELERATORS(
            "COMPUTE-006",
            "{given} × {hardware} do not hold the training of \"{name}\": its states take {needed} GB, and {usable} GB"
                    + " are there for them",
            "{given} 张 {hardware} 放不下“{name}”的训练：训练状态需 {needed} GB，可用 {usable} GB",
            "The smallest number that fits is {smallest}; or train adapters (method: lora); or leave \"accelerators\""
                    + " out.",
            "放得下的最少卡数为 {smallest}；也可只训练适配器（method: lora），或不写 accelerators。"),
    NEVER_ENDS(
            "COMPUTE-007",
            "the training of \"{name}\" never ends: {accelerators} accelerators fail {failures} times an hour, and"
                    + " each failure costs {restart} hours",
            "“{name}”的训练永远无法完成：{accelerators} 张卡每小时故障 {failures} 次，每次损失 {restart} 小时",
            "Use fewer accelerators (below {most}), restart faster, or give a longer \"time between failures\".",
            "请减少卡数（少于 {most}）、缩短 restart time，或写更长的 time between failures。"),
    NO_RENTAL_PRICE(
            "COMPUTE-008",
            "nobody says what an hour of {hardware} costs: neither the plan nor the catalogue",
            "{hardware} 的租价未知：计划与目录中都没有",
            "For example: rental price: 9 CNY / GPU-hour, here or under hardware.",
            "例如：rental price: 9 CNY / GPU-hour，写在此处或 hardware 中。"),
    NO_EXCHANGE_RATE(
            "COMPUTE-009",
            "the catalogue's price of {hardware}, {price}, is in {currency}, and the plan has no exchange rate for it",
            "目录中 {hardware} 的租价为 {price}，而计划没有 {currency} 的汇率",
            "Give venture: exchange rates: a rate for {currency}; or a rental price in {venture}.",
            "请在 venture 的 exchange rates 中写出 {currency} 的汇率；或直接写以 {venture} 计的 rental price。"),
    SERVING_WITHOUT_SIZE(
            "COMPUTE-010",
            "how much compute an answer of \"{name}\" takes cannot be told: neither its parameters nor a throughput"
                    + " are given",
            "无法估计“{name}”每次回答所需的算力：既无 parameters 也无 throughput",
            "For example: parameters: 32B, or throughput: 900 tokens / second / GPU",
            "例如：parameters: 32B，或 throughput: 900 tokens / second / GPU"),
    TOO_LARGE(
            "COMPUTE-011",
            "the {purpose} of \"{name}\" on {hardware} needs {accelerators} accelerators to fit in memory, more than"
                    + " {limit}",
            "“{name}”的{purpose}需要 {accelerators} 张 {hardware} 才放得下，超过 {limit} 张",
            "Check the parameters ({parameters}) and the memory of {hardware} ({memory} GB).",
            "请检查参数量（{parameters}）与 {hardware} 的显存（{memory} GB）。");

    private final Definition definition;

    ComputeProblem(String id, String en, String zh, String adviceEn, String adviceZh) {
        this.definition = new Definition(id, new Text(en, zh), new Text(adviceEn, adviceZh));
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
