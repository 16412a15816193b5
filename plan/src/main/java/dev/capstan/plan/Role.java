package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who do the same work: head count, pay, hiring. */
@Described(name = "role", en = "People who do the same work.", zh = "从事同类工作的人员。")
public record Role(
        @Key(
                en = "Head count, as a series; the least where it is also driven.",
                zh = "人数（可随时间变化）；同时被驱动时为下限。",
                example = "{value: 6, steps: {2027-01: 9}}",
                preset = "0 heads",
                unit = {"heads", ""})
        Quantity count,

        @Key(
                en = "What one head handles: the head count follows last month's accounts, revenue or requests.",
                zh = "一人能承担的量：人数随上月客户数、收入或请求数变化。",
                example = "40 accounts / head",
                unit = {"accounts / head", "money / head / month", "requests / head / month"},
                range = "(0, inf)")
        @Nullable
        Quantity perHead,

        @Key(
                en = "Gross pay of one head.",
                zh = "每人税前工资。",
                example = "45k CNY / head / month",
                unit = {"money / head / month", "money / month"})
        Quantity salary,

        @Key(
                en = "Employer's contributions on top of the pay.",
                zh = "用人单位社保、公积金等占工资的比例。",
                example = "38%",
                preset = "0%",
                unit = "%",
                range = "[0, 5]")
        Quantity onCost,

        @Key(
                en = "Pay above this carries no contributions.",
                zh = "缴费基数上限。",
                example = "36k CNY / head / month",
                unit = {"money / head / month", "money / month"})
        @Nullable
        Quantity onCostCap,

        @Key(
                en = "Raise each January.",
                zh = "每年一月的涨薪。",
                example = "6%/year",
                preset = "0%/year",
                unit = "%/year",
                rate = Rate.GROWTH,
                range = "(-1, 10]")
        Quantity raise,

        @Key(
                en = "Cost of hiring one head, paid when the hiring is decided.",
                zh = "招聘一人的成本，决定招聘时支付。",
                example = "60k CNY / head",
                preset = "0",
                unit = {"money / head", "money", ""})
        Quantity hiringCost,

        @Key(
                en = "Months from the decision to the first day at work.",
                zh = "从决定招聘到入职的月数。",
                example = "2 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 24]",
                whole = true)
        Amount leadTime,

        @Key(en = "What the work is for.", zh = "工作所属职能。", example = "R&D")
        CostFunction function,

        @Key(
                en = "Milestones that have to be reached before anybody works in it.",
                zh = "须先达成里程碑，此前无人到岗。",
                example = "[filing]",
                preset = "[]",
                refersTo = "milestones")
        List<String> waitsFor) {}
