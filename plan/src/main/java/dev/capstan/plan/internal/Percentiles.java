package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Text;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.Distributions;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.internal.Uncertainties.Uncertain;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a normal or lognormal by two of its percentiles: {@code {lognormal: {p10: 8M CNY, p90: 20M CNY}}}. */
record Percentiles(Problems problems, Amounts amounts) {

    private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,2}(?:\\.[0-9]+)?)");
    private static final List<String> FORMS = List.of("normal", "lognormal");

    /** Whether the form's figures are percentiles. */
    static boolean isWritten(String form, Map<String, Tree.Entry> written) {
        return FORMS.contains(form)
                && written.keySet().stream()
                        .anyMatch(key -> PERCENTILE.matcher(key).matches());
    }

    @Nullable
    Uncertain read(Amounts.Rule rule, String form, Tree.Mapping mapping, Map<String, Tree.Entry> written, String path) {
        int before = problems.count();
        var found = new TreeMap<Double, Amount>();
        for (var entry : written.entrySet()) {
            var percentile = PERCENTILE.matcher(entry.getKey());
            var value = percentile.matches() && entry.getValue().value() instanceof Tree.Leaf leaf
                    ? amounts.read(rule, leaf, path + "." + entry.getKey())
                    : null;
            if (value == null) {
                return problems.count() > before ? null : refuse(two(), mapping, path);
            }
            found.put(Double.parseDouble(percentile.group(1)) / 100, value);
        }
        if (written.size() != 2 || found.size() != 2 || found.firstKey() <= 0) {
            return refuse(two(), mapping, path);
        }
        if (!amounts.alike(found.values())) {
            return refuse(Uncertainties.unlike(), mapping, path);
        }
        var unit = found.lastEntry().getValue().unit();
        double[] z =
                found.keySet().stream().mapToDouble(Functions::normalQuantile).toArray();
        double[] figures = found.values().stream()
                .mapToDouble(amount -> unit.fromBase(amount.value()))
                .toArray();
        if (figures[0] >= figures[1]) {
            return refuse(Uncertainties.order(), mapping, path);
        } else if (form.equals("lognormal") && figures[0] <= 0) {
            return refuse(Uncertainties.positive(), mapping, path);
        }
        return Uncertainties.uncertain(
                Uncertainties.text(form, mapping), Distributions.through(form, z, figures), unit);
    }

    private static Text two() {
        return new Text("write two percentiles, such as p10 and p90", "请写两个百分位，例如 p10 与 p90");
    }

    private @Nullable Uncertain refuse(Text reason, Tree.Mapping mapping, String path) {
        problems.add(PlanProblem.BAD_DISTRIBUTION, mapping.origin(), path, Attributes.of("reason", reason));
        return null;
    }
}
