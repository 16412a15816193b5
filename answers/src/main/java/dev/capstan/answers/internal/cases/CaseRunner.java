package dev.capstan.answers.internal.cases;

import dev.capstan.answers.CaseProblem;
import dev.capstan.answers.CaseReport.CaseFile;
import dev.capstan.answers.CaseReport.Outcome;
import dev.capstan.answers.CaseReport.Verdict;
import dev.capstan.answers.Cases;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.exception.MathRuntimeException;

/** Reads one file of cases and runs each of them. */
public final class CaseRunner {

    private final Path file;
    private final DataFiles data;
    private final Map<String, String> kinds;
    private final Set<String> ids = new TreeSet<>();

    public CaseRunner(Path file, List<Path> data, Map<String, String> kinds) {
        this.file = file;
        this.data = DataFiles.around(file, data);
        this.kinds = kinds;
    }

    public CaseFile run() {
        var source = new SourceText(file.toString(), "");
        try {
            source = text();
            List<Problem> problems = new ArrayList<>();
            var outcomes = cases(source, problems).stream().map(this::outcome).toList();
            return new CaseFile(source, outcomes, problems);
        } catch (CaseException refused) {
            return new CaseFile(source, List.of(), List.of(refused.problem()));
        }
    }

    private SourceText text() {
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(Cases.MAX_BYTES + 1);
            if (bytes.length > Cases.MAX_BYTES) {
                throw refused(CaseProblem.TOO_LARGE, Attributes.of("limit", "10 MB"));
            }
            return SourceText.decoded(file.toString(), bytes);
        } catch (CharacterCodingException notText) {
            throw refused(CaseProblem.NOT_TEXT, Attributes.NONE);
        } catch (IOException unreadable) {
            throw refused(CaseProblem.UNREADABLE, Attributes.of("reason", reason()));
        }
    }

    private Text reason() {
        if (Files.isDirectory(file)) {
            return new Text("it is a directory", "这是一个目录");
        }
        return Files.exists(file)
                ? new Text("it may not be read", "没有读取权限")
                : new Text("there is no such file", "文件不存在");
    }

    private CaseException refused(CaseProblem code, Attributes attributes) {
        return new CaseException(new Problem(code, Origin.ofFile(file.toString()), "", attributes));
    }

    private List<CaseNode> cases(SourceText source, List<Problem> problems) {
        var root = CaseYaml.parse(source, problems);
        return switch (root) {
            case CaseNode.Items list -> list.items();
            case CaseNode.Fields fields
            when fields.values().get("cases") instanceof CaseNode.Items list -> list.items();
            case null, default -> throw refused(CaseProblem.NO_CASES, Attributes.NONE);
        };
    }

    private Outcome outcome(CaseNode node) {
        if (!(node instanceof CaseNode.Fields fields)) {
            var problem = notACase(node.origin(), new Text("it is not a mapping", "不是映射"));
            return new Outcome("?", "", "", node.origin(), Verdict.BROKEN, List.of(), List.of(problem), List.of());
        }
        return outcome(fields);
    }

    private Outcome outcome(CaseNode.Fields fields) {
        var id = fields.text("id").isEmpty() ? "line " + fields.origin().line() : fields.text("id");
        List<Problem> problems = new ArrayList<>();
        if (!ids.add(id)) {
            problems.add(new Problem(CaseProblem.DUPLICATE, fields.origin(), "id", Attributes.of("name", id)));
        }
        var inputs = mapping(fields, problems, "inputs", "given");
        var expected = mapping(fields, problems, "expected");
        var kind = kind(id, fields, inputs, expected);
        var known = Kinds.named(kind);
        if (known.isEmpty()) {
            var shown = kind.isEmpty() ? fields.text("topic") : kind;
            var verdict = problems.isEmpty() ? Verdict.UNKNOWN_KIND : Verdict.BROKEN;
            return new Outcome(id, shown, title(fields), fields.origin(), verdict, List.of(), problems, List.of());
        }
        var given = new Given(kind, inputs, expected, texts(fields, "conventions"), data);
        var comparison = new Comparison(kind, tolerances(fields));
        List<String> unused = List.of();
        try {
            var computed = known.get().compute(given);
            unused = given.unused();
            comparison.compare(expected, computed);
        } catch (CaseException wrong) {
            problems.add(wrong.problem());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | MathRuntimeException refused) {
            var reason = Text.same(Text.shown(String.valueOf(refused.getMessage())));
            problems.add(CaseException.outOfRange(reason, inputs.origin(), "").problem());
        }
        problems.addAll(comparison.problems());
        boolean met = comparison.figures().stream().allMatch(figure -> figure.met());
        var verdict = problems.isEmpty() ? met ? Verdict.MET : Verdict.MISSED : Verdict.BROKEN;
        return new Outcome(id, kind, title(fields), fields.origin(), verdict, comparison.figures(), problems, unused);
    }

    private static String title(CaseNode.Fields fields) {
        return fields.text("title");
    }

    private String kind(String id, CaseNode.Fields fields, CaseNode.Fields inputs, CaseNode.Fields expected) {
        var written = fields.text("kind");
        return written.isEmpty()
                ? Optional.ofNullable(kinds.get(id))
                        .or(() -> Recognition.kind(
                                inputs.values().keySet(), expected.values().keySet()))
                        .orElse("")
                : written;
    }

    /** The texts of this name: a list of them, or one. */
    private static List<String> texts(CaseNode.Fields fields, String name) {
        return switch (fields.values().get(name)) {
            case CaseNode.Scalar text -> List.of(text.text());
            case CaseNode.Items list -> list.items().stream().map(Given::shown).toList();
            case null -> List.of();
            case CaseNode.Fields _ -> List.of();
        };
    }

    private static Tolerances tolerances(CaseNode.Fields fields) {
        var written = fields.values().get("tolerance") instanceof CaseNode.Fields tolerance
                ? tolerance
                : CaseNode.Fields.none(fields.origin());
        return Tolerances.of(written, fields.values().containsKey("given"));
    }

    private static CaseNode.Fields mapping(CaseNode.Fields fields, List<Problem> problems, String... names) {
        for (var name : names) {
            var node = fields.values().get(name);
            if (node instanceof CaseNode.Fields found) {
                return found;
            }
            if (node != null) {
                problems.add(
                        notACase(node.origin(), new Text("\"" + name + "\" is not a mapping", "“" + name + "”不是映射")));
                return CaseNode.Fields.none(node.origin());
            }
        }
        problems.add(notACase(fields.origin(), new Text("it has no \"" + names[0] + "\"", "缺少“" + names[0] + "”")));
        return CaseNode.Fields.none(fields.origin());
    }

    private static Problem notACase(Origin origin, Text reason) {
        return new Problem(CaseProblem.NOT_A_CASE, origin, "", Attributes.of("reason", reason));
    }
}
