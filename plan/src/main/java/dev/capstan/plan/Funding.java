package dev.capstan.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money from outside and the cash at the start. */
@Described(name = "funding", en = "Money from outside and the cash at the start.", zh = "外部资金与期初现金。")
public record Funding(
        @Key(
                en = "Cash when the plan starts.",
                zh = "期初现金。",
                example = "3M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity openingCash,

        @Key(
                en = "Rounds in which shares are sold.",
                zh = "股权融资轮次。",
                example = "{seed: {amount: 10M CNY, month: 2026-03}}",
                preset = "{}")
        Map<String, Round> rounds,

        @Key(
                en = "Loans: of banks, bonds, venture debt, of shareholders.",
                zh = "借款：银行贷款、债券、风险债、股东借款。",
                example = "{bank: {amount: 5M CNY, month: 2027-01, interest: 4.5%/year, term: 36 months}}",
                preset = "{}")
        Map<String, Loan> loans,

        @Key(
                en = "Grants, at a month.",
                zh = "某月的补助。",
                example = "{science bureau: {amount: 1M CNY, month: 2026-12}}",
                preset = "{}")
        Map<String, Grant> grants,

        @Key(
                en = "Committed lines that are drawn when cash is short and paid back when it is not.",
                zh = "已承诺的授信额度：缺现金时提用，有余时归还。",
                example = "{bank line: {limit: 5M CNY, interest: 5%/year}}",
                preset = "{}")
        Map<String, CreditLine> creditLines,

        @Key(
                en = "Money that is paid back as a share of what comes in.",
                zh = "收入分成融资。",
                example = "{fund: {amount: 5M CNY, month: 2027-06, share: 6%, cap: 1.5, term: 48 months}}",
                preset = "{}")
        Map<String, RevenueShare> revenueShares,

        @Key(
                en = "What founders pay in, beyond the opening cash and for no new shares.",
                zh = "创始人在期初现金之外的实缴出资（不增发股份）。",
                example = "{Lin: {amount: 1M CNY, month: 2026-06}}",
                preset = "{}")
        Map<String, Contribution> founders,

        @Key(
                en = "Offers to buy common shares of holders at one price.",
                zh = "要约收购：以同一价格向普通股持有人收购股份。",
                example = "{2029: {month: 2029-06, buyer: Yuanshan, price: {fixed: 12 CNY}, amount: 20M CNY}}",
                preset = "{}")
        Map<String, Tender> tenderOffers) {

    /** A committed line of credit. */
    @Described(name = "credit line", en = "A committed line of credit.", zh = "已承诺的授信额度。")
    public record CreditLine(
            @Key(
                    en = "The most that may be owed.",
                    zh = "额度。",
                    example = "5M CNY",
                    unit = {"money", ""})
            Quantity limit,

            @Key(
                    en = "Nominal yearly interest on what is drawn; a twelfth of it on last month's.",
                    zh = "已提用部分的名义年利率；每月按上月余额的十二分之一计息。",
                    example = "5%/year",
                    unit = "%/year",
                    range = "[0, 10]")
            Quantity interest,

            @Key(
                    en = "Yearly fee on what is not drawn.",
                    zh = "未提用部分的年承诺费率。",
                    example = "0.5%/year",
                    preset = "0%/year",
                    unit = "%/year",
                    range = "[0, 1]")
            Quantity fee,

            @Key(en = "The first month.", zh = "起始月份。", example = "2027-01", preset = "month 1")
            PlanMonth start,

            @Key(en = "The last month; then all is due.", zh = "终止月份，届时全部到期。", example = "2029-12") @Nullable
            PlanMonth end) {}
}
