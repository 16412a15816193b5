package dev.capstan.plan;

/** What founders pay in, for shares that they hold already. */
@Described(
        name = "contribution",
        en = "What founders pay in for the shares that they hold already.",
        zh = "创始人对已持股份的实缴出资。")
public record Contribution(
        @Key(
                en = "Cash paid in.",
                zh = "实缴金额。",
                example = "1M CNY",
                unit = {"money", ""})
        Quantity amount,

        @Key(en = "The month.", zh = "月份。", example = "2026-06", preset = "month 1")
        PlanMonth month) {}
