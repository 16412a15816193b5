package dev.capstan.plan.internal;

import dev.capstan.basics.Origin;
import java.util.List;

/** What the file says, before anybody asks what it means. */
public sealed interface Tree {

    Origin origin();

    /** A text. {@code comment} is what the user wrote beside it. */
    record Leaf(String text, boolean quoted, String comment, Origin origin) implements Tree {
        /** Whether nothing is written, or YAML's word for nothing. */
        boolean isBlank() {
            return text.isBlank() || (!quoted && (text.equals("~") || text.equalsIgnoreCase("null")));
        }
    }

    record Mapping(List<Entry> entries, Origin origin) implements Tree {}

    record Sequence(List<Tree> items, Origin origin) implements Tree {}

    record Entry(Leaf key, Tree value) {}
}
