package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Policy;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which rules have struck, and what they cut. In the requirement view those that look at cash or runway never strike. */
final class Rules {

    /** A cut of a role: 1 once it has struck, what share goes, and the months of pay that it costs. */
    record Cut(Column struck, Column by, Column severance) {}

    private final ProgramBuilder program;
    private final Map<String, Column> struck = new LinkedHashMap<>();

    Rules(ProgramBuilder program, Metrics metrics) {
        this.program = program;
        program.plan().policy().rules().forEach((name, rule) -> {
            if (metrics.isSeen(rule.when())) {
                struck.put(name, struck(name, rule, metrics.of(rule.when())));
            }
        });
    }

    private Column struck(String name, Policy.Rule rule, Column figure) {
        var below = program.given(rule.below());
        int from = Math.max(2, rule.from().number(program.timeline()));
        return program.latch(
                "policy.rules." + name,
                new Text("rule \"" + name + "\" has struck", "规则“" + name + "”已触发"),
                new Text("once last month's figure is too low; then for good", "上月指标过低后一直有效"),
                List.of(below),
                List.of(figure),
                (block, month, out) -> {
                    block.fill(0, out);
                    if (month >= from) {
                        var last = block.values(figure, month - 1);
                        var least = block.values(below, month);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] = last[lane] < least[lane] ? 1 : 0;
                        }
                    }
                });
    }

    private Policy.Action action(String rule) {
        return Objects.requireNonNull(program.plan().policy().rules().get(rule)).then();
    }

    private interface Chosen<T> {
        boolean by(T action);
    }

    private <T extends Policy.Action> List<Column> striking(Class<T> type, Chosen<T> chosen) {
        var flags = new ArrayList<Column>();
        struck.forEach((name, flag) -> {
            var action = action(name);
            if (type.isInstance(action) && chosen.by(type.cast(action))) {
                flags.add(flag);
            }
        });
        return flags;
    }

    private static boolean names(List<String> list, String name) {
        return list.isEmpty() || list.contains(name);
    }

    /** Each 1 once a rule has stopped the training of a model. */
    List<Column> stopped(String model) {
        return striking(Policy.StopTraining.class, stop -> names(stop.value(), model));
    }

    /** Whether any of them stops a training. */
    boolean stopTrainings() {
        return !striking(Policy.StopTraining.class, _ -> true).isEmpty();
    }

    /** Each 1 once a rule has given a product up. */
    List<Column> dropped(String product) {
        return striking(Policy.DropProducts.class, drop -> names(drop.value(), product));
    }

    /** Each 1 once a rule has frozen a role. */
    List<Column> frozen(String role) {
        return striking(Policy.FreezeHiring.class, freeze -> names(freeze.value(), role));
    }

    /** The cuts of a role. */
    List<Cut> cuts(String role) {
        var cuts = new ArrayList<Cut>();
        struck.forEach((name, flag) -> {
            if (action(name) instanceof Policy.Cut cut && names(cut.roles(), role)) {
                cuts.add(new Cut(flag, program.given(cut.by()), program.given(cut.severance())));
            }
        });
        return cuts;
    }
}
