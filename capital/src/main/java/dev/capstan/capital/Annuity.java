package dev.capstan.capital;

/**
 * The five quantities of an annuity, {@code pv·(1+r)^n + pmt·(1+r·due)·((1+r)^n − 1)/r + fv = 0}, and its parts; cash paid is
 * negative. A rate of 0 and negative rates above −1 are as good as others. Same as the spreadsheets' PMT, PV, FV, NPER, RATE,
 * IPMT, PPMT, CUMIPMT and CUMPRINC.
 *
 * @param rate a period, above −1
 * @param periods number of payments
 * @param due whether payments fall at the beginning of a period
 */
public record Annuity(double rate, double periods, boolean due) {

    public Annuity {
        if (!(rate > -1)) {
            throw new IllegalArgumentException("a rate a period lies above -1: " + rate);
        }
    }

    private double growth(double n) {
        return StrictMath.pow(1 + rate, n);
    }

    /** Value of a payment of 1 in each of n periods, at the end of the last. */
    private double sum(double n) {
        double ends = rate == 0 ? n : StrictMath.expm1(n * StrictMath.log1p(rate)) / rate;
        return ends * (due ? 1 + rate : 1);
    }

    public double payment(double presentValue, double futureValue) {
        return -(presentValue * growth(periods) + futureValue) / sum(periods);
    }

    public double presentValue(double payment, double futureValue) {
        return -(futureValue + payment * sum(periods)) / growth(periods);
    }

    public double futureValue(double payment, double presentValue) {
        return futureValue(periods, payment, presentValue);
    }

    private double futureValue(double n, double payment, double presentValue) {
        return -(presentValue * growth(n) + payment * sum(n));
    }

    /** Interest within the payment of a period, counted from 1; 0 in the first where payments fall at the beginning. */
    public double interest(double period, double presentValue, double futureValue) {
        if (due && period == 1) {
            return 0;
        }
        double payment = payment(presentValue, futureValue);
        double interest = futureValue(period - 1, payment, presentValue) * rate;
        return due ? interest / (1 + rate) : interest;
    }

    /** The rest of the payment of a period. */
    public double principal(double period, double presentValue, double futureValue) {
        return payment(presentValue, futureValue) - interest(period, presentValue, futureValue);
    }

    /** Interest of the periods {@code from} to {@code to}, both counted from 1 and included. */
    public double cumulativeInterest(int from, int to, double presentValue) {
        double sum = 0;
        for (int period = from; period <= to; period++) {
            sum += interest(period, presentValue, 0);
        }
        return sum;
    }

    /** Principal repaid in the periods {@code from} to {@code to}. */
    public double cumulativePrincipal(int from, int to, double presentValue) {
        return (to - from + 1) * payment(presentValue, 0) - cumulativeInterest(from, to, presentValue);
    }

    /** How many payments turn {@code presentValue} into {@code futureValue}; NaN where none do. */
    public static double periods(double rate, double payment, double presentValue, double futureValue, boolean due) {
        if (rate == 0) {
            return -(presentValue + futureValue) / payment;
        }
        double each = payment * (due ? 1 + rate : 1) / rate;
        return StrictMath.log((each - futureValue) / (each + presentValue)) / StrictMath.log1p(rate);
    }

    /** The rate at which a whole number of payments does; as {@link InternalRate#principal}. */
    public static double rate(int periods, double payment, double presentValue, double futureValue, boolean due) {
        var flows = new double[periods + 1];
        flows[0] = presentValue;
        flows[periods] = futureValue;
        for (int i = 0; i < periods; i++) {
            flows[due ? i : i + 1] += payment;
        }
        return InternalRate.of(flows).principal();
    }
}
