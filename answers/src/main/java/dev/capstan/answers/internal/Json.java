package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Uncertain.Estimate;
import dev.capstan.basics.Explanation;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Trees of maps and lists, and their text. A number that is not computable is null, and an infinite one the text "infinite". */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static String text(Object tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    /** Keys and values in turn, in this order. */
    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    static @Nullable Object number(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return Double.isInfinite(value) ? "infinite" : (Object) value;
    }

    static List<@Nullable Object> numbers(double[] values) {
        var numbers = new ArrayList<@Nullable Object>(values.length);
        for (double value : values) {
            numbers.add(number(value));
        }
        return numbers;
    }

    static Map<String, @Nullable Object> figure(double value, String unit) {
        return object("value", number(value), "unit", unit);
    }

    /** An estimate with its interval. */
    static Map<String, @Nullable Object> estimate(Estimate estimate, String unit) {
        return object(
                "value", number(estimate.value()),
                "low", number(estimate.low()),
                "high", number(estimate.high()),
                "unit", unit);
    }

    /** A month by its number and in the calendar; null for none. */
    static @Nullable Object month(@Nullable Integer month, Timeline timeline) {
        return month == null
                ? null
                : object("month", month, "calendar", timeline.calendar(month).toString());
    }

    static List<Map<String, @Nullable Object>> parts(List<Part> parts, String currency, Language language) {
        return parts.stream()
                .map(part -> object("label", part.label().in(language), "value", part.amount(), "unit", currency))
                .toList();
    }

    /** How a number came about. */
    public static Map<String, @Nullable Object> explanation(Explanation explanation, Language language) {
        return object(
                "label", explanation.label().in(language),
                "value", number(explanation.value()),
                "unit", explanation.unit(),
                "how", explanation.how().in(language),
                "parts",
                        explanation.parts().stream()
                                .map(part -> explanation(part, language))
                                .toList());
    }

    /** All problems, and whether the plan is valid all the same. */
    public static Map<String, @Nullable Object> problems(List<Problem> problems, Language language) {
        return object(
                "valid", problems.stream().noneMatch(Problem::isError),
                "problems",
                        problems.stream()
                                .map(problem -> problem(problem, language))
                                .toList());
    }

    static Map<String, @Nullable Object> problem(Problem problem, Language language) {
        return object(
                "code", problem.code().id(),
                "severity", problem.code().severity().label().en(),
                "file", problem.origin().file(),
                "line", problem.origin().line(),
                "column", problem.origin().column(),
                "key", problem.key(),
                "message", problem.message(language),
                "advice", problem.advice(language));
    }
}
