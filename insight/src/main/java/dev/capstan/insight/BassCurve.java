package dev.capstan.insight;

/**
 * Diffusion of an innovation (Bass 1969, Management Science 15(5), 215–227): {@code F(t) = (1 − e^−(p+q)t) / (1 + (q/p)
 * e^−(p+q)t)} of the market has adopted t periods after launch.
 *
 * @param market m, all who will ever adopt; 0 or more
 * @param innovation p, a period; above 0
 * @param imitation q, a period; 0 or more
 */
public record BassCurve(double market, double innovation, double imitation) {

    public BassCurve {
        if (!(innovation > 0 && imitation >= 0 && market >= 0)) {
            throw new IllegalArgumentException("Bass: p is above 0, q and m are not below 0");
        }
    }

    private double decay(double time) {
        return StrictMath.exp(-(innovation + imitation) * time);
    }

    /** Adopters up to a time from launch; 0 before it. */
    public double cumulative(double time) {
        double decay = decay(Math.max(0, time));
        return market * (1 - decay) / (1 + imitation / innovation * decay);
    }

    /** Adopters a period at a moment. */
    public double rate(double time) {
        double decay = decay(time);
        double sum = innovation + imitation;
        double below = 1 + imitation / innovation * decay;
        return time < 0 ? 0 : market * sum * sum / innovation * decay / (below * below);
    }

    /** When the rate is highest: {@code ln(q/p)/(p+q)}, or at launch where imitation does not exceed innovation. */
    public double peakTime() {
        return Math.max(0, StrictMath.log(imitation / innovation) / (innovation + imitation));
    }

    /** The highest rate: {@code m(p+q)²/4q}, or {@code m·p} where it falls from launch on. */
    public double peakRate() {
        double sum = innovation + imitation;
        return imitation > innovation ? market * sum * sum / (4 * imitation) : market * innovation;
    }
}
