package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Details;
import java.util.Map;

/** Makes details of what a program says. */
public final class DetailsText {

    private DetailsText() {}

    public static Details of(Map<String, ?> fields) {
        var written = new Written();
        fields.forEach(written::put);
        return new Details(JsonText.line(written.fields()));
    }
}
