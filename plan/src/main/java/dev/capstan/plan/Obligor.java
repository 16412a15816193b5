package dev.capstan.plan;

/** Who owes investors what was promised to them. */
public enum Obligor {
    @Described(
            name = "company",
            en = "The company, which pays out of distributable profit only; the rest waits for it.",
            zh = "公司：仅以可分配利润支付，不足部分待有利润时支付。")
    COMPANY,
    @Described(name = "founders", en = "The founders, themselves.", zh = "创始人个人。")
    FOUNDERS,
    @Described(name = "both", en = "The company as far as it may, the founders the rest.", zh = "公司在可支付范围内支付，余额由创始人承担。")
    BOTH
}
