package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import dev.capstan.plan.Distribution;
import dev.capstan.plan.Distributions;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads uncertain numbers: {@code 8 to 20 accounts}, or a form by its name: {@code {triangular: {low: …, mode: …, high: …}}}. */
final class Uncertainties {

    /** A number, and its distribution where it is uncertain, whose figures are in the number's unit. */
    record Uncertain(Amount median, @Nullable Uncertainty uncertainty) {}

    private static final Pattern BETWEEN = Pattern.compile("(.+?)\\s+(?:to|至|到)\\s+(.+)");
    /** A number with its scale. */
    private static final Pattern BARE = Pattern.compile(
            "([-+]?[0-9.][0-9.,_]*(?:[eE][-+]?[0-9]+)?)\\s*([kKMBT](?![A-Za-z])|bn(?![A-Za-z])|[万亿千百十]+)?");

    private static final Map<String, List<String>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("normal", List.of("mean", "sd"));
        FORMS.put("lognormal", List.of("mean", "sd"));
        FORMS.put("uniform", List.of("low", "high"));
        FORMS.put("triangular", List.of("low", "mode", "high"));
        FORMS.put("pert", List.of("low", "mode", "high"));
        FORMS.put("beta", List.of("mean", "sd"));
        FORMS.put("bernoulli", List.of("chance", "value"));
        FORMS.put("poisson", List.of("mean"));
        FORMS.put("discrete", List.of());
    }

    private final Problems problems;
    private final Amounts amounts;

    Uncertainties(Problems problems, Amounts amounts) {
        this.problems = problems;
        this.amounts = amounts;
    }

    static List<String> forms() {
        return List.copyOf(FORMS.keySet());
    }

    /** Whether the text is a range such as {@code 8 to 20 accounts}. */
    static boolean isBetween(Tree.Leaf leaf) {
        return BETWEEN.matcher(leaf.text().strip()).matches();
    }

    /** One number: certain, or a range such as {@code 8 to 20 accounts}. */
    @Nullable
    Uncertain number(Amounts.Rule rule, Tree.Leaf leaf, String path) {
        var matcher = BETWEEN.matcher(leaf.text().strip());
        if (matcher.matches()) {
            return between(rule, leaf, matcher, path);
        }
        var amount = amounts.read(rule, leaf, path);
        return amount == null ? null : new Uncertain(amount, null);
    }

    /** The 5 % and 95 % points as a distribution: logit-normal for shares and probabilities, lognormal above 0, normal below. */
    private @Nullable Uncertain between(Amounts.Rule rule, Tree.Leaf leaf, Matcher ends, String path) {
        var high = amounts.read(rule, part(leaf, ends.group(2)), path);
        var low = high == null
                ? null
                : amounts.read(
                        rule,
                        part(leaf, withUnit(ends.group(1).strip(), ends.group(2).strip(), high)),
                        path);
        if (low == null || high == null || !alike(low, high, leaf, path)) {
            return null;
        }
        double a = low.number();
        double b = high.unit().equals(low.unit()) ? high.number() : low.unit().fromBase(high.value());
        var problem = refusal(rule, a, b, one(low.unit()));
        if (problem.isPresent()) {
            refuse(problem.get(), leaf, path);
            return null;
        }
        return uncertain(leaf.text().strip(), family(rule, a, b, one(low.unit())), low.unit());
    }

    private static Tree.Leaf part(Tree.Leaf leaf, String text) {
        return new Tree.Leaf(text, leaf.quoted(), leaf.comment(), leaf.origin());
    }

    /** The lower end may leave out the unit, or write {@code 2%} before {@code 4%/year}, or {@code 8} before {@code 20M}. */
    private static String withUnit(String low, String written, Amount high) {
        var unit = high.unit().text();
        var bare = BARE.matcher(low);
        if (!bare.matches()) {
            return low.endsWith("%") && unit.startsWith("%/") ? low + unit.substring(1) : low;
        }
        var end = BARE.matcher(written);
        boolean scaled = end.lookingAt() && bare.group(2) == null && end.group(2) != null;
        return (scaled && shares(bare.group(1), end.group(1)) ? low + end.group(2) : low) + " " + unit;
    }

    /** Whether 8 before 20M means 8M: as 8 is below 20; but 500 before 2k is 500. */
    private static boolean shares(String low, String high) {
        double a = Amount.parse(low).value();
        double b = Amount.parse(high).value();
        return a < b && (a < 0) == (b < 0);
    }

    private boolean alike(Amount low, Amount high, Tree.Leaf leaf, String path) {
        boolean alike = amounts.alike(low, high);
        if (!alike) {
            refuse(unlike(), leaf, path);
        }
        return alike;
    }

    static Text unlike() {
        return new Text("its figures have different units or currencies", "各个数的单位或币种不同");
    }

    private static double one(Unit unit) {
        return unit.text().startsWith("%") ? 100 : 1;
    }

    private static Optional<Text> refusal(Amounts.Rule rule, double low, double high, double one) {
        if (low >= high) {
            return Optional.of(new Text("the lower end is not below the upper one", "下端不低于上端"));
        } else if (rule.share() && (low <= 0 || high >= one)) {
            return Optional.of(new Text(
                    "a share lies within 0% and 100%; for one that reaches an end write {beta: {mean: …, sd: …}}",
                    "比例须在 0% 与 100% 之间；若触及端点请写 {beta: {mean: …, sd: …}}"));
        } else if (low == 0) {
            return Optional.of(new Text(
                    "a range that begins at 0 has no lognormal; write {pert: {low: 0, mode: …, high: …}}",
                    "从 0 开始的区间没有对数正态；请写 {pert: {low: 0, mode: …, high: …}}"));
        }
        return Optional.empty();
    }

    private static Distribution family(Amounts.Rule rule, double low, double high, double one) {
        if (rule.share()) {
            return Distributions.logitNormalBetween(low, high, one);
        }
        return low > 0 ? Distributions.lognormalBetween(low, high) : Distributions.normalBetween(low, high);
    }

    static Uncertain uncertain(String text, Distribution distribution, Unit unit) {
        return new Uncertain(new Amount(distribution.median(), unit), new Uncertainty(text, distribution));
    }

    /** A form by its name. */
    @Nullable
    Uncertain form(Amounts.Rule rule, Tree.Entry entry, String path) {
        var name = entry.key().text();
        if (!(entry.value() instanceof Tree.Mapping mapping)) {
            problems.add(
                    PlanProblem.WRONG_SHAPE,
                    entry.value().origin(),
                    path,
                    Keys.shape(entry.value(), new Text("the form's figures", "该形式的参数"), example(name)));
            return null;
        }
        var written = Keys.unique(mapping, path, problems);
        if (name.equals("discrete")) {
            return discrete(rule, mapping, written, path);
        }
        if (Percentiles.isWritten(name, written)) {
            return new Percentiles(problems, amounts).read(rule, name, mapping, written, path);
        }
        var names = FORMS.getOrDefault(name, List.of());
        Keys.known(written.values(), names, Text.same(name), path, problems);
        var figures = new ArrayList<Amount>();
        for (var figure : names) {
            var found = written.get(figure);
            if (found == null) {
                problems.add(
                        PlanProblem.MISSING_KEY,
                        mapping.origin(),
                        path,
                        Attributes.of(
                                "where", path, "name", figure, "example", example(name), "meaning", Text.same("")));
            } else if (found.value() instanceof Tree.Leaf leaf) {
                var its = figure.equals("chance") ? Amounts.Rule.CHANCE : rule;
                var amount = amounts.read(its, leaf, path + "." + figure);
                if (amount != null) {
                    figures.add(amount);
                }
            } else {
                problems.add(
                        PlanProblem.WRONG_SHAPE,
                        found.value().origin(),
                        path,
                        Keys.shape(found.value(), new Text("one value", "一个值"), example(name)));
            }
        }
        return figures.size() == names.size() ? made(name, figures, mapping, path) : null;
    }

    private static String example(String form) {
        return form + ": {"
                + String.join(
                        ", ",
                        FORMS.getOrDefault(form, List.of()).stream()
                                .map(figure -> figure + ": …")
                                .toList()) + "}";
    }

    private @Nullable Uncertain made(String form, List<Amount> figures, Tree.Mapping mapping, String path) {
        boolean withChance = form.equals("bernoulli");
        if (!amounts.alike(withChance ? figures.subList(1, 2) : figures)) {
            return refuse(unlike(), mapping, path);
        }
        var unit = figures.getLast().unit();
        double[] f = figures.stream()
                .mapToDouble(figure -> figure.unit().equals(unit) ? figure.number() : unit.fromBase(figure.value()))
                .toArray();
        double one = one(unit);
        Optional<Text> wrong = switch (form) {
            case "normal" -> f[1] > 0 ? Optional.empty() : Optional.of(positive());
            case "lognormal" -> f[0] > 0 && f[1] > 0 ? Optional.empty() : Optional.of(positive());
            case "uniform" -> f[0] < f[1] ? Optional.empty() : Optional.of(order());
            case "triangular", "pert" ->
                f[0] <= f[1] && f[1] <= f[2] && f[0] < f[2] ? Optional.empty() : Optional.of(order());
            case "beta" ->
                f[0] > 0 && f[0] < one && f[1] > 0 && f[1] * f[1] < f[0] * (one - f[0])
                        ? Optional.empty()
                        : Optional.of(new Text(
                                "a beta needs 0 < mean < 100% and sd² < mean × (100% − mean)",
                                "beta 要求 0 < mean < 100% 且 sd² < mean ×（100% − mean）"));
            case "poisson" ->
                f[0] > 0 && f[0] <= 1e6
                        ? Optional.empty()
                        : Optional.of(new Text("a Poisson mean lies above 0 and up to 1M", "泊松均值须大于 0 且不超过 1M"));
            default -> Optional.empty();
        };
        if (wrong.isPresent()) {
            return refuse(wrong.get(), mapping, path);
        }
        return uncertain(text(form, mapping), Distributions.of(form, f, one), unit);
    }

    static String text(String form, Tree.Mapping mapping) {
        var figures = mapping.entries().stream()
                .map(entry -> entry.key().text() + ": " + (entry.value() instanceof Tree.Leaf leaf ? leaf.text() : "…"))
                .toList();
        return "{" + form + ": {" + String.join(", ", figures) + "}}";
    }

    static Text positive() {
        return new Text("the figures must be above 0", "参数必须大于 0");
    }

    static Text order() {
        return new Text("the figures must ascend", "参数须由小到大");
    }

    /** Values with their weights: {@code {discrete: {10 accounts: 30%, 20 accounts: 70%}}}. */
    private @Nullable Uncertain discrete(
            Amounts.Rule rule, Tree.Mapping mapping, Map<String, Tree.Entry> written, String path) {
        var values = new ArrayList<Amount>();
        var weights = new ArrayList<Double>();
        for (var entry : written.values()) {
            var value = amounts.read(rule, entry.key(), path);
            var weight = entry.value() instanceof Tree.Leaf leaf ? amounts.read(Amounts.Rule.CHANCE, leaf, path) : null;
            if (value == null || weight == null) {
                return null;
            }
            values.add(value);
            weights.add(weight.value());
        }
        if (values.isEmpty()
                || Math.abs(weights.stream().mapToDouble(Double::doubleValue).sum() - 1) > 1e-9) {
            return refuse(new Text("the weights must sum to 100%", "权重之和须为 100%"), mapping, path);
        }
        if (!amounts.alike(values)) {
            return refuse(unlike(), mapping, path);
        }
        var unit = values.getFirst().unit();
        return uncertain(
                text("discrete", mapping),
                Distributions.discrete(
                        values.stream()
                                .map(value -> unit.fromBase(value.value()))
                                .toList(),
                        weights),
                unit);
    }

    private @Nullable Uncertain refuse(Text reason, Tree.Mapping mapping, String path) {
        problems.add(PlanProblem.BAD_DISTRIBUTION, mapping.origin(), path, Attributes.of("reason", reason));
        return null;
    }

    void refuse(Text reason, Tree.Leaf leaf, String path) {
        problems.add(
                PlanProblem.BAD_DISTRIBUTION,
                leaf.origin(),
                path,
                Attributes.of(
                        "reason",
                        new Text("\"" + leaf.text() + "\": " + reason.en(), "“" + leaf.text() + "”：" + reason.zh())));
    }
}
