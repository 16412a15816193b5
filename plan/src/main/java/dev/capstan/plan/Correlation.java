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
        Amount is,

        @Key(
                en = "What goes together: the numbers themselves, or their movements from month to month.",
                zh = "何者相关：数值本身，或其逐月波动。",
                example = "movements",
                preset = "values")
        Of of) {

    public Correlation {
        between = List.copyOf(between);
    }

    /** What of two numbers goes together. */
    public enum Of {
        @Described(name = "values", en = "The numbers themselves, drawn once for a path.", zh = "数值本身，每条路径抽取一次。")
        VALUES,
        @Described(
                name = "movements",
                en = "The shocks of each month, of numbers with volatility.",
                zh = "每月的冲击，适用于写有 volatility 的数。")
        MOVEMENTS
    }

    /** Of two numbers, as a valid plan has them. */
    CorrelationMatrix.Pair pair() {
        return new CorrelationMatrix.Pair(between.getFirst(), between.getLast(), is.value());
    }
}
