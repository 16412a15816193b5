package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The company, its time and its taxes. */
@Described(name = "venture", en = "The company, its time and its taxes.", zh = "公司、时间与税。")
public record Venture(
        @Key(en = "The company's name.", zh = "公司名称。", example = "康达医语")
        String name,

        @Key(en = "ISO code of the currency that every figure is shown in.", zh = "所有数字使用的货币（ISO 代码）。", example = "CNY")
        String currency,

        @Key(en = "The calendar month of month 1.", zh = "第 1 个月对应的日历月份。", example = "2026-01")
        YearMonth start,

        @Key(
                en = "How many months are planned.",
                zh = "计划多少个月。",
                example = "60 months",
                unit = "months",
                range = "[1, 120]",
                whole = true)
        Amount horizon,

        @Key(
                en = "Yearly rate at which later money is worth less; without the risk of failure.",
                zh = "折现率（年）；不含失败风险。",
                example = "15%/year",
                preset = "15%/year",
                unit = "%/year",
                rate = Rate.GROWTH,
                range = "[0, 10]")
        Quantity discountRate,

        @Key(
                en = "Yearly growth of free cash flow after the horizon.",
                zh = "计划期之后自由现金流的年增长。",
                example = "2%/year",
                preset = "0%/year",
                unit = "%/year",
                rate = Rate.GROWTH,
                range = "(-1, 10]")
        Quantity terminalGrowth,

        @Key(
                en = "Income tax and value-added tax.",
                zh = "所得税与增值税。",
                example = "{rate: 25%, VAT rate: 6%}",
                preset = "{}")
        Tax tax,

        @Key(
                en = "Venture currency for one unit of another currency that the plan uses.",
                zh = "计划中出现的其他货币，每单位折合多少本币。",
                example = "{USD: 7.1}",
                preset = "{}",
                range = "(0, inf)")
        Map<String, Quantity> exchangeRates,

        @Key(
                en = "What the company does, in a sentence or two, for the report.",
                zh = "一两句话介绍公司，用于报告。",
                example = "Clinical language models for hospitals")
        @Nullable
        String about,

        @Key(
                en = "The sectors that it is in, as investors call them.",
                zh = "所属领域（投资人的叫法）。",
                example = "[healthcare]",
                preset = "[]")
        List<String> sectors,

        @Key(
                en = "A parent abroad, above the company that does business.",
                zh = "境外母公司架构（红筹 / VIE）。",
                example = "{parent: Cayman Islands, registration: 2 months, withholding: 10%}")
        @Nullable
        Offshore offshore) {

    public Timeline timeline() {
        return new Timeline(start, Math.toIntExact(Math.round(horizon.value())));
    }

    /** Income tax and value-added tax. */
    @Described(name = "tax", en = "Income tax and value-added tax.", zh = "所得税与增值税。")
    public record Tax(
            @Key(
                    en = "Rate of income tax on the profit of a calendar year.",
                    zh = "按公历年度利润计算的所得税率。",
                    example = "15%",
                    preset = "25%",
                    unit = "%",
                    range = "[0, 1)")
            Quantity rate,

            @Key(
                    en = "For how many years a loss may be set against later profit.",
                    zh = "亏损可在以后多少年内弥补。",
                    example = "10 years",
                    preset = "5 years",
                    unit = "years",
                    range = "[0, 1200]",
                    whole = true)
            Amount lossYears,

            @Key(
                    en = "Share of R&D cost deducted once more from taxable profit.",
                    zh = "研发费用加计扣除比例。",
                    example = "100%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 3]")
            Quantity superDeduction,

            @Key(
                    name = "VAT rate",
                    en = "Value-added tax on sales; prices in the plan are without it.",
                    zh = "销项增值税率；计划中的价格不含税。",
                    example = "6%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1)")
            Quantity vatRate,

            @Key(
                    name = "purchase VAT rate",
                    en = "Value-added tax on spending, data and compute, paid on top and set against that on sales;"
                            + " a spending line may have its own.",
                    zh = "采购（支出、数据、算力）的进项增值税率，可抵扣；单项支出可另设。",
                    example = "6%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1)")
            Quantity purchaseVatRate) {}
}
