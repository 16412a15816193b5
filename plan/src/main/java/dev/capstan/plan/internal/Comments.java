package dev.capstan.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The comments of a file: where a number comes from is often said beside it. Each line is looked at once. */
final class Comments {

    private final List<String> lines;
    private final int[] ends;
    private final Map<Integer, String> behind = new TreeMap<>();
    private final Map<Integer, String> above = new TreeMap<>();

    Comments(String text) {
        this.lines = text.lines().toList();
        this.ends = new int[lines.size()];
    }

    /** Learns how far the values of a line go: a # within them begins no comment. */
    void learn(Event event) {
        if (event instanceof ScalarEvent || event instanceof AliasEvent) {
            event.getEndMark().filter(mark -> mark.getLine() < ends.length).ifPresent(mark -> {
                ends[mark.getLine()] = Math.max(ends[mark.getLine()], mark.getColumn());
            });
        }
    }

    /** What is said behind a value on the line where it ends, or else on the lines of comment right above it. */
    String of(Mark start, Mark end) {
        var beside = end.getLine() < ends.length ? behind.computeIfAbsent(end.getLine(), this::behind) : "";
        return beside.isEmpty() ? above.computeIfAbsent(start.getLine(), this::above) : beside;
    }

    private String behind(int index) {
        var line = lines.get(index);
        int length = line.codePointCount(0, line.length());
        var rest = line.substring(line.offsetByCodePoints(0, Math.min(ends[index], length)));
        int hash = rest.indexOf('#');
        return hash < 0 ? "" : words(rest.substring(hash));
    }

    private String above(int index) {
        int first = Math.min(index, lines.size());
        while (first > 0 && isComment(lines.get(first - 1))) {
            first--;
        }
        return lines.subList(first, Math.max(first, Math.min(index, lines.size()))).stream()
                .map(Comments::words)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static String words(String comment) {
        var stripped = comment.strip();
        int from = 0;
        while (from < stripped.length() && stripped.charAt(from) == '#') {
            from++;
        }
        return stripped.substring(from).strip();
    }
}
