package dev.capstan.plan;

/** A figure of the venture that rules, milestones, rounds and exits look at; always that of last month. */
public enum Metric {
    @Described(name = "arr", en = "12 × the month's recurring subscription.", zh = "当月经常性订阅收入 × 12。")
    ARR(Dimension.MONEY),
    @Described(name = "usage run-rate", en = "4 × the usage revenue of three months.", zh = "近三个月用量收入 × 4。")
    USAGE_RUN_RATE(Dimension.MONEY),
    @Described(name = "arr plus usage", en = "ARR and the usage run-rate together.", zh = "ARR 与用量年化之和。")
    ARR_PLUS_USAGE(Dimension.MONEY),
    @Described(name = "revenue 12m", en = "Revenue of the last twelve months.", zh = "近十二个月收入。")
    REVENUE_12M(Dimension.MONEY),
    @Described(name = "profit 12m", en = "Net profit of the last twelve months.", zh = "近十二个月净利润。")
    PROFIT_12M(Dimension.MONEY),
    @Described(name = "arr growth", en = "ARR over that of twelve months earlier, less 1.", zh = "ARR 同比增长。")
    ARR_GROWTH(Dimension.SHARE),
    @Described(
            name = "revenue growth",
            en = "Revenue of twelve months over the twelve before, less 1.",
            zh = "近十二个月收入同比增长。")
    REVENUE_GROWTH(Dimension.SHARE),
    @Described(name = "gross margin", en = "Of the last three months.", zh = "近三个月毛利率。")
    GROSS_MARGIN(Dimension.SHARE),
    @Described(name = "accounts", en = "Active accounts.", zh = "在用客户数。")
    ACCOUNTS(Dimension.ACCOUNTS),
    @Described(name = "heads", en = "Heads of all roles.", zh = "全部岗位人数。")
    HEADS(Dimension.HEADS),
    @Described(name = "cash", en = "Unrestricted cash.", zh = "非受限现金。")
    CASH(Dimension.MONEY),
    @Described(
            name = "runway",
            en = "Unrestricted cash over the mean net burn of three months.",
            zh = "非受限现金 / 近三个月平均净消耗。")
    RUNWAY(Dimension.TIME);

    /** What a metric is measured in. */
    public enum Dimension {
        MONEY("money"),
        SHARE("%"),
        ACCOUNTS("accounts"),
        HEADS("heads"),
        TIME("months");

        private final String unit;

        Dimension(String unit) {
            this.unit = unit;
        }

        /** The unit that a plan writes it in. */
        public String unit() {
            return unit;
        }
    }

    private final Dimension dimension;

    Metric(Dimension dimension) {
        this.dimension = dimension;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Whether a multiple of it can be a price of the venture. */
    public boolean isRevenueBase() {
        return this == ARR || this == USAGE_RUN_RATE || this == ARR_PLUS_USAGE || this == REVENUE_12M;
    }

    /** Whether it is of cash, which the requirement view does not look at. */
    public boolean isOfCash() {
        return this == CASH || this == RUNWAY;
    }

    /** Whether it hangs on money from outside: of cash, or after interest. */
    public boolean needsFunding() {
        return isOfCash() || this == PROFIT_12M;
    }
}
