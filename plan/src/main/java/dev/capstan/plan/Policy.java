package dev.capstan.plan;

/** Rules that the venture follows. */
@Described(name = "policy", en = "Rules that the venture follows.", zh = "企业遵守的规则。")
public record Policy(
        @Key(
                en = "Cash that is never to be touched; the requirement includes it.",
                zh = "不可动用的最低现金；资本需求包含它。",
                example = "2M CNY",
                preset = "0",
                unit = {"money", ""})
        Quantity cashFloor) {}
