package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Nearest;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of a mapping: each once, each known, each with a value. */
final class Keys {

    private static final int LISTED = 40;
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(\\D.*)?");
    private static final Text COMMA =
            new Text("Within {…} a comma separates keys: write 1500, not 1,500. ", "在 {…} 中逗号用于分隔键：请写 1500 而非 1,500。");
    private static final Text MERGE = new Text("A plan has no merge keys; write the keys out. ", "计划不支持合并键，请直接写出各键。");

    private Keys() {}

    /** The entries by name; the first of several with the same. */
    static Map<String, Tree.Entry> unique(Tree.Mapping mapping, String path, Problems problems) {
        var written = new LinkedHashMap<String, Tree.Entry>();
        for (var entry : mapping.entries()) {
            var first = written.putIfAbsent(entry.key().text(), entry);
            if (first != null) {
                problems.add(
                        PlanProblem.DUPLICATE_KEY,
                        entry.key().origin(),
                        path,
                        () -> Attributes.of(
                                "name",
                                entry.key().text(),
                                "line",
                                first.key().origin().line()));
            }
        }
        return written;
    }

    /** Whether all entries are among the known ones. */
    static boolean known(
            Collection<Tree.Entry> entries, List<String> known, Text where, String path, Problems problems) {
        boolean sound = true;
        for (var entry : entries) {
            var name = entry.key().text();
            if (!known.contains(name)) {
                sound = false;
                problems.add(
                        PlanProblem.UNKNOWN_KEY,
                        entry.key().origin(),
                        path,
                        () -> suggestion(name, known).and("name", name, "where", where));
            }
        }
        return sound;
    }

    /** Whether something is written behind the key. */
    static boolean hasValue(Tree.Entry entry, String example, String path, Problems problems) {
        boolean has = !(entry.value() instanceof Tree.Leaf leaf && leaf.isBlank());
        if (!has) {
            problems.add(
                    PlanProblem.NO_VALUE,
                    entry.key().origin(),
                    path,
                    Attributes.of("name", entry.key().text(), "example", example));
        }
        return has;
    }

    /** What a message names where something else stands than a key takes. */
    static Attributes shape(Tree found, Text expected, String example) {
        var what = switch (found) {
            case Tree.Leaf leaf when leaf.isBlank() -> new Text("nothing", "空值");
            case Tree.Leaf leaf -> new Text("\"" + Text.shown(leaf.text()) + "\"", "“" + Text.shown(leaf.text()) + "”");
            case Tree.Mapping _ -> new Text("keys and values", "键与值");
            case Tree.Sequence _ -> new Text("a list", "列表");
        };
        return Attributes.of("expected", expected, "found", what, "example", example);
    }

    static Attributes suggestion(String name, Collection<String> known) {
        var suggestion = Nearest.to(name, known)
                .map(nearest -> new Text("Did you mean \"" + nearest + "\"? ", "是否想写“" + nearest + "”？"))
                .orElse(hint(name));
        return Attributes.of("suggestion", suggestion, "known", listed(known));
    }

    /** A name such as "200" is what is left of 1,200 within braces. */
    private static Text hint(String name) {
        if (name.equals("<<")) {
            return MERGE;
        }
        return THOUSANDS.matcher(name).matches() ? COMMA : Text.same("");
    }

    private static Text listed(Collection<String> names) {
        if (names.isEmpty()) {
            return new Text("none", "无");
        }
        var first = names.stream().limit(LISTED).toList();
        var more = names.size() > LISTED ? ", …" : "";
        return new Text(String.join(", ", first) + more, String.join("、", first) + more);
    }
}
