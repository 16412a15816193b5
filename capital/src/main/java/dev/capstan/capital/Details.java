package dev.capstan.capital;

import dev.capstan.capital.internal.ocf.DetailsText;
import java.util.Map;

/**
 * What an object of a cap table says beyond what Capstan reckons with: contacts, approvals, legends, comments, terms. It is
 * kept as written and comes out again as it went in.
 *
 * @param json a JSON object on one line, its keys in alphabetical order
 */
public record Details(String json) {

    public static final Details NONE = new Details("{}");

    /**
     * Details from names and values.
     *
     * @param fields texts, numbers (written as texts, as Open Cap Format does), dates, money, truth values, and lists and
     *     mappings of them
     */
    public static Details of(Map<String, ?> fields) {
        return DetailsText.of(fields);
    }
}
