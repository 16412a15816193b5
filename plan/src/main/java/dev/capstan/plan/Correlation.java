package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.numeric.CorrelationMatrix;
import java.util.List;

/** How two uncertain numbers go together: the correlation of the normals that they are drawn from. */
@Described(
        name = "correlation",
        en = "How two uncertain numbers go together, whatever their distributions: the correlation of the normals"
                + " behind them.",
        zh = "两个不确定的数如何共同变动（不论何种分布）：其背后正态变量的相关系数。")
public record Correlation(
        @Key(
                en = "The keys of the two numbers.",
                zh = "这两个数的键。",
                example = "[products.p.price, segments.a.churn]",
                refersTo = "quantities")
        List<String> between,

        @Key(
                en = "From -1, exactly opposed, by 0, independent, to 1, exactly together.",
                zh = "从 -1（完全相反）经 0（独立）到 1（完全一致）。",
                example = "0.4",
                range = "[-1, 1]")
        Amount is) {

    public Correlation {
        between = List.copyOf(between);
    }

    /** Of two numbers, as a valid plan has them. */
    CorrelationMatrix.Pair pair() {
        return new CorrelationMatrix.Pair(between.getFirst(), between.getLast(), is.value());
    }
}
