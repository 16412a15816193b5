package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.TermSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a term sheet over a round of a plan. */
public final class TermSheets {

    private static final Text WHERE = new Text("a term sheet", "条款清单");
    private static final Map<String, String> EXAMPLES = examples();

    private final PlanFile plan;
    private final Problems problems = new Problems();

    private TermSheets(PlanFile plan) {
        this.plan = plan;
    }

    private static Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        examples.put("capstan", "1");
        examples.put("terms", "A");
        examples.put("round", "A");
        examples.put("changes", "{amount: 40M CNY}");
        return examples;
    }

    /** The plan with the terms, or what is wrong with these. */
    public static Result<TermSheet> lay(Tree sheet, Tree planTree, PlanFile plan) {
        return new TermSheets(plan).lay(sheet, planTree);
    }

    private Result<TermSheet> lay(Tree sheet, Tree planTree) {
        if (!(sheet instanceof Tree.Mapping mapping)) {
            problems.add(PlanProblem.WRONG_SHAPE, sheet.origin(), "", Keys.shape(sheet, WHERE, "capstan: 1"));
            return new Result.Failure<>(problems.inOrder());
        }
        var written = Keys.unique(mapping, "", problems);
        Keys.known(written.values(), List.copyOf(EXAMPLES.keySet()), WHERE, "", problems);
        var version = leaf(mapping, written, "capstan");
        var name = leaf(mapping, written, "terms");
        var round = leaf(mapping, written, "round");
        var changes = changes(mapping, written);
        if (version != null && !version.text().strip().equals("1")) {
            problems.add(PlanProblem.VERSION, version.origin(), "capstan", Attributes.of("version", version.text()));
        }
        var rounds = plan.plan().funding().rounds().keySet();
        if (round != null && !rounds.contains(round.text())) {
            problems.add(
                    PlanProblem.UNKNOWN_REFERENCE,
                    round.origin(),
                    "round",
                    () -> Keys.suggestion(round.text(), rounds)
                            .and("value", round.text(), "section", "funding.rounds"));
        }
        if (problems.hasErrors() || name == null || round == null || changes == null) {
            return new Result.Failure<>(problems.inOrder());
        }
        return laid(round.text(), changes, planTree)
                .then(with -> new Result.Success<>(
                        new TermSheet(name.text(), round.text(), List.copyOf(changes.keySet()), with)));
    }

    private void missing(Tree.Mapping mapping, String key) {
        problems.add(
                PlanProblem.MISSING_KEY,
                mapping.origin(),
                "",
                Attributes.of(
                        "where",
                        WHERE,
                        "name",
                        key,
                        "example",
                        EXAMPLES.getOrDefault(key, ""),
                        "meaning",
                        Text.same("")));
    }

    private Tree.@Nullable Leaf leaf(Tree.Mapping mapping, Map<String, Tree.Entry> written, String key) {
        var entry = written.get(key);
        if (entry == null) {
            missing(mapping, key);
        } else if (entry.value() instanceof Tree.Leaf leaf
                && Keys.hasValue(entry, EXAMPLES.getOrDefault(key, ""), key, problems)) {
            return leaf;
        } else if (!(entry.value() instanceof Tree.Leaf)) {
            var expected = new Text("one value", "一个值");
            problems.add(
                    PlanProblem.WRONG_SHAPE,
                    entry.value().origin(),
                    key,
                    Keys.shape(entry.value(), expected, key + ": A"));
        }
        return null;
    }

    private @Nullable Map<String, Tree.Entry> changes(Tree.Mapping mapping, Map<String, Tree.Entry> written) {
        var entry = written.get("changes");
        if (entry == null) {
            missing(mapping, "changes");
            return null;
        }
        if (!(entry.value() instanceof Tree.Mapping changes)) {
            var expected = new Text("keys of the round with other values", "该轮次的键及其他取值");
            problems.add(
                    PlanProblem.WRONG_SHAPE,
                    entry.value().origin(),
                    "changes",
                    Keys.shape(entry.value(), expected, "changes: {amount: 40M CNY}"));
            return null;
        }
        return Keys.unique(changes, "changes", problems);
    }

    /** A round's key replaces what the plan says there as a whole. */
    private Result<PlanFile> laid(String round, Map<String, Tree.Entry> changes, Tree planTree) {
        var entries = new ArrayList<Tree.Entry>();
        changes.forEach((key, entry) -> {
            var place = "funding.rounds." + round + "." + key;
            entries.add(
                    new Tree.Entry(new Tree.Leaf(place, false, "", entry.key().origin()), entry.value()));
        });
        return Variants.laid(plan, planTree, entries, "changes");
    }
}
