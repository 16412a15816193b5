package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.capital.AntiDilution;
import dev.capstan.capital.PayToPlay;
import dev.capstan.capital.PreferredDividend.Payment;
import org.jspecify.annotations.Nullable;

/** What a series of preferred shares may claim, share, convert into and buy. */
@Described(name = "preferred", en = "Terms of preferred shares.", zh = "优先股条款。")
public record PreferredStock(
        @Key(
                en = "Multiple of the price that is paid before common shares.",
                zh = "优先清算倍数（相对发行价）。",
                example = "1.5",
                preset = "1",
                range = "[0, 100]")
        Amount preference,

        @Key(
                en = "Whether it shares in what is left after its preference.",
                zh = "取得优先金额后是否参与剩余分配。",
                example = "full",
                preset = "none")
        Participation participation,

        @Key(
                en = "Multiple of the price at which participation ends, the preference included; no end where left"
                        + " out.",
                zh = "参与分配的上限倍数（含优先金额）；不写则无上限。",
                example = "3",
                range = "[0, 100]")
        @Nullable
        Amount participationCap,

        @Key(
                en = "When it is paid, next to preferred shares sold before it.",
                zh = "相对此前发行的优先股的受偿顺位。",
                example = "equal",
                preset = "senior")
        Seniority seniority,

        @Key(en = "The dividend it has a right to.", zh = "股息权。", example = "{rate: 8%/year, kind: cumulative}")
        @Nullable
        Dividend dividend,

        @Key(
                en = "How its conversion price falls when shares are sold below it.",
                zh = "低价发行时转换价格如何调整（反稀释）。",
                example = "full ratchet",
                preset = "broad-based")
        Protection antiDilution,

        @Key(
                en = "What a holder loses that does not buy its part of a later round.",
                zh = "后续轮次未按比例认购的股东失去什么。",
                example = "converts to common",
                preset = "none")
        Penalty payToPlay,

        @Key(
                en = "What its holders buy of later rounds, as a multiple of their part of the company; 0 where"
                        + " they have no such right.",
                zh = "其股东在后续轮次的认购额，为其持股比例的倍数；无此权利则为 0。",
                example = "1",
                preset = "0",
                range = "[0, 10]")
        Amount proRata) {

    /** Whether preferred shares share in what is left after their preference. */
    public enum Participation {
        @Described(name = "none", en = "It takes its preference or converts.", zh = "取优先金额或转换，二者择一。")
        NONE,
        @Described(name = "full", en = "It takes its preference, then shares as if converted.", zh = "取优先金额后再按转换比例参与。")
        FULL
    }

    /** When a series is paid. */
    public enum Seniority {
        @Described(name = "senior", en = "Before all of them.", zh = "先于其全部。")
        SENIOR,
        @Described(name = "equal", en = "Together with those sold last.", zh = "与最近一期并列。")
        EQUAL,
        @Described(name = "junior", en = "After all of them.", zh = "后于其全部。")
        JUNIOR
    }

    /** How a conversion price falls. */
    public enum Protection {
        @Described(name = "none", en = "It does not.", zh = "不调整。")
        NONE(AntiDilution.NONE),
        @Described(name = "broad-based", en = "Weighted average over all shares and options.", zh = "广义加权平均：按全部股份与期权。")
        BROAD_BASED(AntiDilution.BROAD_BASED),
        @Described(name = "broad-based with pool", en = "The same with the reserved pool.", zh = "广义加权平均，另计预留期权池。")
        BROAD_BASED_WITH_POOL(AntiDilution.BROAD_BASED_WITH_POOL),
        @Described(
                name = "narrow-based",
                en = "Weighted average over common and preferred shares without options.",
                zh = "狭义加权平均：按普通股与优先股，不计期权。")
        NARROW_BASED(AntiDilution.NARROW_BASED_STOCK),
        @Described(
                name = "narrow-based preferred",
                en = "Weighted average over preferred shares only.",
                zh = "狭义加权平均：仅按优先股。")
        NARROW_BASED_PREFERRED(AntiDilution.NARROW_BASED_PREFERRED),
        @Described(name = "narrow-based series", en = "Weighted average over the series itself.", zh = "狭义加权平均：仅按本系列。")
        NARROW_BASED_SERIES(AntiDilution.NARROW_BASED_SERIES),
        @Described(name = "full ratchet", en = "To the new price, however few are sold.", zh = "完全棘轮：降至新价，不论发行多少。")
        FULL_RATCHET(AntiDilution.FULL_RATCHET);

        private final AntiDilution method;

        Protection(AntiDilution method) {
            this.method = method;
        }

        public AntiDilution method() {
            return method;
        }
    }

    /** What a holder loses that does not buy its part of a later round. */
    public enum Penalty {
        @Described(name = "none", en = "Nothing.", zh = "不失去。")
        NONE(PayToPlay.NONE),
        @Described(
                name = "loses anti-dilution",
                en = "The adjustment of the conversion price, for the part not bought.",
                zh = "未认购部分不再享有转换价格调整。")
        LOSES_ANTI_DILUTION(PayToPlay.LOSES_ANTI_DILUTION),
        @Described(name = "converts to common", en = "The part not bought becomes common shares.", zh = "未认购部分转为普通股。")
        CONVERTS_TO_COMMON(PayToPlay.CONVERTS_TO_COMMON);

        private final PayToPlay rule;

        Penalty(PayToPlay rule) {
            this.rule = rule;
        }

        public PayToPlay rule() {
            return rule;
        }
    }

    /** A right to a dividend. */
    @Described(name = "dividend", en = "A right to a dividend.", zh = "股息权。")
    public record Dividend(
            @Key(
                    en = "Of the price, a year.",
                    zh = "相对发行价的年股息率。",
                    example = "8%/year",
                    unit = "%/year",
                    range = "[0, 10]")
            Amount rate,

            @Key(
                    en = "Whether it accrues until paid.",
                    zh = "未支付时是否累积。",
                    example = "non-cumulative",
                    preset = "cumulative")
            Accrual kind,

            @Key(en = "Whether it bears a dividend itself.", zh = "是否复利。", example = "yearly", preset = "simple")
            Compounding compounding,

            @Key(
                    en = "How it is settled when the company is sold.",
                    zh = "公司出售时如何结算。",
                    example = "in kind",
                    preset = "cash")
            Settlement settlement,

            @Key(
                    en = "Whether a cap of participation rises by what has accrued.",
                    zh = "累积股息是否提高参与上限。",
                    example = "yes",
                    preset = "no")
            YesNo addsToCap) {}

    /** Whether a dividend accrues. */
    public enum Accrual {
        @Described(name = "cumulative", en = "It accrues until it is paid.", zh = "累积，直至支付。")
        CUMULATIVE,
        @Described(name = "non-cumulative", en = "It is lost where it is not declared.", zh = "不累积，未宣派即失去。")
        NON_CUMULATIVE
    }

    /** How an accrued dividend is settled. */
    public enum Settlement {
        @Described(name = "cash", en = "In money; those who convert give it up.", zh = "现金；转换者放弃。")
        CASH(Payment.CASH),
        @Described(name = "cash on conversion too", en = "In money, converted or not.", zh = "现金；转换者亦可取得。")
        CASH_ON_CONVERSION_TOO(Payment.CASH_ON_CONVERSION_TOO),
        @Described(name = "in kind", en = "In further shares of the series.", zh = "以本系列股份支付。")
        IN_KIND(Payment.IN_KIND);

        private final Payment payment;

        Settlement(Payment payment) {
            this.payment = payment;
        }

        public Payment payment() {
            return payment;
        }
    }
}
