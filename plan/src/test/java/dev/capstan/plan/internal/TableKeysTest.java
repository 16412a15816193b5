package dev.capstan.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Text;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TableKeysTest {

    @Test
    void everyKeyThatAFileMayHaveIsDescribedAndNoOther() {
        var used = new TreeSet<String>();
        collect(TableSchemas.capTable(), "", used);
        collect(TableSchemas.round(), TableKeys.ROUND, used);

        assertThat(used).containsExactlyInAnyOrderElementsOf(TableKeys.described());
    }

    @Test
    void theLongestEndOfAPlaceTells() {
        assertThat(TableKeys.meaning("transactions.grant.vests.over"))
                .isEqualTo(new Text("From the start till all has vested.", "全部归属所需时间。"));
        assertThat(TableKeys.meaning("transactions.return.to").en()).isEqualTo("The pool.");
        assertThat(TableKeys.meaning("transactions.issue.to").en()).isEqualTo("Who holds it.");
    }

    /** What describes each key of a schema. */
    private static void collect(Map<?, ?> schema, String place, Set<String> used) {
        schema.forEach((name, value) -> {
            if (name.equals("properties") && value instanceof Map<?, ?> properties) {
                var verb = place.equals("transactions") ? place + "." + verb(properties) : place;
                properties.forEach((key, below) -> {
                    var at = verb.isEmpty() ? key.toString() : verb + "." + key;
                    used.add(String.valueOf(TableKeys.description(at)));
                    collect((Map<?, ?>) below, at, used);
                });
            } else if (value instanceof Map<?, ?> inner) {
                collect(inner, place, used);
            } else if (value instanceof Iterable<?> forms) {
                forms.forEach(form -> {
                    if (form instanceof Map<?, ?> inner) {
                        collect(inner, place, used);
                    }
                });
            }
        });
    }

    private static String verb(Map<?, ?> properties) {
        return properties.keySet().stream()
                .map(Object::toString)
                .filter(CapTableTransactions.allVerbs()::contains)
                .findFirst()
                .orElseThrow();
    }
}
