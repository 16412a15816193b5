package dev.capstan.compute.internal;

import static dev.capstan.compute.internal.Steps.given;
import static dev.capstan.compute.internal.Steps.made;

import dev.capstan.basics.Explanation;
import dev.capstan.compute.ServedModel;
import dev.capstan.compute.ServingNode;

/** How the numbers of serving come about. */
public final class ServingSteps {

    private static final String GPU_SECONDS = "GPU-seconds / request";

    private ServingSteps() {}

    /** Accelerators for a month's requests. */
    public static Explanation accelerators(
            ServingNode node, double requests, double prompt, double answer, double cached) {
        double seconds = node.gpuSecondsPerRequest(prompt, answer, cached);
        double busy = node.busyAccelerators(requests, seconds);
        return made(
                "accelerators provided (" + node.accelerator().name() + ")",
                "配置的加速卡数（" + node.accelerator().name() + "）",
                "replicas × accelerators of a replica",
                node.accelerators(busy),
                "GPUs",
                replicas(node, busy, busy(busy, requests, request(node, prompt, answer, cached))),
                replica(node),
                made("utilisation", "利用率", "mean demand ÷ provided", 100 * node.utilisation(busy), "%"));
    }

    private static Explanation replicas(ServingNode node, double busy, Explanation demand) {
        return made(
                "replicas",
                "副本数",
                "max(minimum, ⌈peak to mean × demand ÷ accelerators of a replica⌉)",
                node.replicas(busy),
                "replicas",
                demand,
                given("load of the busiest hour over the mean", "峰均比", node.peakToMean(), ""),
                given("minimum", "最少副本数", node.minimumReplicas(), "replicas"));
    }

    private static Explanation busy(double busy, double requests, Explanation request) {
        return made(
                "mean demand",
                "平均需求",
                "requests × GPU-seconds of one ÷ seconds of a month",
                busy,
                "GPUs",
                given("requests", "请求数", requests, "requests / month"),
                request);
    }

    private static Explanation replica(ServingNode node) {
        var served = node.served();
        var how = served == null
                ? "one, for the size is not known"
                : "power of two that holds weights and one request in 90% of memory";
        var parts = served == null
                ? new Explanation[0]
                : new Explanation[] {
                    given("memory of the weights", "权重占用显存", served.weightBytes() / 1e9, "GB"),
                    given(
                            "memory of one request",
                            "单个请求占用显存",
                            (served.bytesWith(node.longestRequest()) - served.weightBytes()) / 1e9,
                            "GB")
                };
        return made("accelerators of a replica", "每副本卡数", how, node.acceleratorsPerReplica(), "GPUs", parts);
    }

    private static Explanation request(ServingNode node, double prompt, double answer, double cached) {
        double seconds = node.gpuSecondsPerRequest(prompt, answer, cached);
        var throughput = node.throughput();
        var served = node.served();
        if (throughput != null || served == null) {
            double given = throughput == null ? Double.NaN : throughput;
            return made(
                    "GPU-seconds of one request",
                    "单个请求的卡秒",
                    "answer tokens ÷ throughput",
                    seconds,
                    GPU_SECONDS,
                    given("answer", "输出", answer, "tokens / request"),
                    given("throughput", "吞吐", given, "tokens / second / GPU"));
        }
        return made(
                "GPU-seconds of one request",
                "单个请求的卡秒",
                "reading the prompt + writing the answer (roofline, Pope et al. 2022)",
                seconds,
                GPU_SECONDS,
                prefill(node, prompt, cached),
                decode(node, served, prompt, answer));
    }

    private static Explanation prefill(ServingNode node, double prompt, double cached) {
        return made(
                "reading the prompt",
                "处理输入",
                "2 × active parameters × prompt tokens not cached ÷ (peak × efficiency)",
                node.prefillSeconds(prompt, cached),
                GPU_SECONDS,
                given("prompt", "输入", prompt, "tokens / request"),
                given("share in the cache", "缓存命中比例", 100 * cached, "%"));
    }

    private static Explanation decode(ServingNode node, ServedModel served, double prompt, double answer) {
        return made(
                "writing the answer",
                "生成输出",
                "tokens × max((weights + sequences × context) ÷ bandwidth, 2 × active parameters × sequences ÷ peak) ÷"
                        + " sequences ÷ efficiency",
                node.decodeSeconds(prompt, answer),
                GPU_SECONDS,
                given("answer", "输出", answer, "tokens / request"),
                given("sequences together", "同时处理的序列数", node.sequences(prompt, answer), ""),
                given("memory of the weights", "权重占用显存", served.weightBytes() / 1e9, "GB"),
                given("memory of a token of context", "每个上下文词元占用显存", served.contextBytesPerToken(), "bytes / token"),
                given("efficiency", "效率", 100 * node.efficiency(), "%"));
    }
}
