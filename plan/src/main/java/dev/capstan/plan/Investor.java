package dev.capstan.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who may invest: what it looks for, and what it brings besides money. */
@Described(
        name = "investor",
        en = "Somebody who may invest: what it looks for, and what it brings besides money.",
        zh = "潜在投资人：其偏好，以及除资金外带来的资源。")
public record Investor(
        @Key(
                en = "Stages that it invests in; any where left out.",
                zh = "投资阶段；不写则不限。",
                example = "[seed, A]",
                preset = "[]")
        List<String> stages,

        @Key(
                en = "Sectors that it invests in; any where left out.",
                zh = "投资领域；不写则不限。",
                example = "[healthcare, enterprise software]",
                preset = "[]")
        List<String> sectors,

        @Key(en = "What it invests at once.", zh = "单笔投资额范围。", example = "{from: 5M CNY, to: 20M CNY}") @Nullable
        Ticket ticket,

        @Key(
                en = "What it keeps for later rounds of a company that it has invested in.",
                zh = "为后续轮次跟投预留的资金。",
                example = "10M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity reserve,

        @Key(
                en = "What it does to numbers of this plan, by their keys, from the month after the first round that"
                        + " names it has closed.",
                zh = "自写明该投资人的首个轮次完成的次月起，对本计划中各数的影响，按其键书写。",
                example = "{segments.hospitals.churn: {times: 0.8}}",
                preset = "{}",
                refersTo = "quantities")
        Map<String, Event.Effect> brings) {

    /** What it invests at once. */
    @Described(name = "ticket", en = "What an investor invests at once.", zh = "单笔投资额范围。")
    public record Ticket(
            @Key(
                    en = "At least.",
                    zh = "至少。",
                    example = "5M CNY",
                    unit = {"money", ""})
            Quantity from,

            @Key(
                    en = "At most.",
                    zh = "至多。",
                    example = "20M CNY",
                    unit = {"money", ""},
                    range = "(0, inf)")
            Quantity to) {}
}
