package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** A line of spending that is neither people nor a model. */
@Described(name = "spending line", en = "A line of spending that is neither people nor a model.", zh = "人员与模型之外的一项支出。")
public record Spending(
        @Key(
                en = "How much, without VAT; its unit decides: by month, once, share of last month's revenue, or"
                        + " for each new account.",
                zh = "金额（不含税）；单位决定：按月、一次性、占上月收入的比例，或按新增客户。",
                example = "80k CNY/month",
                unit = {"money / month", "money", "%", "money / account"})
        Quantity amount,

        @Key(
                en = "First month, or the month of a single payment.",
                zh = "首月，或一次性支付的月份。",
                example = "2026-04",
                preset = "month 1")
        PlanMonth start,

        @Key(en = "Last month.", zh = "最后一个月。", example = "2028-12") @Nullable
        PlanMonth end,

        @Key(en = "What it buys.", zh = "买的是什么。", example = "general", preset = "general")
        Nature nature,

        @Key(en = "What it is for.", zh = "用于什么职能。", example = "general", preset = "general")
        CostFunction function,

        @Key(
                en = "Months over which a purchase is written off; an expense at once where left out.",
                zh = "资产折旧月数；不写则当期费用化。",
                example = "36 months",
                unit = "months",
                range = "[1, 600]",
                whole = true)
        @Nullable
        Amount usefulLife,

        @Key(
                en = "Days from the invoice to the payment.",
                zh = "从收到发票到付款的天数。",
                example = "30 days",
                preset = "0 days",
                unit = "days",
                range = "[0, 24]")
        Amount paymentDays,

        @Key(
                name = "VAT rate",
                en = "Value-added tax on it; tax.purchase VAT rate where left out.",
                zh = "该项的进项税率；不写则用 tax.purchase VAT rate。",
                example = "9%",
                unit = "%",
                range = "[0, 1)")
        @Nullable
        Quantity vatRate) {}
