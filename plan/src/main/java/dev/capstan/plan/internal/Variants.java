package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of a plan: the plan's own tree with what they write otherwise, and so with mistakes at their own places. */
final class Variants {

    private static final String SCENARIOS = "scenarios";

    private final PlanFile file;
    private final Tree.Mapping root;
    private final Problems problems = new Problems();

    private Variants(PlanFile file, Tree.Mapping root) {
        this.file = file;
        this.root = root;
    }

    /** The file with its scenarios, each read and checked like a plan. */
    static Result<PlanFile> read(
            PlanFile file, Tree root, Map<String, List<Tree.Entry>> variants, List<Problem> warnings) {
        if (variants.isEmpty() || !(root instanceof Tree.Mapping mapping)) {
            return new Result.Success<>(file, warnings);
        }
        return new Variants(file, mapping).read(variants, warnings);
    }

    private Result<PlanFile> read(Map<String, List<Tree.Entry>> variants, List<Problem> warnings) {
        var read = new LinkedHashMap<String, PlanFile>();
        var found = new ArrayList<>(warnings);
        boolean failed = false;
        for (var variant : variants.entrySet()) {
            var result = laid(variant.getValue(), SCENARIOS + "." + variant.getKey());
            result.problems().stream()
                    .filter(problem -> !found.contains(problem))
                    .forEach(found::add);
            if (result instanceof Result.Success<PlanFile> success && keepsCurrency(success.value(), variant, found)) {
                read.put(variant.getKey(), success.value());
            } else {
                failed = true;
            }
        }
        return failed
                ? new Result.Failure<>(found)
                : new Result.Success<>(
                        new PlanFile(file.plan(), file.source(), file.origins(), file.assumptions(), read), found);
    }

    private boolean keepsCurrency(PlanFile scenario, Map.Entry<String, List<Tree.Entry>> variant, List<Problem> found) {
        var currency = file.plan().venture().currency();
        boolean keeps = scenario.plan().venture().currency().equals(currency);
        if (!keeps) {
            var venture = variant.getValue().stream()
                    .filter(entry -> entry.key().text().startsWith("venture"))
                    .findFirst()
                    .orElseThrow();
            found.add(new Problem(
                    PlanProblem.ANOTHER_CURRENCY,
                    venture.key().origin(),
                    SCENARIOS + "." + variant.getKey(),
                    Attributes.of("currency", currency)));
        }
        return keeps;
    }

    /** The plan with some of its keys written otherwise, read and checked like a plan; without its scenarios. */
    static Result<PlanFile> laid(PlanFile file, Tree root, List<Tree.Entry> changes, String path) {
        return root instanceof Tree.Mapping mapping
                ? new Variants(file, mapping).laid(changes, path)
                : new Result.Success<>(file);
    }

    private Result<PlanFile> laid(List<Tree.Entry> changes, String path) {
        Tree tree = without(root);
        for (var entry : changes) {
            tree = tree == null
                    ? null
                    : replaced(tree, List.of(entry.key().text().split("\\.")), entry, path);
        }
        return tree == null
                ? new Result.Failure<>(problems.inOrder())
                : Binder.bind(file.source(), tree).then(PlanChecks::check);
    }

    private static Tree.Mapping without(Tree.Mapping root) {
        return new Tree.Mapping(
                root.entries().stream()
                        .filter(entry -> !entry.key().text().equals(SCENARIOS))
                        .toList(),
                root.origin());
    }

    private @Nullable Tree replaced(Tree tree, List<String> names, Tree.Entry entry, String path) {
        if (names.isEmpty()) {
            return entry.value();
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    PlanProblem.LEADS_NOWHERE,
                    entry.key().origin(),
                    path,
                    Attributes.of("name", entry.key().text(), "at", names.getFirst()));
            return null;
        }
        var name = names.getFirst();
        var rest = names.subList(1, names.size());
        var entries = new ArrayList<>(mapping.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().text().equals(name)) {
                var value = replaced(entries.get(i).value(), rest, entry, path);
                return value == null
                        ? null
                        : with(
                                mapping,
                                entries,
                                i,
                                new Tree.Entry(entries.get(i).key(), value));
            }
        }
        var key = new Tree.Leaf(name, false, "", entry.key().origin());
        var empty = new Tree.Mapping(List.of(), entry.key().origin());
        var value = replaced(empty, rest, entry, path);
        return value == null ? null : with(mapping, entries, entries.size(), new Tree.Entry(key, value));
    }

    private static Tree with(Tree.Mapping mapping, List<Tree.Entry> entries, int at, Tree.Entry entry) {
        if (at < entries.size()) {
            entries.set(at, entry);
        } else {
            entries.add(entry);
        }
        return new Tree.Mapping(entries, mapping.origin());
    }
}
