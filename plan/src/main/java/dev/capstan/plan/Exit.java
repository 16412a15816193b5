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
        Quantity least) {}
