package dev.capstan.answers.internal;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.Stakeholder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What holders and classes of a waterfall are called, each by a name of its own. */
final class SecurityNames {

    private final Map<String, String> holders = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Language language;

    SecurityNames(CapTable table, Language language) {
        this.language = language;
        var names = new TreeSet<String>();
        for (Stakeholder stakeholder : table.history().stakeholders()) {
            boolean fresh = names.add(stakeholder.name());
            holders.put(
                    stakeholder.id(), fresh ? stakeholder.name() : stakeholder.name() + " (" + stakeholder.id() + ")");
        }
    }

    String holder(Position position) {
        return holder(position.issuance().stakeholderId());
    }

    /** Of an id. */
    String holder(String id) {
        return holders.getOrDefault(id, id);
    }

    /** This name, or with a number behind it where it is taken. */
    String unique(Text name) {
        var wanted = name.in(language);
        var chosen = wanted;
        for (int i = 2; !used.add(chosen); i++) {
            chosen = wanted + " " + i;
        }
        return chosen;
    }
}
