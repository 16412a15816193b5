package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.AntiDilution;
import dev.capstan.capital.AntiDilution.Issue;
import dev.capstan.capital.AntiDilution.Outstanding;
import dev.capstan.capital.AntiDilution.Series;
import dev.capstan.capital.PayToPlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a round below a series' conversion price does to it. */
final class AntiDilutionCases {

    private static final Text BASIS = new Text(
            "none, full_ratchet, or a basis with broad or narrow in its name",
            " none、full_ratchet，或名称含 broad、narrow 的口径");
    private static final Text CONSEQUENCE = new Text(
            "none, loses_anti_dilution or converts_to_common", " none、loses_anti_dilution 或 converts_to_common");

    private AntiDilutionCases() {}

    /** By one definition of the base, or by each of several. */
    static Map<String, Object> antiDilution(Given given) {
        if (!given.has("bases")) {
            return figures(given, given.node("basis"));
        }
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (var basis : given.items("bases")) {
            figures(given, basis)
                    .forEach((name, value) ->
                            lists.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
        }
        return new LinkedHashMap<>(lists);
    }

    private static Map<String, Object> figures(Given given, CaseNode basis) {
        var method = method(basis);
        var series = series(given.inner("series"));
        var outstanding =
                given.has("capitalization") ? outstanding(given.inner("capitalization")) : Outstanding.NOTHING;
        var issue = issue(given.inner("issuance"), method);
        if (method == AntiDilution.FULL_RATCHET && issue.price() == 0) {
            return withoutEnd();
        }
        var after = method.after(series, outstanding, issue, RoundingWords.prices(given));
        var shares = RoundingWords.shares(given);
        double converted = shares.of(after.asConverted());
        var figures = new Figures()
                .put(method.base(series, outstanding), "base_shares")
                .put(issue.price(), "issue_price")
                .put(after.conversionPrice(), "conversion_price")
                .put(after.originalIssuePrice() / after.conversionPrice(), "ratio", "conversion_ratio")
                .put(converted, "as_converted")
                .put(converted - shares.of(series.asConverted()), "additional_shares")
                .put(after.conversionPrice() < series.conversionPrice(), "adjusted");
        payToPlay(given, series, after, figures);
        return figures.map();
    }

    /** A full ratchet to a price of 0 would take shares without number. */
    private static Map<String, Object> withoutEnd() {
        return new Figures()
                .put(0, "base_shares")
                .put(0, "issue_price")
                .put(Double.NaN, "conversion_price")
                .put(Double.NaN, "ratio", "conversion_ratio")
                .put(Double.NaN, "as_converted")
                .put(Double.NaN, "additional_shares")
                .put(true, "adjusted")
                .map();
    }

    private static Series series(Given series) {
        series.note("name");
        double issued = series.positive("original_issue_price", "conversion_price");
        return new Series(
                series.positive("shares"),
                issued,
                series.has("conversion_price") ? series.positive("conversion_price") : issued);
    }

    private static Outstanding outstanding(Given given) {
        return new Outstanding(
                given.notNegativeOr(0, "common_outstanding", "common_and_options", "common"),
                given.notNegativeOr(0, "preferred_as_converted", "preferred"),
                given.notNegativeOr(0, "options_and_warrants", "options", "options_outstanding"),
                given.notNegativeOr(0, "other_convertibles"),
                given.notNegativeOr(0, "reserved_unissued_pool", "unissued_pool", "reserved_pool"));
    }

    /** New shares for a sum or at a price; a ratchet does not ask how many. */
    private static Issue issue(Given issue, AntiDilution method) {
        boolean anyNumber = method == AntiDilution.FULL_RATCHET && !issue.has("new_shares", "shares");
        double shares = anyNumber ? 1 : issue.positive("new_shares", "shares");
        double consideration = issue.has("consideration", "new_money")
                ? issue.notNegative("consideration", "new_money")
                : shares * issue.notNegative("price", "issue_price", "price_per_share");
        boolean deemed = consideration == 0 && issue.has("deemed_consideration");
        return new Issue(shares, deemed ? issue.notNegative("deemed_consideration") : consideration);
    }

    /** The definitions of the field guide, by the words of their names. */
    private static AntiDilution method(CaseNode basis) {
        var name = Given.shown(basis).toLowerCase(Locale.ROOT);
        if (name.contains("ratchet")) {
            return AntiDilution.FULL_RATCHET;
        }
        if (name.contains("broad")) {
            boolean withPool = name.contains("pool") || name.contains("reserve");
            return withPool ? AntiDilution.BROAD_BASED_WITH_POOL : AntiDilution.BROAD_BASED;
        }
        if (name.contains("narrow")) {
            return narrow(name);
        }
        if (name.equals("none")) {
            return AntiDilution.NONE;
        }
        throw CaseException.wrongType(Given.shown(basis), BASIS, basis.origin(), "basis");
    }

    private static AntiDilution narrow(String name) {
        if (name.contains("outstanding") || name.contains("stock") || name.contains("common")) {
            return AntiDilution.NARROW_BASED_STOCK;
        }
        return name.contains("preferred") ? AntiDilution.NARROW_BASED_PREFERRED : AntiDilution.NARROW_BASED_SERIES;
    }

    private static void payToPlay(Given given, Series before, Series after, Figures figures) {
        if (!given.has("pay_to_play")) {
            return;
        }
        var terms = given.inner("pay_to_play");
        var words = List.of("none", "loses_anti_dilution", "converts_to_common");
        var consequence = RoundInputs.choice(terms, "converts_to_common", CONSEQUENCE, words, "consequence");
        var outcome = PayToPlay.valueOf(consequence.toUpperCase(Locale.ROOT))
                .outcome(before, terms.notNegative("required"), terms.notNegative("bought", "purchased"));
        double ratio = after.originalIssuePrice() / after.conversionPrice();
        double unadjusted = outcome.unadjusted() * before.originalIssuePrice() / before.conversionPrice();
        figures.put(outcome.adjusted() + outcome.unadjusted(), "preferred_after")
                .put(outcome.common(), "converted_to_common")
                .put(outcome.adjusted() * ratio + unadjusted + outcome.common(), "as_converted_after_pay_to_play");
    }
}
