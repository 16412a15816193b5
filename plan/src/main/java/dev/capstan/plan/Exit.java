package dev.capstan.plan;

import org.jspecify.annotations.Nullable;

/** How the owners get their money back. */
@Described(name = "exit", en = "How the owners get their money back.", zh = "投资人与创始人如何退出。")
public record Exit(
        @Key(
                en = "The month of the exit; that of the horizon where left out.",
                zh = "退出月份；不写则为计划期末。",
                example = "2031-12")
        @Nullable
        PlanMonth month,

        @Key(
                en = "Enterprise value as a multiple of the base.",
                zh = "企业价值相对收入口径的倍数。",
                example = "4 to 12",
                unit = {""},
                range = "[0, 10000]")
        Quantity multiple,

        @Key(en = "The base.", zh = "收入口径。", example = "arr plus usage")
        Metric of,

        @Key(
                en = "How often an acquirer would come in a year, before that month; the price is the same multiple.",
                zh = "此前每年出现收购方的强度；价格按同一倍数。",
                example = "5%/year",
                preset = "0%/year",
                unit = {"%/year", "/year"},
                range = "[0, 100]")
        Quantity acquisitions,

        @Key(
                en = "The base below which nobody acquires.",
                zh = "低于此口径值则无人收购。",
                example = "10M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity least,

        @Key(
                en = "Costs of a sale, as a share of the enterprise value.",
                zh = "出售费用，占企业价值的比例。",
                example = "3%",
                preset = "0%",
                unit = "%",
                range = "[0, 1)")
        Quantity costs,

        @Key(
                en = "When the company goes public instead, before that month.",
                zh = "在该月份之前上市的条件。",
                example = "{of: revenue 12m, at least: 300M CNY, multiple: 8, chance: 40%, costs: 6%}")
        @Nullable
        PublicOffering publicOffering) {

    /** An offering to the public, at whose price the owners' part is told. */
    @Described(name = "public offering", en = "An offering to the public.", zh = "公开发行上市。")
    public record PublicOffering(
            @Key(
                    en = "The base that has to be large enough: revenue, or profit 12m.",
                    zh = "须达到的口径：收入类，或 profit 12m。",
                    example = "revenue 12m")
            Metric of,

            @Key(
                    en = "The least of it.",
                    zh = "最低值。",
                    example = "300M CNY",
                    unit = {"money", ""})
            Quantity atLeast,

            @Key(
                    en = "Enterprise value as a multiple of the base.",
                    zh = "企业价值相对该口径的倍数。",
                    example = "6 to 12",
                    unit = {""},
                    range = "[0, 10000]")
            Quantity multiple,

            @Key(
                    en = "Probability that it succeeds in the first month in which it may; else there is none.",
                    zh = "首个满足条件的月份成功上市的概率；不成功则不再上市。",
                    example = "40%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity chance,

            @Key(en = "The first month in which it may be.", zh = "最早月份。", example = "2029-01", preset = "month 1")
            PlanMonth earliest,

            @Key(
                    en = "Its costs, as a share of the enterprise value.",
                    zh = "上市费用，占企业价值的比例。",
                    example = "6%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1)")
            Quantity costs) {}
}
