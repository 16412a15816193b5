package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** What the founders promise, checked at each run. */
@Described(
        name = "expectation",
        en = "What must hold, with what probability; checked at each run.",
        zh = "须成立的要求及其概率，每次运行都检查。")
public record Expectation(
        @Key(
                en = "The figure: capital requirement, gap, chance of ruin, or a measure of a year.",
                zh = "指标：资本需求、缺口、耗尽概率，或某年度的度量。",
                example = "gross_margin")
        String measure,

        @Key(
                en = "The calendar year, for a measure of a year; a chance of ruin may have one, by whose end.",
                zh = "年度（对年度指标）；耗尽概率也可写年度，指截至该年末。",
                example = "2029",
                range = "[1900, 2200]",
                whole = true)
        @Nullable
        Amount year,

        @Key(en = "What it must exceed.", zh = "须高于的值。", example = "60%", unit = Key.ANY, range = "(-inf, inf)")
        @Nullable
        Amount above,

        @Key(en = "What it must stay below.", zh = "须低于的值。", example = "50M CNY", unit = Key.ANY, range = "(-inf, inf)")
        @Nullable
        Amount below,

        @Key(
                en = "On what share of the paths, at least; the bound alone decides for a chance of ruin.",
                zh = "至少在多大比例的路径上成立；对耗尽概率只看界限。",
                example = "80%",
                preset = "50%",
                unit = "%",
                range = "[0, 1]")
        Amount with) {}
