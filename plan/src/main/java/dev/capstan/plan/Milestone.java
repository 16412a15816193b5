package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** Something that others wait for: products, hires, trainings, rounds. */
@Described(
        name = "milestone",
        en = "Something that products, hires, trainings and rounds wait for.",
        zh = "产品、招聘、训练与融资轮次所等待的事项。")
public sealed interface Milestone {

    /** A date. */
    @Described(name = "date", en = "A month.", zh = "某个月份。")
    record Date(
            @Key(en = "The month.", zh = "月份。", example = "2027-06")
            PlanMonth value) implements Milestone {}

    /** A model can be used. */
    @Described(name = "model", en = "A model is ready.", zh = "某模型就绪。")
    record Ready(
            @Key(en = "The model.", zh = "模型名称。", example = "med-32b", refersTo = "models")
            String value) implements Milestone {}

    /** A figure of last month is high enough. */
    @Described(
            name = "metric",
            en = "A figure of last month is high enough; once reached it stays reached.",
            zh = "上月某指标达到要求；达到后不再失效。")
    record Reached(
            @Key(en = "The figure.", zh = "指标。", example = "arr")
            Metric of,

            @Key(
                    en = "What it has to reach.",
                    zh = "须达到的值。",
                    example = "10M CNY",
                    unit = {"money", "accounts", "heads", "%", "months", ""})
            Quantity atLeast)
            implements Milestone {}

    /** An outside approval: a filing, a certificate, a grading. */
    @Described(
            name = "approval",
            en = "An outside approval: a filing of a generative service, a device certificate, a security grading.",
            zh = "外部审批：生成式服务备案、医疗器械注册证、等保测评等。")
    record Approval(
            @Key(
                    en = "The month in which it is applied for, at the earliest.",
                    zh = "最早申请月份。",
                    example = "2027-03",
                    preset = "month 1")
            PlanMonth start,

            @Key(
                    en = "The milestone that has to come first.",
                    zh = "须先达成的里程碑。",
                    example = "model ready",
                    refersTo = "milestones")
            @Nullable
            String after,

            @Key(
                    en = "From the application to the answer.",
                    zh = "从申请到答复的时间。",
                    example = "4 to 9 months",
                    unit = "months",
                    range = "[0, 240]")
            Quantity duration,

            @Key(
                    en = "Probability that one application succeeds.",
                    zh = "单次申请通过的概率。",
                    example = "80%",
                    preset = "100%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity chance,

            @Key(
                    en = "How often it is applied for; every further time takes the duration and the cost again.",
                    zh = "至多申请次数；每次再花同样的时间与费用。",
                    example = "2",
                    preset = "1",
                    range = "[1, 20]",
                    whole = true)
            Amount attempts,

            @Key(
                    en = "Cost of one application, paid when it is made.",
                    zh = "单次申请费用，申请时支付。",
                    example = "600k CNY",
                    preset = "0",
                    unit = {"money", ""})
            Quantity cost)
            implements Milestone {}
}
