package dev.capstan.plan;

/** Whether a clause is agreed. */
public enum YesNo {
    @Described(name = "yes", en = "Agreed.", zh = "是。")
    YES,
    @Described(name = "no", en = "Not agreed.", zh = "否。")
    NO;

    public boolean isYes() {
        return this == YES;
    }
}
