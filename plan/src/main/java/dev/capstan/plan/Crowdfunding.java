package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.math.BigDecimal;

/** A round that many small holders pay, on a platform, all of it or nothing; one nominee holds for them. */
@Described(
        name = "crowdfunding",
        en = "A round that many small holders pay on a platform, all of it or nothing; one nominee holds for them.",
        zh = "平台上由众多小额投资人认购的轮次：足额方成立，由一名代持人统一持有。")
public record Crowdfunding(
        @Key(
                en = "The rules that it is offered under, which limit what may be raised in twelve months.",
                zh = "适用的监管规则，限定十二个月内的募集上限。",
                example = "us regulation crowdfunding")
        Regime regime,

        @Key(
                en = "What the platform keeps, as a share of the money.",
                zh = "平台费，占募集金额的比例。",
                example = "7%",
                preset = "0%",
                unit = "%",
                range = "[0, 1)")
        Quantity platformFee,

        @Key(
                en = "How many holders are expected behind the nominee.",
                zh = "代持人背后的预计投资人数。",
                example = "900",
                range = "[1, 1000000]",
                whole = true)
        Amount holders) {

    /** Rules of public offers on platforms, with the most that one issuer may raise within twelve months. */
    public enum Regime {
        @Described(
                name = "us regulation crowdfunding",
                en = "United States: 5M USD (17 CFR 227.100(a)(1), since 2021-03-15).",
                zh = "美国：500 万美元（17 CFR 227.100(a)(1)，2021-03-15 起）。")
        US_REGULATION_CROWDFUNDING("USD", "5000000"),
        @Described(
                name = "eu ecspr",
                en = "European Union: 5M EUR (Regulation (EU) 2020/1503, article 1(2)(c), since 2021-11-10).",
                zh = "欧盟：500 万欧元（(EU) 2020/1503 号条例第 1(2)(c) 条，2021-11-10 起）。")
        EU_ECSPR("EUR", "5000000");

        private final String currency;
        private final BigDecimal limit;

        Regime(String currency, String limit) {
            this.currency = currency;
            this.limit = new BigDecimal(limit);
        }

        /** ISO code of the limit's currency. */
        public String currency() {
            return currency;
        }

        /** The most that one issuer may raise within twelve months. */
        public BigDecimal limit() {
            return limit;
        }
    }
}
