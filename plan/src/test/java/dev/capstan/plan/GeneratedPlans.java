package dev.capstan.plan;

import dev.capstan.basics.Text;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans of the gallery that are no text, or too long for a page. */
final class GeneratedPlans {

    /** What the file is, in words, and its text, one character for each byte. */
    record Generated(Text what, String text) {}

    private GeneratedPlans() {}

    static Generated of(PlanProblem code) {
        return switch (code) {
            case UNREADABLE -> new Generated(new Text("A file that is not there.", "不存在的文件。"), "");
            case TOO_LARGE ->
                new Generated(
                        new Text("A file of 2,000,001 bytes.", "2,000,001 字节的文件。"),
                        "#".repeat(PlanReader.MAX_BYTES + 1));
            case EMPTY -> new Generated(new Text("A file with nothing but blank lines.", "只有空行的文件。"), " \n\n");
            case NOT_TEXT -> new Generated(new Text("A PNG image.", "PNG 图片。"), "\u0089PNG\r\n\u001a\n");
            case TOO_DEEP ->
                new Generated(
                        new Text("A list nested 1,000 levels deep.", "嵌套一千层的列表。"),
                        "[".repeat(1_000) + "]".repeat(1_000));
            case TOO_MANY_NODES ->
                new Generated(
                        new Text("Nine lists, each of nine aliases of the one before.", "九个列表，每个含前一个的九个别名。"),
                        aliases());
            case TOO_MANY_ITEMS ->
                new Generated(
                        new Text("A plan with 1,001 spending lines.", "有 1,001 项支出的计划。"),
                        Plans.VENTURE + "spending:\n" + spending(1_001));
            default -> throw new IllegalArgumentException("the gallery lacks " + code.id());
        };
    }

    /** The "billion laughs": 9^9 values in less than 400 bytes. */
    private static String aliases() {
        return IntStream.range(0, 9)
                .mapToObj(i -> "k" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(i == 0 ? 0 : 9) + "x]\n")
                .collect(Collectors.joining());
    }

    private static String spending(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "  line " + i + ": {amount: 1 CNY/month}\n")
                .collect(Collectors.joining());
    }
}
