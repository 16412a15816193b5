package dev.capstan.capital;

/**
 * Multiples of a fund or a holding (GIPS: DPI, RVPI, TVPI); NaN where nothing was paid in.
 *
 * @param paidIn all contributions, 0 or more
 * @param distributed all distributions, 0 or more
 * @param netAssetValue what is still held
 */
public record FundMetrics(double paidIn, double distributed, double netAssetValue) {

    /** Distributed to paid in. */
    public double dpi() {
        return multiple(distributed);
    }

    /** Residual value to paid in. */
    public double rvpi() {
        return multiple(netAssetValue);
    }

    /** Total value to paid in; also the multiple on invested capital, MOIC. */
    public double tvpi() {
        return multiple(distributed + netAssetValue);
    }

    private double multiple(double value) {
        return paidIn > 0 ? value / paidIn : Double.NaN;
    }
}
