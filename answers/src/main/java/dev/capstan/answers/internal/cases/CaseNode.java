package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the file says, with its places. */
sealed interface CaseNode {

    Origin origin();

    /** A text; what it means, its reader decides. */
    record Scalar(String text, boolean quoted, Origin origin) implements CaseNode {
        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Items(List<CaseNode> items, Origin origin) implements CaseNode {}

    record Fields(Map<String, CaseNode> values, Origin origin) implements CaseNode {
        /** An empty one, where the file has none. */
        static Fields none(Origin origin) {
            return new Fields(new LinkedHashMap<>(), origin);
        }

        /** The value of this name, where it is more than YAML's nothing. */
        Optional<CaseNode> value(String name) {
            return Optional.ofNullable(values.get(name)).filter(node -> !(node instanceof Scalar s && s.isNothing()));
        }

        /** The text of this name, empty where it is none. */
        String text(String name) {
            @Nullable CaseNode node = values.get(name);
            return node instanceof Scalar scalar && !scalar.isNothing() ? scalar.text() : "";
        }
    }
}
