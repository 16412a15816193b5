package dev.capstan.capital;

/**
 * How a preferred series' conversion price falls when shares are sold below it. Source: NVCA, Model Certificate of
 * Incorporation, 4.4.4: {@code CP2 = CP1 · (A + B) / (A + C)} with A the shares deemed outstanding, B those that the money
 * received would have bought at CP1, C those issued.
 */
public enum AntiDilution {
    NONE,
    /** A: common, preferred as converted, options and warrants, other convertibles. */
    BROAD_BASED,
    /** The same with the reserved pool. */
    BROAD_BASED_WITH_POOL,
    /** A: outstanding common and preferred as converted. */
    NARROW_BASED_STOCK,
    /** A: preferred as converted. */
    NARROW_BASED_PREFERRED,
    /** A: the series itself as converted. */
    NARROW_BASED_SERIES,
    /** The new price, however few shares are sold at it. */
    FULL_RATCHET;

    /**
     * A protected series before the issue.
     *
     * @param shares of preferred; above 0
     * @param originalIssuePrice above 0
     * @param conversionPrice above 0
     */
    public record Series(double shares, double originalIssuePrice, double conversionPrice) {
        public Series {
            Checks.positive(shares, "the shares of a series");
            Checks.positive(originalIssuePrice, "an original issue price");
            Checks.positive(conversionPrice, "a conversion price");
        }

        /** The common shares it converts into. */
        public double asConverted() {
            return shares * originalIssuePrice / conversionPrice;
        }
    }

    /** What may count as outstanding before the issue, in common shares. */
    public record Outstanding(
            double common, double preferred, double optionsAndWarrants, double otherConvertibles, double reservedPool) {
        public Outstanding {
            Checks.notNegative(common, "common outstanding");
            Checks.notNegative(preferred, "preferred as converted");
            Checks.notNegative(optionsAndWarrants, "options and warrants");
            Checks.notNegative(otherConvertibles, "other convertibles");
            Checks.notNegative(reservedPool, "a reserved pool");
        }

        public static final Outstanding NOTHING = new Outstanding(0, 0, 0, 0, 0);
    }

    /**
     * Shares issued, in common shares, and the money for all of them.
     *
     * @param shares above 0
     * @param consideration at least 0
     */
    public record Issue(double shares, double consideration) {
        public Issue {
            Checks.positive(shares, "the shares of an issue");
            Checks.notNegative(consideration, "the consideration for an issue");
        }

        public double price() {
            return consideration / shares;
        }
    }

    /** The shares deemed outstanding; 0 where the method asks for none. */
    public double base(Series series, Outstanding before) {
        double stock = before.common + before.preferred;
        double broad = stock + before.optionsAndWarrants + before.otherConvertibles;
        return switch (this) {
            case NONE, FULL_RATCHET -> 0;
            case BROAD_BASED -> broad;
            case BROAD_BASED_WITH_POOL -> broad + before.reservedPool;
            case NARROW_BASED_STOCK -> stock;
            case NARROW_BASED_PREFERRED -> before.preferred;
            case NARROW_BASED_SERIES -> series.asConverted();
        };
    }

    /**
     * The series after the issue, its conversion price rounded. It never rises, and stays where shares are not sold below it.
     *
     * @throws IllegalArgumentException where a full ratchet would set the price to 0
     */
    public Series after(Series series, Outstanding before, Issue issue, ShareRounding.Step rounding) {
        double old = series.conversionPrice;
        if (issue.price() >= old) {
            return series;
        }
        double base = base(series, before);
        double price = switch (this) {
            case NONE -> old;
            case FULL_RATCHET -> Checks.positive(issue.price(), "the price of an issue under a full ratchet");
            case BROAD_BASED, BROAD_BASED_WITH_POOL, NARROW_BASED_STOCK, NARROW_BASED_PREFERRED, NARROW_BASED_SERIES ->
                (base * old + issue.consideration) / (base + issue.shares);
        };
        return new Series(series.shares, series.originalIssuePrice, Math.min(old, rounding.of(price)));
    }
}
