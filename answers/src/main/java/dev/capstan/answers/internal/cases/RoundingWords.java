package dev.capstan.answers.internal.cases;

import dev.capstan.capital.ShareRounding;
import dev.capstan.capital.ShareRounding.Step;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the rounding chain that a case states in words, such as {@code shares: floor} or {@code price: ceiling at 5 decimals}. A
 * case that says nothing is not rounded; one that says something of any figure rounds the others as {@link
 * ShareRounding#STANDARD}.
 */
final class RoundingWords {

    private static final int PRICE_DECIMALS = 4;
    private static final int MONEY_DECIMALS = 2;
    private static final Pattern CENTS = Pattern.compile("\\bcents?\\b|\\bfen\\b");
    private static final Pattern NOT_ROUNDED = Pattern.compile("\\bno rounding\\b|\\bunrounded\\b|\\bnot rounded\\b");
    private static final Pattern DECIMALS = Pattern.compile("(\\d{1,2})[- ]?(?:decimals?|dp|places|digits)\\b");

    /** The first that is found counts. */
    private enum Mode {
        HALF_EVEN("\\bhalf[- _](?:to[- _])?even\\b|\\bbanker", RoundingMode.HALF_EVEN),
        HALF_DOWN("\\bhalf[- _]down\\b", RoundingMode.HALF_DOWN),
        HALF_UP("\\bhalf[- _]up\\b|\\bnearest\\b", RoundingMode.HALF_UP),
        FLOOR("\\bfloor|\\bdown\\b|\\btruncat", RoundingMode.FLOOR),
        CEILING("\\bceil|\\bup\\b", RoundingMode.CEILING);

        private final Pattern words;
        private final RoundingMode mode;

        Mode(String words, RoundingMode mode) {
            this.words = Pattern.compile(words);
            this.mode = mode;
        }
    }

    /**
     * One statement.
     *
     * @param subject of what, in lower case
     */
    private record Rule(String subject, Step step) {
        boolean isOfPrices() {
            return subject.contains("price") || subject.contains("pps") || subject.matches("cp\\d?");
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    private RoundingWords(List<String> words) {
        words.forEach(line -> rule(line.toLowerCase(Locale.ROOT)).ifPresent(rules::add));
    }

    /** The chain of a round. */
    static ShareRounding chain(Given given) {
        return chain(given, ShareRounding.NONE);
    }

    /** @param otherwise where the case says nothing */
    static ShareRounding chain(Given given, ShareRounding otherwise) {
        return new RoundingWords(words(given)).chain(otherwise);
    }

    /** What is said of prices; no rounding where nothing is. */
    static Step prices(Given given) {
        return new RoundingWords(words(given)).last(true);
    }

    /** What is said of shares; no rounding where nothing is. */
    static Step shares(Given given) {
        return new RoundingWords(words(given)).last(false);
    }

    /** What {@code rounding} says of every sum of money: two decimals where it does not say how many. */
    static Step money(Given given) {
        var line = given.textOr("", "rounding").toLowerCase(Locale.ROOT);
        var places = DECIMALS.matcher(line);
        return rule(places.find() ? line : line + " to cents").map(Rule::step).orElse(Step.NONE);
    }

    private static List<String> words(Given given) {
        var words = new ArrayList<>(given.conventions());
        if (given.isList("rounding")) {
            given.items("rounding").forEach(line -> words.add(Given.shown(line)));
        } else {
            words.add(given.textOr("", "rounding"));
        }
        return words;
    }

    private static Optional<Rule> rule(String line) {
        var subject = line.contains(":") ? line.substring(0, line.indexOf(':')) : line;
        if (NOT_ROUNDED.matcher(line).find()) {
            return Optional.of(new Rule(subject, Step.NONE));
        }
        var decimals = DECIMALS.matcher(line);
        boolean hasDecimals = decimals.find();
        var mode = mode(line);
        if (!hasDecimals && mode.isEmpty()) {
            return Optional.empty();
        }
        boolean ofPrices = new Rule(subject, Step.NONE).isOfPrices();
        int usual = CENTS.matcher(line).find() ? MONEY_DECIMALS : ofPrices ? PRICE_DECIMALS : 0;
        int places = hasDecimals ? Integer.parseInt(decimals.group(1)) : usual;
        return Optional.of(new Rule(subject, new Step(places, mode.orElse(RoundingMode.HALF_UP))));
    }

    private static Optional<RoundingMode> mode(String line) {
        for (var mode : Mode.values()) {
            if (mode.words.matcher(line).find()) {
                return Optional.of(mode.mode);
            }
        }
        return Optional.empty();
    }

    private Step last(boolean ofPrices) {
        var step = Step.NONE;
        for (var rule : rules) {
            step = rule.isOfPrices() == ofPrices ? rule.step : step;
        }
        return step;
    }

    private ShareRounding chain(ShareRounding otherwise) {
        boolean says = rules.stream().anyMatch(rule -> !rule.step.equals(Step.NONE));
        var chain = says ? ShareRounding.STANDARD : rules.isEmpty() ? otherwise : ShareRounding.NONE;
        for (var rule : rules) {
            chain = rule.isOfPrices() ? prices(chain, rule) : shares(chain, rule);
        }
        return chain;
    }

    /** "price" alone is every price, safes' caps included; "price per share" is not theirs. */
    private static ShareRounding prices(ShareRounding chain, Rule rule) {
        boolean ofConversions = !rule.subject.contains("round") && !rule.subject.contains("new");
        boolean ofRound = !rule.subject.contains("conver");
        boolean every = ofConversions && !rule.subject.contains("per share");
        return new ShareRounding(
                ofRound ? rule.step : chain.price(),
                ofConversions ? rule.step : chain.conversionPrice(),
                every || chain.capsByPrice(),
                chain.conversionShares(),
                chain.newShares(),
                chain.poolShares(),
                chain.cashInLieu());
    }

    private static ShareRounding shares(ShareRounding chain, Rule rule) {
        boolean ofNew = rule.subject.contains("new");
        boolean ofConversions = rule.subject.contains("conver");
        boolean ofPool = rule.subject.contains("pool");
        boolean every = !ofNew && !ofConversions && !ofPool;
        return new ShareRounding(
                chain.price(),
                chain.conversionPrice(),
                chain.capsByPrice(),
                every || ofConversions ? rule.step : chain.conversionShares(),
                every || ofNew ? rule.step : chain.newShares(),
                every || ofPool ? rule.step : chain.poolShares(),
                chain.cashInLieu());
    }
}
