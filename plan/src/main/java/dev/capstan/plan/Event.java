package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that may happen once: a risk where it harms, an advantage where it helps. */
@Described(name = "event", en = "Something that may happen once: a risk or an advantage.", zh = "可能发生一次的事件：风险或利好。")
public record Event(
        @Key(en = "What it concerns.", zh = "类别。", example = "regulatory")
        Kind kind,

        @Key(
                en = "Probability that it happens in its months, each as likely as the other.",
                zh = "在所定期间内发生的概率，各月均等。",
                example = "30%",
                unit = "%",
                range = "[0, 1]")
        @Nullable
        Quantity chance,

        @Key(
                en = "Instead of a chance: its hazard, how often it would happen in a year.",
                zh = "代替 chance：风险率，每年发生的强度。",
                example = "10%/year",
                unit = {"%/year", "/year"},
                range = "[0, 100]")
        @Nullable
        Quantity hazard,

        @Key(en = "The first month in which it may happen.", zh = "最早可能发生的月份。", example = "2027-06", preset = "month 1")
        PlanMonth from,

        @Key(
                en = "The last month; that of the horizon where left out.",
                zh = "最晚可能发生的月份；不写则为计划期末。",
                example = "2029-12")
        @Nullable
        PlanMonth until,

        @Key(
                en = "How long its effects last; for good where left out.",
                zh = "影响持续的时间；不写则为永久。",
                example = "12 months",
                unit = "months",
                range = "[1, 1200]",
                whole = true)
        @Nullable
        Amount lasts,

        @Key(
                en = "What it costs, paid in the month in which it happens; a gain where negative.",
                zh = "发生当月的一次性成本；负数为收益。",
                example = "2M CNY",
                preset = "0",
                unit = {"money", ""},
                range = "(-inf, inf)")
        Quantity cost,

        @Key(
                en = "What it does to numbers of this plan, by their keys.",
                zh = "对本计划中各数的影响，按其键书写。",
                example = "{segments.hospitals.churn: {times: 1.5}}",
                preset = "{}",
                refersTo = "quantities")
        Map<String, Effect> effects,

        @Key(
                en = "By how much it delays a model, a product or a milestone that is not there yet.",
                zh = "使尚未就绪的模型、产品或里程碑推迟多久。",
                example = "{models.med-32b: 3 months}",
                preset = "{}",
                unit = "months",
                range = "[0, 240]",
                whole = true,
                refersTo = "models, products, milestones")
        Map<String, Amount> delays,

        @Key(en = "What is done against it.", zh = "缓解措施。", example = "{cost: 30k CNY/month, less likely: 50%}")
        @Nullable
        Mitigation mitigation) {

    /** What risks and advantages concern. */
    public enum Kind {
        @Described(name = "technical", en = "Technical risk.", zh = "技术风险。")
        TECHNICAL,
        @Described(name = "market", en = "Market risk.", zh = "市场风险。")
        MARKET,
        @Described(name = "financial", en = "Financial risk.", zh = "财务风险。")
        FINANCIAL,
        @Described(name = "operational", en = "Operational risk.", zh = "运营风险。")
        OPERATIONAL,
        @Described(name = "competitive", en = "Competitive risk.", zh = "竞争风险。")
        COMPETITIVE,
        @Described(name = "regulatory", en = "Regulatory risk.", zh = "监管风险。")
        REGULATORY,
        @Described(name = "privacy and security", en = "Risk of privacy and security.", zh = "隐私与安全风险。")
        PRIVACY_AND_SECURITY,
        @Described(name = "people", en = "Risk of people, such as losing a key role.", zh = "人员风险，例如关键人员离职。")
        PEOPLE,
        @Described(name = "technology advantage", en = "An advantage of technology.", zh = "技术优势。")
        TECHNOLOGY_ADVANTAGE,
        @Described(name = "talent advantage", en = "An advantage of talent.", zh = "人才优势。")
        TALENT_ADVANTAGE,
        @Described(name = "partner advantage", en = "An advantage of partners.", zh = "伙伴优势。")
        PARTNER_ADVANTAGE,
        @Described(name = "brand advantage", en = "An advantage of brand.", zh = "品牌优势。")
        BRAND_ADVANTAGE,
        @Described(name = "policy advantage", en = "An advantage of public policy.", zh = "政策利好。")
        POLICY_ADVANTAGE
    }

    /** What an event does to a number while it lasts: first times, then plus. */
    @Described(name = "effect", en = "What an event does to a number while it lasts.", zh = "事件持续期间对某数的影响。")
    public record Effect(
            @Key(
                    en = "Factor on the number.",
                    zh = "对该数的倍数。",
                    example = "1.5",
                    preset = "1",
                    unit = {"", "%"},
                    range = "[0, 1000]")
            Quantity times,

            @Key(
                    en = "Added to the number, in its own unit.",
                    zh = "加到该数上的值，单位与该数相同。",
                    example = "-10%",
                    unit = Key.ANY,
                    range = "(-inf, inf)")
            @Nullable
            Amount plus) {}

    /** What is done against an event. */
    @Described(name = "mitigation", en = "What is done against an event, and what that helps.", zh = "针对事件的缓解措施及其效果。")
    public record Mitigation(
            @Key(
                    en = "Its cost: once, or each month while the event may still happen.",
                    zh = "成本：一次性，或在事件仍可能发生期间每月支付。",
                    example = "30k CNY/month",
                    preset = "0",
                    unit = {"money", "money / month", ""})
            Quantity cost,

            @Key(en = "From when on it helps.", zh = "自何时起生效。", example = "2027-06", preset = "month 1")
            PlanMonth start,

            @Key(
                    en = "How much less likely it makes the event.",
                    zh = "使事件发生概率降低的比例。",
                    example = "50%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity lessLikely,

            @Key(
                    en = "How much smaller it makes effects, delays and cost.",
                    zh = "使影响、推迟与损失减小的比例。",
                    example = "30%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity lessSevere) {}
}
