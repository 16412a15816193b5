package dev.capstan.basics;

import java.util.List;

/**
 * Makes the sentence of a problem: place, severity, code and what is wrong; the line with a caret; what to do.
 *
 * <pre>
 * plan.yaml:7:5 error PLAN-012 unknown key "cuont" in role
 *     cuont: 3
 *     ^
 *     Did you mean "count"? Known keys: count, salary, start.
 * </pre>
 */
public record ProblemRenderer(SourceText source, Language language) {

    public String render(Problem problem) {
        var head = problem.origin()
                + " " + problem.code().severity().label().in(language)
                + " " + problem.code().id()
                + " " + problem.message(language);
        var place = problem.key().isEmpty() ? "" : " [" + problem.key() + "]";
        var advice = problem.advice(language);
        return head + place + "\n" + source.excerpt(problem.origin())
                + (advice.isEmpty() ? "" : "    " + advice + "\n");
    }

    /** All of them, in the order given, with an empty line between two. */
    public String render(List<Problem> problems) {
        return String.join("\n", problems.stream().map(this::render).toList());
    }
}
