package dev.capstan.compute;

/**
 * Loss of a language model trained on D tokens with N parameters, {@code L = E + A/N^α + B/D^β} (Hoffmann et al. 2022, arXiv
 * 2203.15556, equation 10), in nats a token.
 *
 * @param a A, above 0
 * @param b B, above 0
 * @param e E, the loss that no model goes below
 * @param alpha α, above 0
 * @param beta β, above 0
 */
public record ScalingLaw(double a, double b, double e, double alpha, double beta) {

    /** As the paper prints it; its rounding moves the optimum of large runs. */
    public static final ScalingLaw HOFFMANN = new ScalingLaw(406.4, 410.7, 1.69, 0.34, 0.28);

    /** As the paper's TeX source has it before rounding. */
    public static final ScalingLaw HOFFMANN_UNROUNDED = new ScalingLaw(
            StrictMath.exp(6.0073404), StrictMath.exp(6.0179186), StrictMath.exp(0.5267228), 0.33917084, 0.2849083);

    /** The re-estimation on the paper's figure 4 by Besiroglu et al. 2024 (arXiv 2404.10102), before rounding. */
    public static final ScalingLaw EPOCH = new ScalingLaw(482.00572, 2085.4342, 1.81686, 0.34781, 0.36585);

    public ScalingLaw {
        if (!(a > 0 && b > 0 && alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("a scaling law has A, B, alpha and beta above 0");
        }
    }

    /** Loss of N parameters on D tokens, both above 0. */
    public double loss(double parameters, double tokens) {
        return e + a / StrictMath.pow(parameters, alpha) + b / StrictMath.pow(tokens, beta);
    }

    /** Parameters and tokens. */
    public record Allocation(double parameters, double tokens) {}

    /** The N and D of least loss with {@code 6·N·D = flops}: {@code N = G·(C/6)^(β/(α+β))}, {@code G = (αA/βB)^(1/(α+β))}. */
    public Allocation optimum(double flops) {
        double sum = alpha + beta;
        double balance = StrictMath.pow(alpha * a / (beta * b), 1 / sum);
        double parameters = balance * StrictMath.pow(flops / 6, beta / sum);
        return new Allocation(parameters, flops / 6 / parameters);
    }
}
