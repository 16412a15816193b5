package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** What the YAML parser complains about, in our words and at a place in the file. */
final class SyntaxProblem {

    private record Wording(String complaint, Text reason) {}

    private static final Text UNREADABLE = new Text("it cannot be read", "无法读取");
    private static final List<Wording> WORDINGS = List.of(
            wording("TAB", "a tab stands where only spaces may; indent with spaces", "此处不能用制表符，请用空格缩进"),
            wording(
                    "mapping values are not allowed",
                    "a \":\" stands where no key can; indent this line as the others, or quote the text",
                    "此处不应出现“:”；请对齐缩进，或给文字加引号"),
            wording("could not find expected ':'", "the key on this line has no \":\"", "此行的键后缺少“:”"),
            wording("<block end>", "the indentation does not fit the lines above", "缩进与上文不一致"),
            wording(
                    "sequence entries are not allowed",
                    "a \"-\" stands where no list can; put the list on lines of its own",
                    "此处不能写“-”列表，请另起一行"),
            wording("',' or '}'", "a \"{\" is not closed, or a comma is missing", "“{”没有闭合，或缺少逗号"),
            wording("',' or ']'", "a \"[\" is not closed, or a comma is missing", "“[”没有闭合，或缺少逗号"),
            wording("undefined alias", "the alias has no anchor of its name", "别名没有对应的锚点"),
            wording("unexpected end of stream", "a quotation mark is not closed", "引号没有闭合"),
            wording(
                    "unknown escape character",
                    "within \"…\" a backslash begins an escape; write \\\\ for a backslash",
                    "在 \"…\" 中反斜杠表示转义；反斜杠本身请写 \\\\"),
            wording(
                    "cannot start any token",
                    "a value cannot begin with this character; quote the text",
                    "值不能以此字符开头，请给文字加引号"),
            wording(
                    "Version{",
                    "another version of YAML is asked for; remove the line with %YAML",
                    "要求了其他 YAML 版本；请删除 %YAML 行"),
            wording("expected the node content", "a value is missing here", "此处缺少值"),
            wording("<document start>", "something stands behind the end of the plan", "计划结束之后还有内容"));

    private SyntaxProblem() {}

    private static Wording wording(String complaint, String en, String zh) {
        return new Wording(complaint, new Text(en, zh));
    }

    /** The problem of an exception that the parser or the composer has thrown. */
    static Problem of(RuntimeException thrown, SourceText source) {
        return switch (thrown) {
            case MarkedYamlEngineException marked -> problem(reason(marked.getProblem()), origin(marked, source));
            case ReaderException reader ->
                problem(unacceptable(reader.getCodePoint()), place(reader.getPosition(), source));
            default -> problem(reason(thrown.getMessage()), Origin.ofFile(source.file()));
        };
    }

    static Problem problem(Text reason, Origin origin) {
        return new Problem(PlanProblem.SYNTAX, origin, "", Attributes.of("reason", reason));
    }

    private static Text reason(@Nullable String complaint) {
        return complaint == null
                ? UNREADABLE
                : WORDINGS.stream()
                        .filter(wording -> complaint.contains(wording.complaint))
                        .map(Wording::reason)
                        .findFirst()
                        .orElse(Text.same(Text.shown(complaint)));
    }

    private static Text unacceptable(int codePoint) {
        var name = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new Text("the invisible character " + name + " is not allowed", "不允许出现不可见字符 " + name);
    }

    /** Where something is left open to the end of the file, the place where it began; in any case one within the text. */
    private static Origin origin(MarkedYamlEngineException marked, SourceText source) {
        var lines = source.text().lines().toList();
        return Stream.of(marked.getProblemMark(), marked.getContextMark())
                .flatMap(Optional::stream)
                .filter(mark -> mark.getLine() < lines.size())
                .findFirst()
                .map(mark -> origin(mark, lines.get(mark.getLine()), source.file()))
                .orElseGet(() -> place(Integer.MAX_VALUE, source));
    }

    private static Origin origin(Mark mark, String line, String file) {
        int end = line.codePointCount(0, line.length()) + 1;
        return new Origin(file, mark.getLine() + 1, Math.min(mark.getColumn() + 1, end));
    }

    /** The place of a code point, or the end of the last line where it has none. */
    private static Origin place(int position, SourceText source) {
        var text = source.text().stripTrailing();
        int end = Math.min(position, text.codePointCount(0, text.length()));
        var before = text.substring(0, text.offsetByCodePoints(0, end)) + ".";
        var last = before.lines().reduce((_, line) -> line).orElse(".");
        return new Origin(source.file(), (int) before.lines().count(), last.codePointCount(0, last.length()));
    }
}
