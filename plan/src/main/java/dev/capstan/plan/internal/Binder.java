package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan from its tree and collects every mistake on the way. A value with a mistake is null, and so is a section with
 * such a value; its neighbours are still read.
 */
public final class Binder {

    private static final int MAX_ITEMS = 1_000;
    private static final String QUANTITIES = "quantities";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M} _&+-]{0,59}");

    private final Problems problems = new Problems();
    private final List<Quantity> assumptions = new ArrayList<>();
    private final TreeMap<String, Origin> origins = new TreeMap<>();
    private final Map<String, List<Tree.Entry>> variants = new LinkedHashMap<>();
    private final References references = new References(problems);
    private final Values values = new Values(problems, origins);

    private Binder() {}

    /** The plan, or all the mistakes that its values have. */
    public static Result<PlanFile> bind(SourceText source, Tree root) {
        var binder = new Binder();
        var plan = binder.isPlan(root) ? binder.record(Section.PLAN, root, "") : null;
        binder.references.check();
        if (plan instanceof Plan made) {
            binder.values.checkGrowth(made.timeline());
        }
        var found = binder.problems.inOrder();
        if (binder.problems.hasErrors()) {
            return new Result.Failure<>(found);
        }
        var file = new PlanFile(
                (Plan) Objects.requireNonNull(plan), source, binder.origins, binder.inFileOrder(), Map.of());
        return Variants.read(file, root, binder.variants, found);
    }

    /** A file that says it is of another version is not read with this version's rules. */
    private boolean isPlan(Tree root) {
        if (!(root instanceof Tree.Mapping mapping)) {
            problems.add(
                    PlanProblem.WRONG_SHAPE,
                    root.origin(),
                    "",
                    Keys.shape(root, new Text("a plan", "一份计划"), "capstan: 1"));
            return false;
        }
        values.venture(mapping);
        for (var entry : mapping.entries()) {
            var value = entry.value();
            boolean isOne = value instanceof Tree.Leaf leaf
                    && (leaf.isBlank() || leaf.text().strip().equals("1"));
            if (entry.key().text().equals("capstan") && !isOne) {
                problems.add(PlanProblem.VERSION, value.origin(), "capstan", Attributes.of("version", text(value)));
                return false;
            }
        }
        return true;
    }

    private List<Quantity> inFileOrder() {
        return assumptions.stream()
                .sorted(Comparator.comparing(Quantity::origin))
                .toList();
    }

    private static String text(Tree tree) {
        return tree instanceof Tree.Leaf leaf ? leaf.text() : "…";
    }

    private @Nullable Object record(Section section, Tree tree, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return wrongShape(
                    tree,
                    path,
                    new Text("keys and values", "键与值"),
                    section.keys().getFirst());
        }
        var written = Keys.unique(mapping, path, problems);
        boolean sound = Keys.known(written.values(), section.keyNames(), sectionName(section), path, problems);
        List<@Nullable Object> components = new ArrayList<>();
        for (var key : section.keys()) {
            var entry = written.get(key.name());
            var place = path.isEmpty() ? key.name() : path + "." + key.name();
            if (entry == null && key.required()) {
                missing(section, key, mapping, path);
            }
            var value = entry == null ? preset(key, place, mapping) : value(key, key.type(), entry, place);
            sound &= value != null || (key.optional() && entry == null);
            components.add(value);
        }
        return sound ? section.make(components) : null;
    }

    private @Nullable Object wrongShape(Tree found, String path, Text expected, Section.PlanKey key) {
        var example = key.name() + ": " + key.description().example();
        problems.add(PlanProblem.WRONG_SHAPE, found.origin(), path, Keys.shape(found, expected, example));
        return null;
    }

    private static Text sectionName(Section section) {
        return new Text(section.name(), section.name().equals(Section.PLAN.name()) ? "计划" : section.name());
    }

    private void missing(Section section, Section.PlanKey key, Tree.Mapping mapping, String path) {
        problems.add(
                PlanProblem.MISSING_KEY,
                mapping.origin(),
                path,
                Attributes.of(
                        "where",
                        path.isEmpty() ? sectionName(section) : path,
                        "name",
                        key.name(),
                        "example",
                        key.description().example(),
                        "meaning",
                        key.meaning()));
    }

    private @Nullable Object preset(Section.PlanKey key, String path, Tree around) {
        var preset = key.description().preset();
        if (preset.isEmpty()) {
            return null;
        }
        int written = assumptions.size();
        var value = switch (preset) {
            case "{}" -> value(key, key.type(), entry(key, new Tree.Mapping(List.of(), around.origin())), path);
            case "[]" -> List.of();
            default -> value(key, key.type(), entry(key, new Tree.Leaf(preset, false, "", around.origin())), path);
        };
        assumptions.subList(written, assumptions.size()).clear();
        return value;
    }

    private static Tree.Entry entry(Section.PlanKey key, Tree value) {
        return new Tree.Entry(new Tree.Leaf(key.name(), false, "", value.origin()), value);
    }

    private @Nullable Object value(Section.PlanKey key, KeyType type, Tree.Entry entry, String path) {
        origins.putIfAbsent(path, entry.value().origin());
        var tree = entry.value();
        if (type instanceof KeyType.OfQuantity) {
            references.declare(QUANTITIES, path);
        }
        if (!Keys.hasValue(entry, key.description().example(), path, problems)) {
            return null;
        }
        return switch (type) {
            case KeyType.OfRecord(var section) -> record(section, tree, path);
            case KeyType.OfForm(var forms) -> form(key, forms, tree, path);
            case KeyType.OfNamed(var item) -> named(key, item, tree, path);
            case KeyType.OfScenario _ -> scenario(key, tree, path);
            case KeyType.OfKeyed(var places, var item) -> keyed(key, places, item, tree, path);
            case KeyType.OfReference(var section) -> reference(key, section, tree, path);
            case KeyType.OfReferences(var section) -> references(key, section, tree, path);
            case KeyType.OfTexts _ -> texts(key, tree, path);
            default -> single(values.read(key, type, entry, path), entry.value(), path);
        };
    }

    private @Nullable Object single(@Nullable Object value, Tree tree, String path) {
        if (value instanceof Quantity quantity) {
            assumptions.add(quantity);
        } else if (value instanceof Amount amount && tree instanceof Tree.Leaf leaf) {
            assumptions.add(Quantity.certain(path, amount, leaf.comment(), leaf.origin()));
        }
        return value;
    }

    private @Nullable Object form(Section.PlanKey key, List<Section> forms, Tree tree, String path) {
        var names = forms.stream().map(Section::name).toList();
        if (!(tree instanceof Tree.Mapping mapping)) {
            return wrongShape(tree, path, new Text("one of its forms", "其中一种形式"), key);
        }
        var written = Keys.unique(mapping, path, problems);
        if (written.size() != 1 || !names.contains(written.keySet().iterator().next())) {
            var found = written.isEmpty()
                    ? new Text("none", "无")
                    : Text.same(Text.shown(String.join(", ", written.keySet())));
            problems.add(
                    PlanProblem.NOT_ONE_OF,
                    mapping.origin(),
                    path,
                    Attributes.of("name", key.name(), "found", found, "known", String.join(", ", names)));
            return null;
        }
        var entry = written.values().iterator().next();
        var form = forms.get(names.indexOf(entry.key().text()));
        if (!Keys.hasValue(entry, form.example(), path, problems)) {
            return null;
        }
        var place = path + "." + form.name();
        origins.putIfAbsent(place, entry.value().origin());
        if (form.isInline()) {
            var value = value(form.keys().getFirst(), form.keys().getFirst().type(), entry, place);
            return value == null ? null : form.make(Collections.singletonList(value));
        }
        return record(form, entry.value(), place);
    }

    /** The names of a section with what belongs to them; null where there are too many. */
    private Tree.@Nullable Mapping items(Section.PlanKey key, Tree tree, Text expected, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            wrongShape(tree, path, expected, key);
            return null;
        }
        if (mapping.entries().size() > MAX_ITEMS) {
            problems.add(
                    PlanProblem.TOO_MANY_ITEMS,
                    mapping.origin(),
                    path,
                    Attributes.of("section", path, "limit", String.format(Locale.ROOT, "%,d", MAX_ITEMS)));
            return null;
        }
        return mapping;
    }

    private @Nullable Object scenario(Section.PlanKey key, Tree tree, String path) {
        var mapping = items(key, tree, new Text("keys of the plan with other values", "计划中的键及其他取值"), path);
        if (mapping == null) {
            return null;
        }
        var written = Keys.unique(mapping, path, problems);
        variants.put(path.substring(path.indexOf('.') + 1), List.copyOf(written.values()));
        return new Scenario(List.copyOf(written.keySet()));
    }

    private @Nullable Object keyed(Section.PlanKey key, String places, KeyType item, Tree tree, String path) {
        var mapping = items(key, tree, new Text("keys of the plan with what happens to them", "计划中的键及其变化"), path);
        if (mapping == null) {
            return null;
        }
        var made = new LinkedHashMap<String, Object>();
        for (var entry : Keys.unique(mapping, path, problems).values()) {
            var place = entry.key().text();
            references.use(places, entry.key(), path);
            var value = value(key, item, entry, path + "[" + place + "]");
            if (value != null) {
                made.put(place, value);
            }
        }
        return Collections.unmodifiableMap(made);
    }

    private @Nullable Object named(Section.PlanKey key, KeyType item, Tree tree, String path) {
        var mapping = items(key, tree, new Text("names with what belongs to them", "名称及其内容"), path);
        if (mapping == null) {
            return null;
        }
        var made = new LinkedHashMap<String, Object>();
        for (var entry : Keys.unique(mapping, path, problems).values()) {
            var name = entry.key().text();
            if (!NAME.matcher(name).matches() || name.endsWith(" ")) {
                problems.add(PlanProblem.BAD_NAME, entry.key().origin(), path, Attributes.of("name", name));
                continue;
            }
            references.declare(path, name);
            var value = value(key, item, entry, path + "." + name);
            if (value != null) {
                made.put(name, value);
            }
        }
        return Collections.unmodifiableMap(made);
    }

    private @Nullable Object reference(Section.PlanKey key, String section, Tree tree, String path) {
        if (!(tree instanceof Tree.Leaf leaf)) {
            return wrongShape(tree, path, new Text("a name", "一个名称"), key);
        }
        references.use(section, leaf, path);
        return leaf.text();
    }

    private @Nullable Object texts(Section.PlanKey key, Tree tree, String path) {
        var expected = new Text("a list of texts", "文本列表");
        if (!(tree instanceof Tree.Sequence sequence)) {
            return wrongShape(tree, path, expected, key);
        }
        var texts = new ArrayList<String>();
        for (var item : sequence.items()) {
            if (!(item instanceof Tree.Leaf leaf)) {
                return wrongShape(item, path, expected, key);
            }
            texts.add(leaf.text());
        }
        return List.copyOf(texts);
    }

    private @Nullable Object references(Section.PlanKey key, String section, Tree tree, String path) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            return wrongShape(tree, path, new Text("a list of names", "名称列表"), key);
        }
        var names = new LinkedHashSet<String>();
        for (var item : sequence.items()) {
            if (reference(key, section, item, path) instanceof String name) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
