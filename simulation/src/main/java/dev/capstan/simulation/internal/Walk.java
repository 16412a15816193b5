package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Shock;
import java.util.List;

/** How a number wanders over time: a random walk of its logarithm, pulled back where it has a half-life; mean 1 in every month. */
final class Walk {

    private static final Text WORDS =
            new Text("what is left of last month's deviation + a shock; none in month 1", "上月偏离的剩余部分 + 冲击；首月为零");

    private Walk() {}

    /** The number × what its walk makes of it. */
    static Formula apply(ProgramBuilder program, Quantity quantity, Quantity.Wandering wandering, Column base) {
        double kept = StrictMath.pow(2, -1 / wandering.halfLife());
        double step = wandering.volatility() / Math.sqrt(12);
        var shock = new Shock(quantity.key());
        var walk = program.reserve(
                quantity.key() + ".walk", new Text(quantity.key() + ", deviation", quantity.key() + "，偏离"), "");
        program.define(walk, deviation(walk, shock, kept, step));
        var variances = variances(kept, step, program.timeline().months());
        var words = new Text("the number × exp(its deviation − half its variance)", "该数 × exp（偏离 − 方差的一半）");
        return Formula.of(words, List.of(base, walk), (block, month, out) -> {
            block.copy(base, month, out);
            if (!block.wanders()) {
                return;
            }
            var deviation = block.values(walk, month);
            double half = variances[month - 1] / 2;
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] *= Functions.exp(deviation[lane] - half);
            }
        });
    }

    private static Formula deviation(Column walk, Shock shock, double kept, double step) {
        return Formula.of(WORDS, List.of(), List.of(walk), 1, (block, month, out) -> {
                    if (month == 1) {
                        block.fill(0, out);
                        return;
                    }
                    shock.write(block, month, out);
                    var before = block.values(walk, month - 1);
                    for (int lane = 0; lane < out.length; lane++) {
                        out[lane] = kept * before[lane] + step * out[lane];
                    }
                })
                .reading(List.of(shock));
    }

    /** The variance of the deviation in each month, index 0 for month 1, where it is 0. */
    private static double[] variances(double kept, double step, int months) {
        var variances = new double[months];
        for (int month = 2; month <= months; month++) {
            variances[month - 1] = kept * kept * variances[month - 2] + step * step;
        }
        return variances;
    }
}
