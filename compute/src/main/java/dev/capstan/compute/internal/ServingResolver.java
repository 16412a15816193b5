package dev.capstan.compute.internal;

import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.compute.Accelerator;
import dev.capstan.compute.ComputePlan;
import dev.capstan.compute.ComputeProblem;
import dev.capstan.compute.ModelSize;
import dev.capstan.compute.ServedModel;
import dev.capstan.compute.ServingFormulas;
import dev.capstan.compute.ServingNode;
import dev.capstan.plan.Model;
import dev.capstan.plan.Model.SelfHosted;
import dev.capstan.plan.Plan;
import dev.capstan.plan.Product;
import dev.capstan.plan.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a plan's self-hosted models into serving nodes, one for each month. */
final class ServingResolver {

    private final Plan plan;
    private final Timeline timeline;
    private final Findings findings;
    private final Accelerators accelerators;
    private final Sizes sizes;

    ServingResolver(Plan plan, Findings findings, Accelerators accelerators, Sizes sizes) {
        this.plan = plan;
        this.timeline = plan.timeline();
        this.findings = findings;
        this.accelerators = accelerators;
        this.sizes = sizes;
    }

    /** The nodes, index 0 for month 1; null, with a finding, where the model cannot be served. */
    @Nullable
    List<ServingNode> resolve(String name, Model model, SelfHosted serving) {
        var key = "models." + name + ".serving.self-hosted";
        boolean sized = model.parameters() != null || serving.throughput() != null;
        if (!sized) {
            findings.add(ComputeProblem.SERVING_WITHOUT_SIZE, key, "name", name);
        }
        var accelerator = accelerators.resolve(serving.hardware(), key + ".hardware");
        if (accelerator == null) {
            return null;
        }
        var price = accelerators.rentalPrice(serving.rentalPrice(), accelerator, key + ".hardware");
        boolean computable = switch (serving.quantisation()) {
            case BF16, INT8, INT4 -> true;
            case FP8 -> accelerators.hasFp8(accelerator, key + ".quantisation", "bf16, int8, int4");
        };
        return sized && price != null && computable ? months(name, model, serving, accelerator, price, key) : null;
    }

    private @Nullable List<ServingNode> months(
            String name, Model model, SelfHosted serving, Accelerator accelerator, Quantity price, String key) {
        List<ServingNode> nodes = new ArrayList<>();
        for (int month = 1; month <= timeline.months(); month++) {
            var parameters = model.parameters();
            var size = parameters == null ? null : sizes.of(name, model, parameters, month);
            if (parameters != null && size == null) {
                return null;
            }
            var node = node(name, size, serving, accelerator, price, month);
            if (!fits(node, key)) {
                return null;
            }
            nodes.add(node);
        }
        return List.copyOf(nodes);
    }

    private ServingNode node(
            String name,
            @Nullable ModelSize size,
            SelfHosted serving,
            Accelerator accelerator,
            Quantity price,
            int month) {
        var throughput = serving.throughput();
        return new ServingNode(
                name,
                size == null ? null : new ServedModel(size, serving.quantisation(), contextBytes(serving, size, month)),
                longestRequest(name, month),
                accelerator,
                throughput == null
                        ? null
                        : Double.valueOf(throughput.at(month, timeline) / ServingFormulas.SECONDS_PER_MONTH),
                Math.min(1, serving.efficiency().at(month, timeline)),
                serving.batch().at(month, timeline),
                serving.peakToMean().at(month, timeline),
                serving.minimumReplicas().value(),
                price);
    }

    private double contextBytes(SelfHosted serving, ModelSize size, int month) {
        var given = serving.contextMemory();
        return given == null
                ? ServingFormulas.contextBytesPerToken(size.activeParameters())
                : given.at(month, timeline);
    }

    /** The longest request of the products that this model serves; {@link ComputePlan#LONGEST_REQUEST} where none says. */
    private double longestRequest(String name, int month) {
        return plan.products().values().stream()
                .filter(product -> name.equals(product.model()))
                .map(Product::request)
                .filter(Objects::nonNull)
                .mapToDouble(request ->
                        request.prompt().at(month, timeline) + request.answer().at(month, timeline))
                .max()
                .orElse(ComputePlan.LONGEST_REQUEST);
    }

    private boolean fits(ServingNode node, String key) {
        double count = node.acceleratorsPerReplica();
        var served = node.served();
        if (served != null && count > ComputePlan.MOST_ACCELERATORS) {
            findings.add(
                    ComputeProblem.TOO_LARGE,
                    key,
                    "purpose",
                    new Text("serving", "推理服务"),
                    "name",
                    node.model(),
                    "hardware",
                    node.accelerator().name(),
                    "accelerators",
                    Findings.count(count),
                    "limit",
                    ComputePlan.MOST_ACCELERATORS,
                    "parameters",
                    Findings.scaled(served.size().parameters()),
                    "memory",
                    Findings.rounded(node.accelerator().memoryBytes() / 1e9));
        }
        return count <= ComputePlan.MOST_ACCELERATORS;
    }
}
