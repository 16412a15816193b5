package dev.capstan.plan;

/** How often what has accrued bears interest or a dividend itself. */
public enum Compounding {
    @Described(name = "simple", en = "Never.", zh = "单利。")
    SIMPLE(0),
    @Described(name = "yearly", en = "Once a year.", zh = "按年复利。")
    YEARLY(1),
    @Described(name = "quarterly", en = "Four times a year.", zh = "按季复利。")
    QUARTERLY(4),
    @Described(name = "monthly", en = "Twelve times a year.", zh = "按月复利。")
    MONTHLY(12);

    private final int perYear;

    Compounding(int perYear) {
        this.perYear = perYear;
    }

    /** How often a year; 0 for never. */
    public int perYear() {
        return perYear;
    }
}
