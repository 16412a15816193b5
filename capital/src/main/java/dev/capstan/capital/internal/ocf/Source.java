package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file of a package and what is found wrong in it. */
final class Source {

    private final SourceText text;
    private final int[] lineStarts;
    private final List<Problem> problems;

    Source(SourceText text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.text().length(); i++) {
            if (text.text().charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private Source(Source original) {
        this.text = original.text;
        this.lineStarts = original.lineStarts;
        this.problems = new ArrayList<>();
    }

    /** The same file; what is found there is forgotten. */
    Source discarding() {
        return new Source(this);
    }

    SourceText text() {
        return text;
    }

    String name() {
        return text.file();
    }

    /** The line and column of a character. */
    Origin origin(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        int line = found >= 0 ? found : -found - 2;
        int column = text.text()
                .codePointCount(lineStarts[line], Math.min(at, text.text().length()));
        return new Origin(text.file(), line + 1, column + 1);
    }

    Place place(int at, String pointer) {
        return new Place(origin(at), pointer);
    }

    void add(CapTableProblem code, int at, String pointer, Object... attributes) {
        problems.add(new Problem(code, origin(at), pointer, Attributes.of(attributes)));
    }
}
