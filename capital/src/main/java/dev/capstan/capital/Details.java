package dev.capstan.capital;

/**
 * What an object of a cap table says beyond what Capstan reckons with: contacts, approvals, legends, comments, terms. It is
 * kept as written and comes out again as it went in.
 *
 * @param json a JSON object on one line, its keys in alphabetical order
 */
public record Details(String json) {

    public static final Details NONE = new Details("{}");
}
