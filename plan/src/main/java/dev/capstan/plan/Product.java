package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold: price, billing, usage and the model that serves it. */
@Described(name = "product", en = "What is sold.", zh = "出售的产品或服务。")
public record Product(
        @Key(
                en = "The segments that it is sold to; all where left out.",
                zh = "卖给哪些客户群；不写则为全部。",
                example = "[tertiary hospitals]",
                preset = "[]",
                refersTo = "segments")
        List<String> segments,

        @Key(
                en = "Share of a segment's accounts that buy it.",
                zh = "客户群中购买它的比例。",
                example = "60%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity attach,

        @Key(
                en = "The first month in which it is sold; month 1 where neither this nor a model is named.",
                zh = "首个销售月份；若此项与 model 均未写，则为第 1 个月。",
                example = "2026-10")
        @Nullable
        PlanMonth launch,

        @Key(
                en = "Milestones that have to be reached first.",
                zh = "须先达成的里程碑。",
                example = "[filing]",
                preset = "[]",
                refersTo = "milestones")
        List<String> waitsFor,

        @Key(
                en = "The model that serves it; it is launched once that model is ready, and not before launch.",
                zh = "为其提供服务的模型；模型就绪后才上市，且不早于 launch。",
                example = "med-32b",
                refersTo = "models")
        @Nullable
        String model,

        @Key(
                en = "What an account pays, without VAT; its unit decides whether by account, seat, token or request.",
                zh = "客户支付的不含税价格；单位决定按客户、席位、词元还是请求计价。",
                example = "40 CNY / 1M tokens",
                unit = {"money / account / month", "money / seat / month", "money / token", "money / request"})
        @Nullable
        Quantity price,

        @Key(
                en = "What a new account pays once, without VAT; revenue at once.",
                zh = "新客户一次性支付的不含税费用；即时确认收入。",
                example = "200k CNY / account",
                unit = "money / account")
        @Nullable
        Quantity licence,

        @Key(en = "When it is invoiced.", zh = "何时开票。", example = "annual in advance", preset = "monthly")
        Billing billing,

        @Key(
                en = "Months that one invoice in arrears covers.",
                zh = "后付时一张发票覆盖的月数。",
                example = "3 months",
                preset = "1 month",
                unit = "months",
                range = "[1, 12]",
                whole = true)
        Amount billingPeriod,

        @Key(
                en = "Discount for paying a year in advance.",
                zh = "按年预付的折扣。",
                example = "10%",
                preset = "0%",
                unit = "%",
                range = "[0, 1)")
        Quantity annualDiscount,

        @Key(
                en = "Days from the invoice to the money.",
                zh = "从开票到收款的天数。",
                example = "90 days",
                preset = "0 days",
                unit = "days",
                range = "[0, 24]")
        Amount paymentDays,

        @Key(
                en = "Seats of one account.",
                zh = "每个客户的席位数。",
                example = "25 seats / account",
                preset = "1 seat / account",
                unit = {"seats / account", ""})
        Quantity seats,

        @Key(
                en = "Use, by account or by seat, in requests or in tokens (prompt and answer together).",
                zh = "用量：按客户或席位，以请求或词元（输入加输出）计。",
                example = "9,000 requests / account / month",
                unit = {
                    "requests / account / month",
                    "requests / seat / month",
                    "tokens / account / month",
                    "tokens / seat / month"
                })
        @Nullable
        Quantity usage,

        @Key(en = "The tokens of one request.", zh = "一次请求的词元数。", example = "{prompt: 1500 tokens, answer: 400 tokens}")
        @Nullable
        Request request,

        @Key(
                en = "Cost of support for an account; cost of revenue.",
                zh = "每个客户的支持成本；计入营业成本。",
                example = "800 CNY / account / month",
                unit = "money / account / month")
        @Nullable
        Quantity support,

        @Key(
                en = "Share of revenue that a channel keeps; cost of revenue.",
                zh = "渠道分成比例；计入营业成本。",
                example = "15%",
                preset = "0%",
                unit = "%",
                range = "[0, 1]")
        Quantity channelShare) {

    /** When a product is invoiced. */
    public enum Billing {
        @Described(name = "monthly", en = "In the month of the service.", zh = "服务当月开票。")
        MONTHLY,
        @Described(
                name = "annual in advance",
                en = "For twelve months when the account comes, and each year again.",
                zh = "客户到来时一次开十二个月，之后每年一次。")
        ANNUAL_IN_ADVANCE,
        @Described(name = "in arrears", en = "In the month after a billing period has ended.", zh = "计费周期结束后的次月开票。")
        IN_ARREARS
    }

    /** The tokens of one request. */
    @Described(name = "request", en = "The tokens of one request.", zh = "一次请求的词元数。")
    public record Request(
            @Key(
                    en = "Tokens that go in.",
                    zh = "输入词元数。",
                    example = "1,500 tokens",
                    unit = {"tokens", "tokens / request", ""})
            Quantity prompt,

            @Key(
                    en = "Tokens that come out.",
                    zh = "输出词元数。",
                    example = "400 tokens",
                    unit = {"tokens", "tokens / request", ""})
            Quantity answer,

            @Key(
                    en = "Share of the prompt found in the cache.",
                    zh = "输入命中缓存的比例。",
                    example = "30%",
                    preset = "0%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity cached) {}
}
