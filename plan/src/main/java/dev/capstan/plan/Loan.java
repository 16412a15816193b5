package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that is paid back with interest: a bank's, a bond, venture debt or a shareholder's; {@code engine.md}, loans. */
@Described(name = "loan", en = "Money that is paid back with interest.", zh = "还本付息的借款。")
public record Loan(
        @Key(en = "Whose money it is.", zh = "借款种类。", example = "venture debt", preset = "bank loan")
        Kind kind,

        @Key(
                en = "Principal.",
                zh = "本金。",
                example = "5M CNY",
                unit = {"money", ""})
        Quantity amount,

        @Key(
                en = "The month in which it is drawn, at the earliest.",
                zh = "提款月份（最早）。",
                example = "2027-01",
                preset = "month 1")
        PlanMonth month,

        @Key(
                en = "Milestones that have to be reached first.",
                zh = "须先达成的里程碑。",
                example = "[ten hospitals]",
                preset = "[]",
                refersTo = "milestones")
        List<String> waitsFor,

        @Key(
                en = "Probability that it is granted.",
                zh = "获批的概率。",
                example = "70%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity chance,

        @Key(
                en = "Nominal yearly interest; a twelfth of it on last month's principal.",
                zh = "名义年利率；每月按上月本金的十二分之一计息。",
                example = "4.5%/year",
                unit = "%/year",
                range = "[0, 10]")
        Quantity interest,

        @Key(
                en = "Months from one payment of interest to the next, as a bond's coupons; till then it is owed.",
                zh = "付息间隔（月），如债券的票息；未付之前计入负债。",
                example = "6 months",
                preset = "1 month",
                unit = "months",
                range = "[1, 120]",
                whole = true)
        Amount interestEvery,

        @Key(
                en = "Months to the last payment.",
                zh = "到最后一期的月数。",
                example = "36 months",
                unit = "months",
                range = "[1, 600]",
                whole = true)
        Amount term,

        @Key(
                en = "Months at the beginning with interest only.",
                zh = "期初只付息的月数。",
                example = "12 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 600]",
                whole = true)
        Amount interestOnly,

        @Key(
                en = "How the principal is repaid after the interest-only months.",
                zh = "只付息期后的还本方式。",
                example = "annuity",
                preset = "equal principal")
        Repayment repayment,

        @Key(
                en = "Fee when it is drawn, as a share of the principal.",
                zh = "提款时的费用，占本金的比例。",
                example = "1%",
                preset = "0%",
                unit = "%",
                range = "[0, 1)")
        Quantity arrangementFee,

        @Key(
                en = "Fee with the last payment, as a share of the principal.",
                zh = "到期时的费用，占本金的比例。",
                example = "3%",
                preset = "0%",
                unit = "%",
                range = "[0, 1]")
        Quantity endFee,

        @Key(
                en = "Covenant: where a month ends with less unrestricted cash, all that is owed falls due in the"
                        + " next.",
                zh = "契约条款：某月末非受限现金低于此值时，全部本金于次月到期。",
                example = "3M CNY",
                unit = {"money", ""})
        @Nullable
        Quantity minimumCash,

        @Key(
                en = "Who lends; where left out all founders together a shareholder's loan, and others one of the"
                        + " loan's name.",
                zh = "出借人；不写则股东借款为全体创始人，其余以借款命名。",
                example = "Lin")
        @Nullable
        String lender,

        @Key(en = "Rights to buy shares that come with it.", zh = "随附的认股权。", example = "{coverage: 8%}") @Nullable
        Warrants warrants) {

    /** Who lends, which tells what it is called and where it ranks. */
    public enum Kind {
        @Described(name = "bank loan", en = "A bank's loan.", zh = "银行贷款。")
        BANK_LOAN,
        @Described(name = "bond", en = "A bond.", zh = "债券。")
        BOND,
        @Described(name = "venture debt", en = "Venture debt.", zh = "风险债。")
        VENTURE_DEBT,
        @Described(
                name = "shareholder loan",
                en = "A shareholder's loan: in a sale it is paid after all other debt and before shares.",
                zh = "股东借款：出售时在其他债务之后、股权之前受偿。")
        SHAREHOLDER_LOAN
    }

    /** How principal comes back. */
    public enum Repayment {
        @Described(name = "equal principal", en = "In equal parts.", zh = "等额本金。")
        EQUAL_PRINCIPAL,
        @Described(
                name = "annuity",
                en = "With interest in equal payments, worked out anew when the rate changes.",
                zh = "等额本息；利率变动时重新计算。")
        ANNUITY,
        @Described(name = "at the end", en = "All of it at the end, as a bond's.", zh = "到期一次还本，如债券。")
        AT_THE_END
    }

    /** Rights to buy shares for a part of the loan. */
    @Described(name = "warrants", en = "Rights to buy shares that come with a loan.", zh = "随贷款附带的认股权。")
    public record Warrants(
            @Key(
                    en = "What may be bought with them, as a share of the principal.",
                    zh = "可认购金额占本金的比例。",
                    example = "8%",
                    unit = "%",
                    range = "[0, 1]")
            Quantity coverage,

            @Key(
                    en = "Price of a share; that of the last round where left out.",
                    zh = "每股行权价；不写则为最近一轮的价格。",
                    example = "12 CNY",
                    unit = {"money", ""},
                    range = "(0, inf)")
            @Nullable
            Quantity strike) {}

    /** Whether its own terms make paths differ in when or whether it is drawn; {@link Plan#isConditional} looks at events too. */
    boolean isConditional() {
        return !waitsFor.isEmpty() || !chance.isAlways(1);
    }
}
