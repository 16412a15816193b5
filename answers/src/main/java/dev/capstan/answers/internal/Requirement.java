package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Capital;
import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.basics.Text;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.Lines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How deep the cash falls below the floor, and what made it fall. */
final class Requirement {

    private Requirement() {}

    /** The depth of a cash row below a floor; {@code semantics.md}, capital requirement. */
    static Capital depth(double[] cash, double[] floor) {
        int trough = 1;
        for (int month = 2; month <= cash.length; month++) {
            if (below(cash, floor, month) > below(cash, floor, trough)) {
                trough = month;
            }
        }
        double depth = Math.max(0, below(cash, floor, trough));
        return new Capital(depth, depth > 0 ? trough : 0, depth > 0 && trough == cash.length);
    }

    private static double below(double[] cash, double[] floor, int month) {
        return floor[month - 1] - cash[month - 1];
    }

    /** The running maximum of the depth. */
    static double[] drawDown(double[] cash, double[] floor) {
        var deepest = new double[cash.length];
        for (int month = 1; month <= cash.length; month++) {
            deepest[month - 1] = Math.max(month == 1 ? 0 : deepest[month - 2], Math.max(0, below(cash, floor, month)));
        }
        return deepest;
    }

    /** The requirement taken apart by each label; none where it is 0. */
    static Map<Grouping, List<Part>> composition(
            Rows rows, Lines lines, Capital requirement, double floorAtTrough, double incomeTaxPaid) {
        var composition = new EnumMap<Grouping, List<Part>>(Grouping.class);
        if (requirement.amount() > 0) {
            for (var grouping : Grouping.values()) {
                composition.put(grouping, parts(rows, lines, requirement, floorAtTrough, incomeTaxPaid, grouping));
            }
        }
        return Collections.unmodifiableMap(composition);
    }

    private static List<Part> parts(
            Rows rows, Lines lines, Capital requirement, double floor, double incomeTax, Grouping grouping) {
        int trough = requirement.trough();
        var outflows = new LinkedHashMap<Text, Double>();
        for (var line : lines.costs()) {
            outflows.merge(label(line, grouping), Rows.sum(rows.of(line.paid()), 1, trough), Double::sum);
        }
        return parts(outflows, incomeTax, floor, requirement.amount());
    }

    /** Outlays, tax and floor, and the remainder, so that the parts sum to the amount. */
    static List<Part> parts(Map<Text, Double> outflows, double incomeTax, double floor, double amount) {
        var parts = new ArrayList<Part>();
        outflows.forEach((label, outflow) -> add(parts, label, outflow));
        add(parts, new Text("income tax", "所得税"), incomeTax);
        add(parts, new Text("cash floor", "最低现金"), floor);
        double sum = parts.stream().mapToDouble(Part::amount).sum();
        parts.add(new Part(new Text("receipts from customers, less VAT paid", "客户回款（减已缴增值税）"), amount - sum));
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, Text label, double amount) {
        if (amount != 0) {
            parts.add(new Part(label, amount));
        }
    }

    private static Text label(CostLine line, Grouping grouping) {
        return switch (grouping) {
            case FUNCTION -> Labels.of(line.function());
            case NATURE -> Labels.of(line.nature());
            case MODEL -> owner(line, CostLine::model, new Text("no model", "不属于模型"));
            case PRODUCT -> owner(line, CostLine::product, new Text("no product", "不属于产品"));
            case ROLE -> owner(line, CostLine::role, new Text("no role", "不属于岗位"));
        };
    }

    private static Text owner(
            CostLine line, Function<CostLine, @org.jspecify.annotations.Nullable String> owner, Text nobody) {
        var name = owner.apply(line);
        return name == null ? nobody : Text.same(name);
    }
}
