package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The yearly franchise tax of a Delaware corporation by its two methods, as the Division of Corporations computes them
 * (8 Del. C. § 503, rates from 2018 on; https://corp.delaware.gov/frtaxcalc/). Large corporate filers and stock without par
 * value are left out.
 */
public final class DelawareFranchiseTax {

    private static final BigDecimal MAXIMUM = BigDecimal.valueOf(200_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal PER_MILLION = BigDecimal.valueOf(400);

    private DelawareFranchiseTax() {}

    /** 175 up to 5,000 shares, 250 up to 10,000, and 85 for each further 10,000 or part of them; at most 200,000. */
    public static BigDecimal byAuthorizedShares(BigDecimal shares) {
        if (shares.compareTo(BigDecimal.valueOf(5_000)) <= 0) {
            return BigDecimal.valueOf(175);
        }
        var blocks = shares.subtract(BigDecimal.valueOf(10_000))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.CEILING)
                .max(BigDecimal.ZERO);
        return BigDecimal.valueOf(250)
                .add(blocks.multiply(BigDecimal.valueOf(85)))
                .min(MAXIMUM);
    }

    /** Authorised shares of one par value. */
    public record StockClass(BigDecimal shares, BigDecimal parValue) {}

    /** The steps of the assumed par value capital method. */
    public record AssumedPar(BigDecimal assumedPar, BigDecimal capital, BigDecimal tax) {}

    /**
     * Gross assets over issued shares, to six decimals, is the assumed par; authorised shares count at it, or at their par
     * value where that is higher; 400 for each million of the sum or part of one; at least 400, at most 200,000.
     */
    public static AssumedPar byAssumedPar(
            BigDecimal grossAssets, BigDecimal issuedShares, List<StockClass> authorized) {
        var assumed = grossAssets.divide(issuedShares, 6, RoundingMode.HALF_UP);
        var capital = authorized.stream()
                .map(stock -> stock.shares.multiply(stock.parValue.max(assumed)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var millions = capital.divide(MILLION, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        return new AssumedPar(assumed, capital, millions.multiply(PER_MILLION).min(MAXIMUM));
    }
}
