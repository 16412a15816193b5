package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.DividendDistribution;
import dev.capstan.capital.DividendDistribution.Line;
import dev.capstan.capital.Participation;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredDividend.Cumulative;
import dev.capstan.capital.PreferredDividend.Payment;
import dev.capstan.capital.PreferredTerms;
import dev.capstan.capital.TenderOffer;
import dev.capstan.capital.TenderOffer.Bid;
import dev.capstan.capital.TenderOffer.Limit;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Dividends on preferred shares, dividends declared, tender offers. */
final class PayoutCases {

    private static final Text TYPES = new Text(
            "non_cumulative, cumulative_simple, cumulative_compound_annual (semiannual, quarterly, monthly, daily) or"
                    + " paid_in_kind",
            " non_cumulative、cumulative_simple、cumulative_compound_annual（semiannual、quarterly、monthly、daily）或"
                    + " paid_in_kind");

    private static final Pattern TYPE = Pattern.compile("(?<manner>cumulative|(?:(?:paid|payment)_)?in_kind|pik)"
            + "(?<compounded>_compound(?:ed|ing)?)?(?:_(?<period>simple|annual(?:ly)?|yearly|semi_?annual(?:ly)?"
            + "|half_yearly|quarterly|monthly|daily))?");

    private PayoutCases() {}

    /** What has accrued and the preference with it, of each variant. */
    static Map<String, Object> preferredDividendAccrual(Given given) {
        if (!given.has("variants")) {
            return accrual(given, given);
        }
        var each = given.rows("variants").stream()
                .map(variant -> accrual(given, variant))
                .toList();
        var figures = new Figures();
        if (!each.isEmpty()) {
            each.getFirst()
                    .keySet()
                    .forEach(name -> figures.put(
                            each.stream()
                                    .map(one -> one.getOrDefault(name, "absent"))
                                    .toList(),
                            name));
        }
        return figures.map();
    }

    /** A variant may say anew what the case says for all. */
    private static Map<String, Object> accrual(Given given, Given variant) {
        var price = either(given, variant, "original_issue_price").rational("original_issue_price");
        var shares = either(given, variant, "shares").rational("shares");
        var multiple = either(given, variant, "multiple").decimalOr(BigDecimal.ONE, "multiple", "liquidation_multiple");
        var dividend = dividend(given, variant);
        var terms = new PreferredTerms(price, 1, multiple, new Participation.None(), dividend, Rational.ONE);
        var years = NoteInputs.years(given, variant);
        var stock = terms.claim("preferred", List.of(new Holding("holder", shares)), years, Rational.ZERO);
        var invested = shares.times(price);
        var accrued = dividend.accrued(invested.decimal(), years);
        return new Figures()
                .put(accrued, "accrued", "accrued_dividends")
                .put(
                        shares.signum() == 0
                                ? accrued
                                : Rational.of(accrued).over(shares).decimal(),
                        "accrued_per_share")
                .put(stock.due().plus(stock.claim()).decimal(), "preference", "claim")
                .put(stock.units().decimal(), "shares", "units")
                .map();
    }

    private static Given either(Given given, Given variant, String... names) {
        return variant.has(names) ? variant : given;
    }

    private static PreferredDividend dividend(Given given, Given variant) {
        var source = either(given, variant, "type");
        var type = source.text("type")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('-', '_')
                .replace(' ', '_');
        var rate = either(given, variant, "annual_rate").decimal("annual_rate");
        if (type.startsWith("non_cumulative") || type.startsWith("noncumulative")) {
            return new PreferredDividend.NonCumulative(rate);
        }
        var known = TYPE.matcher(type);
        if (!known.matches()) {
            throw CaseException.wrongType(type, TYPES, source.node("type").origin(), "type");
        }
        boolean inKind = !known.group("manner").startsWith("cumulative");
        int usual = known.group("compounded") == null ? 0 : 1;
        int said = NoteInputs.periodsPerYear(Objects.requireNonNullElse(known.group("period"), ""))
                .orElse(usual);
        boolean simple = "simple".equals(known.group("period"));
        int perYear = simple
                ? 0
                : either(given, variant, "compounding_per_year").wholeOr(said, 0, 366, "compounding_per_year");
        return new Cumulative(rate, perYear, inKind ? Payment.IN_KIND : Payment.CASH, false);
    }

    /** A dividend declared, as the case rounds it, and beside it so that the lines sum to what was declared. */
    static Map<String, Object> dividendDistribution(Given given) {
        var dividend = declared(given, rounding(given));
        var figures = new Figures()
                .put(dividend.hurdle(), "required_minimum", "preferred_total")
                .put(dividend.fullyDiluted().decimal(), "fully_diluted");
        if (!dividend.isEnough()) {
            return figures.put("insufficient_for_preferred", "error").map();
        }
        var conserving = new Figures();
        paid(given, declared(given, null), conserving);
        paid(given, dividend, figures);
        return figures.put(conserving.map(), "conserving").map();
    }

    private static void paid(Given given, DividendDistribution dividend, Figures figures) {
        var paid = dividend.paid();
        var holders = new LinkedHashMap<String, BigDecimal>();
        var holdings = given.rows("holdings");
        for (int i = 0; i < holdings.size(); i++) {
            var both = paid.preferred().get(i).add(paid.common().get(i));
            holders.merge(holdings.get(i).textOr("", "holder"), both, BigDecimal::add);
        }
        figures.put(paid.preferred(), "preferred")
                .put(paid.common(), "common")
                .put(paid.convertibles(), "safes", "convertibles")
                .put(paid.others(), "others")
                .put(holders, "holders")
                .put(paid.total(), "grand_total", "total");
    }

    private static DividendDistribution declared(Given given, @Nullable RoundingMode eachLine) {
        var hurdles = new LinkedHashMap<String, Rational>();
        given.rows("classes")
                .forEach(row -> hurdles.put(
                        row.text("name"),
                        row.rationalOr(Rational.ZERO, "hurdle_rate")
                                .times(row.rationalOr(Rational.ZERO, "original_issue_price"))));
        var lines = given.rows("holdings").stream()
                .map(row -> new Line(row.rational("shares"), hurdle(row, hurdles)))
                .toList();
        List<Rational> convertibles =
                given.has("convertibles_implied_shares") ? given.rationals("convertibles_implied_shares") : List.of();
        return new DividendDistribution(given.decimal("amount"), lines, convertibles, others(given), 2, eachLine);
    }

    private static Rational hurdle(Given row, Map<String, Rational> hurdles) {
        row.note("holder");
        var name = row.text("share_class", "class", "cls");
        var hurdle = hurdles.get(name);
        if (hurdle == null) {
            throw row.outOfRange("there is no class " + Text.shown(name), "没有类别 " + Text.shown(name));
        }
        return hurdle;
    }

    private static Rational others(Given given) {
        return given.textOr("none", "other_outstanding").equals("none")
                ? Rational.ZERO
                : given.rational("other_outstanding");
    }

    /** How each line is rounded; null, so that lines sum, where the case does not say {@code each line}. */
    private static @Nullable RoundingMode rounding(Given given) {
        var words = given.textOr("", "rounding").toUpperCase(Locale.ROOT);
        if (!words.contains("LINE")) {
            return null;
        }
        return words.contains("UP") && !words.contains("HALF")
                ? RoundingMode.UP
                : words.contains("DOWN")
                        ? RoundingMode.DOWN
                        : words.contains("EVEN") ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
    }

    /** One price for all who sell. */
    static Map<String, Object> tenderOffer(Given given) {
        given.note("rule");
        var bids = given.rows("bids").stream().map(PayoutCases::bid).toList();
        var offered = Rational.sum(bids.stream().map(Bid::shares).toList());
        var asked = offered.times(bids.stream().map(Bid::price).reduce(Rational.ZERO, Rational::max));
        var clearing = new TenderOffer(
                        bids,
                        limits(given, bids),
                        given.rationalOr(offered, "max_shares", "total_shares"),
                        given.rationalOr(asked, "max_amount_cents", "total_amount_cents"))
                .clear();
        var price = clearing.price();
        var bought = Rational.sum(clearing.accepted());
        return new Figures()
                .put(price == null ? Double.NaN : price.decimal(), "clearing_price_cents", "clearing_price")
                .put(byInvestor(bids, clearing.accepted()), "accepted")
                .put(clearing.accepted().stream().map(Rational::decimal).toList(), "accepted_by_bid")
                .put(bought.decimal(), "total_shares", "shares_bought")
                .put(
                        price == null ? BigDecimal.ZERO : bought.times(price).decimal(),
                        "total_amount_cents",
                        "amount_cents")
                .map();
    }

    private static Bid bid(Given row) {
        return new Bid(
                row.text("investor"),
                row.text("cls", "class", "share_class"),
                row.rational("shares"),
                row.rational("price", "price_cents"));
    }

    /** By investor and class, or by class for every investor. */
    private static List<Limit> limits(Given given, List<Bid> bids) {
        List<Limit> limits = new ArrayList<>();
        if (!given.has("holding_limits")) {
            return limits;
        }
        var written = given.inner("holding_limits");
        for (var name : written.names()) {
            if (written.node(name) instanceof CaseNode.Scalar) {
                bids.stream()
                        .map(Bid::investor)
                        .distinct()
                        .forEach(investor -> limits.add(new Limit(investor, name, written.rational(name))));
            } else {
                var byClass = written.inner(name);
                byClass.names().forEach(stock -> limits.add(new Limit(name, stock, byClass.rational(stock))));
            }
        }
        return limits;
    }

    private static Map<String, Object> byInvestor(List<Bid> bids, List<Rational> accepted) {
        var investors = new LinkedHashMap<String, Map<String, BigDecimal>>();
        IntStream.range(0, bids.size())
                .forEach(i -> investors
                        .computeIfAbsent(bids.get(i).investor(), _ -> new LinkedHashMap<>())
                        .merge(bids.get(i).stock(), accepted.get(i).decimal(), BigDecimal::add));
        return new LinkedHashMap<>(investors);
    }
}
