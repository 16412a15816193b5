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
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Lays a term sheet over a round of a plan. */
public final class TermSheets {

    /** A key of a term sheet. */
    record SheetKey(String example, Text meaning) {}

    private static final Text WHERE = new Text("a term sheet", "条款清单");
    static final String VERSION = "capstan";
    private static final String NAME = "terms";
    private static final String ROUND = "round";
    static final String CHANGES = "changes";
    private static final SequencedMap<String, SheetKey> KEYS = keys();

    private final PlanFile plan;
    private final Problems problems = new Problems();

    private TermSheets(PlanFile plan) {
        this.plan = plan;
    }

    private static SequencedMap<String, SheetKey> keys() {
        var keys = new LinkedHashMap<String, SheetKey>();
        keys.put(VERSION, new SheetKey("1", new Text("Version of the plan language.", "计划语言版本。")));
        keys.put(NAME, new SheetKey("Yuanshan", new Text("Name of the term sheet.", "条款清单的名称。")));
        keys.put(ROUND, new SheetKey("A", new Text("The round of the plan that it is for.", "所针对的轮次，须在计划中。")));
        keys.put(
                CHANGES,
                new SheetKey(
                        "{amount: 40M CNY}",
                        new Text(
                                "Keys of the round with what they are here; each replaces the plan's as a whole.",
                                "该轮次的键及其在此的取值，逐键整体替换计划中的内容。")));
        return keys;
    }

    /** The keys of a term sheet; all of them are needed. */
    static SequencedMap<String, SheetKey> described() {
        return KEYS;
    }

    private static SheetKey key(String name) {
        return Objects.requireNonNull(KEYS.get(name));
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
        Keys.known(written.values(), List.copyOf(KEYS.keySet()), WHERE, "", problems);
        var version = leaf(mapping, written, VERSION);
        var name = leaf(mapping, written, NAME);
        var round = leaf(mapping, written, ROUND);
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
                        "where", WHERE, "name", key, "example", key(key).example(), "meaning", key(key).meaning()));
    }

    private Tree.@Nullable Leaf leaf(Tree.Mapping mapping, Map<String, Tree.Entry> written, String key) {
        var entry = written.get(key);
        if (entry == null) {
            missing(mapping, key);
        } else if (entry.value() instanceof Tree.Leaf leaf && Keys.hasValue(entry, key(key).example(), key, problems)) {
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
        var entry = written.get(CHANGES);
        if (entry == null) {
            missing(mapping, CHANGES);
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
