package dev.capstan.plan;

import dev.capstan.capital.PricingMethod;
import dev.capstan.capital.ShareRounding;
import dev.capstan.capital.ShareRounding.Step;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words in which a proposed round is written, in a file and on the command line. */
public final class RoundWords {

    /** How the valuation is read. */
    public static final Map<String, PricingMethod> METHODS = methods();

    /** How share counts are rounded. */
    public static final Map<String, RoundingMode> SHARES = shares();

    /** Decimals of prices where nothing is said. */
    public static final int PRICE_DECIMALS = 4;

    /** The most decimals that prices may have. */
    public static final int PRICE_DECIMALS_MAX = 10;

    private RoundWords() {}

    private static Map<String, PricingMethod> methods() {
        var words = new LinkedHashMap<String, PricingMethod>();
        words.put("percent-ownership", PricingMethod.PERCENTAGE_OWNERSHIP);
        words.put("pre-money", PricingMethod.PRE_MONEY);
        words.put("dollars-invested", PricingMethod.DOLLARS_INVESTED);
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, RoundingMode> shares() {
        var words = new LinkedHashMap<String, RoundingMode>();
        words.put("floor", RoundingMode.FLOOR);
        words.put("nearest", RoundingMode.HALF_UP);
        return Collections.unmodifiableMap(words);
    }

    /**
     * Prices half up to so many decimals, share counts to whole ones; a fraction of a share lapses.
     *
     * @param decimals from 0 to 10
     */
    public static ShareRounding rounding(int decimals, RoundingMode shares) {
        var price = new Step(decimals, RoundingMode.HALF_UP);
        var count = new Step(0, shares);
        return new ShareRounding(price, price, false, count, count, count, false);
    }
}
