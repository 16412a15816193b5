package dev.capstan.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules that the venture follows. */
@Described(name = "policy", en = "Rules that the venture follows.", zh = "企业遵守的规则。")
public record Policy(
        @Key(
                en = "Cash that is never to be touched; the requirement includes it.",
                zh = "不可动用的最低现金；资本需求包含它。",
                example = "2M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity cashFloor,

        @Key(
                en = "What is cut when a figure of last month falls too low; in the funded view only.",
                zh = "上月某指标过低时的削减措施；只作用于融资口径。",
                example = "{save: {when: runway, below: 6 months, then: {freeze hiring: []}}}",
                preset = "{}")
        Map<String, Rule> rules,

        @Key(
                en = "What running out of cash costs and brings.",
                zh = "现金耗尽时清算的成本与所得。",
                example = "{severance: 2 months}",
                preset = "{}")
        WindDown windDown,

        @Key(
                en = "What the owners are paid of the profit.",
                zh = "利润分配政策。",
                example = "{share of profit: 30%, from: 2030-01, keep runway: 12 months}")
        @Nullable
        Dividends dividends) {

    /** Part of the profit for the owners, once a year. */
    @Described(
            name = "dividends",
            en = "A part of last calendar year's net profit, paid in June out of positive retained earnings.",
            zh = "每年六月按上一日历年度净利润的比例分配，以未分配利润为限。")
    public record Dividends(
            @Key(
                    en = "Share of the net profit of the last calendar year.",
                    zh = "占上一日历年度净利润的比例。",
                    example = "30%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity shareOfProfit,

            @Key(
                    en = "The first month in which they may be paid.",
                    zh = "最早分配月份。",
                    example = "2030-01",
                    preset = "month 1")
            PlanMonth from,

            @Key(
                    en = "The runway that has to be left, at last months' burn; the cash floor always is.",
                    zh = "分配后须保留的现金跑道（按近月净消耗）；最低现金始终保留。",
                    example = "12 months",
                    preset = "0 months",
                    unit = "months",
                    range = "[0, 1200]")
            Quantity keepRunway) {}

    /** A rule that cuts; once it has struck it stays in force. */
    @Described(name = "rule", en = "A rule that cuts; once it has struck it stays in force.", zh = "削减规则；一经触发即持续有效。")
    public record Rule(
            @Key(en = "The figure of last month.", zh = "上月的指标。", example = "runway")
            Metric when,

            @Key(
                    en = "Below which it strikes.",
                    zh = "低于此值时触发。",
                    example = "6 months",
                    unit = {"money", "accounts", "heads", "%", "months", ""},
                    range = "(-inf, inf)")
            Quantity below,

            @Key(
                    en = "The first month in which it may strike.",
                    zh = "最早可触发的月份。",
                    example = "month 4",
                    preset = "month 4")
            PlanMonth from,

            @Key(en = "What is done.", zh = "采取的措施。", example = "{freeze hiring: []}")
            Action then) {}

    /** What a rule does. */
    @Described(name = "action", en = "What a rule does.", zh = "规则采取的措施。")
    public sealed interface Action {}

    /** No role grows. */
    @Described(
            name = "freeze hiring",
            en = "These roles grow no more; all where the list is empty.",
            zh = "这些岗位不再增员；列表为空则为全部岗位。")
    public record FreezeHiring(
            @Key(
                    en = "These roles grow no more; all where the list is empty.",
                    zh = "这些岗位不再增员；列表为空则为全部岗位。",
                    example = "[engineers]",
                    refersTo = "roles")
            List<String> value)
            implements Action {}

    /** Roles shrink. */
    @Described(name = "cut", en = "Roles shrink, with severance.", zh = "裁减岗位并支付补偿。")
    public record Cut(
            @Key(
                    en = "The roles; all where the list is empty.",
                    zh = "岗位；列表为空则为全部。",
                    example = "[engineers]",
                    preset = "[]",
                    refersTo = "roles")
            List<String> roles,

            @Key(en = "Share of the heads that go.", zh = "裁减比例。", example = "30%", unit = "%", range = "[0, 1]")
            Quantity by,

            @Key(
                    en = "Months of pay for each who goes.",
                    zh = "每位离职者的补偿（月薪数）。",
                    example = "2 months",
                    preset = "1 month",
                    unit = "months",
                    range = "[0, 60]")
            Quantity severance)
            implements Action {}

    /** Trainings end. */
    @Described(
            name = "stop training",
            en = "The trainings of these models end; they are never ready.",
            zh = "停止这些模型的训练；它们不再就绪。")
    public record StopTraining(
            @Key(
                    en = "The trainings of these models end; they are never ready.",
                    zh = "停止这些模型的训练；它们不再就绪。",
                    example = "[med-70b]",
                    refersTo = "models")
            List<String> value)
            implements Action {}

    /** Products are given up. */
    @Described(name = "drop products", en = "These products are sold and served no more.", zh = "不再销售与服务这些产品。")
    public record DropProducts(
            @Key(
                    en = "These products are sold and served no more.",
                    zh = "不再销售与服务这些产品。",
                    example = "[api]",
                    refersTo = "products")
            List<String> value)
            implements Action {}

    /** The month after the cash ran out: then all flows end. */
    @Described(
            name = "wind-down",
            en = "The month after the cash ran out; then all flows end.",
            zh = "现金耗尽的次月清算，此后一切收支终止。")
    public record WindDown(
            @Key(
                    en = "Months of pay for every head.",
                    zh = "每位员工的补偿（月薪数）。",
                    example = "2 months",
                    preset = "1 month",
                    unit = "months",
                    range = "[0, 60]")
            Quantity severance,

            @Key(
                    en = "What fixed assets bring, as a share of their book value.",
                    zh = "固定资产变现占账面净值的比例。",
                    example = "30%",
                    preset = "20%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity resale,

            @Key(
                    en = "What receivables bring, as a share of them.",
                    zh = "应收账款收回的比例。",
                    example = "60%",
                    preset = "50%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity receivables,

            @Key(
                    en = "Fees and penalties of ending leases, clouds and contracts.",
                    zh = "终止租约、云服务与合同的费用和违约金。",
                    example = "500k CNY",
                    preset = "0",
                    unit = {"money", ""})
            Quantity fees) {}
}
