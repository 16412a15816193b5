package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.object;

import dev.capstan.answers.InvestorMatch;
import dev.capstan.basics.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well investors fit a round, as JSON, and its schema. */
final class MatchJson {

    private MatchJson() {}

    static List<Map<String, @Nullable Object>> trees(List<InvestorMatch> matches, Language language) {
        return matches.stream().map(match -> tree(match, language)).toList();
    }

    private static Map<String, @Nullable Object> tree(InvestorMatch match, Language language) {
        return object(
                "investor", match.investor(),
                "round", match.round(),
                "named", match.named(),
                "score", match.score(),
                "parts",
                        match.parts().stream()
                                .map(part -> object(
                                        "name", part.name().in(language),
                                        "points", part.points(),
                                        "most", part.most(),
                                        "why", part.why().in(language)))
                                .toList());
    }

    static Map<String, Object> schema() {
        return JsonSchema.object(
                "investor", JsonSchema.text(),
                "round", JsonSchema.text(),
                "named", JsonSchema.bool(),
                "score", JsonSchema.number(),
                "parts",
                        JsonSchema.list(JsonSchema.object(
                                "name", JsonSchema.text(),
                                "points", JsonSchema.number(),
                                "most", JsonSchema.number(),
                                "why", JsonSchema.text())));
    }
}
