package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** A simple agreement for future equity: what it converts by in the next priced round. */
@Described(name = "safe", en = "Terms of a SAFE.", zh = "SAFE 条款。")
public record SafeTerms(
        @Key(
                en = "Valuation cap.",
                zh = "估值上限。",
                example = "30M CNY",
                unit = {"money", ""},
                range = "(0, inf)")
        @Nullable
        Quantity cap,

        @Key(
                en = "What the cap counts: the company with all that converts, or without.",
                zh = "估值上限的口径：含全部转换证券（投后）或不含（投前）。",
                example = "pre-money",
                preset = "post-money")
        Timing timing,

        @Key(
                en = "Off the price of the round in which it converts.",
                zh = "相对转换轮次价格的折扣。",
                example = "20%",
                preset = "0%",
                unit = "%",
                range = "[0, 1)")
        Amount discount,

        @Key(
                en = "Whether it may adopt the terms of a SAFE that is sold after it.",
                zh = "是否可采用其后发行的 SAFE 的条款（最惠条款）。",
                example = "yes",
                preset = "no")
        YesNo mostFavouredNation) {

    /** What a valuation cap counts. */
    public enum Timing {
        @Described(
                name = "post-money",
                en = "Everything outstanding and promised, all that converts included.",
                zh = "投后：含全部已发行、已承诺与转换的股份。")
        POST_MONEY,
        @Described(
                name = "pre-money",
                en = "What is outstanding and the pool with its increase, without what converts.",
                zh = "投前：已发行股份与增扩后的期权池，不含转换股份。")
        PRE_MONEY
    }
}
