package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** The right to buy what an investor has bought in a round at a stated price (让利回购), as guidance funds grant it. */
@Described(
        name = "buy back",
        en = "The right to buy an investor's shares of the round at a stated price, as guidance funds grant it.",
        zh = "按约定价格受让某投资人本轮所持股份的权利，如政府引导基金的让利回购。")
public record BuyBack(
        @Key(
                en = "The investor of the round whose shares may be bought.",
                zh = "股份可被受让的本轮投资人。",
                example = "city guidance fund")
        String investor,

        @Key(
                en = "Who may buy them: founders, company, or a shareholder by name.",
                zh = "受让方：founders（创始人）、company（公司），或某股东的名称。",
                example = "founders",
                preset = "founders")
        String buyer,

        @Key(
                en = "From so many months after the closing on.",
                zh = "自交割后若干月起可行使。",
                example = "12 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 240]",
                whole = true)
        Amount after,

        @Key(
                en = "Until so many months after the closing.",
                zh = "至交割后若干月止。",
                example = "60 months",
                unit = "months",
                range = "[1, 240]",
                whole = true)
        @Nullable
        Amount within,

        @Key(en = "Until the end of this month at the latest.", zh = "最迟至该月末。", example = "2031-12") @Nullable
        PlanMonth by,

        @Key(
                en = "Months from the closing in which the price is what was paid for the shares.",
                zh = "交割后若干月内按原始投资额受让。",
                example = "36 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 240]",
                whole = true)
        Amount interestFree,

        @Key(
                en = "Simple interest a year that comes on top later.",
                zh = "此后另加的年单利率。",
                example = "3.45%/year",
                preset = "0%/year",
                unit = "%/year",
                range = "[0, 1]")
        Quantity interest,

        @Key(
                en = "From when interest counts.",
                zh = "利息起算时点。",
                example = "after the free months",
                preset = "from the investment")
        InterestRuns interestRuns,

        @Key(en = "Whether it is used.", zh = "是否行使。", example = "always", preset = "when it pays")
        Exercise exercised) {

    /** Who may buy where it is not a shareholder by name. */
    public static final String FOUNDERS = "founders";

    public static final String COMPANY = "company";

    /** From when interest counts, once the price bears it. */
    public enum InterestRuns {
        @Described(name = "from the investment", en = "From the month of each payment.", zh = "自各笔投资款到账起。")
        FROM_THE_INVESTMENT,
        @Described(name = "after the free months", en = "Only for the time after the free months.", zh = "仅自免息期届满后起算。")
        AFTER_THE_FREE_MONTHS
    }

    /** Whether the right is used. */
    public enum Exercise {
        @Described(
                name = "when it pays",
                en = "At the end of its time, or at an exit in it, where the shares bring the buyer more than they"
                        + " cost: by what a sale at the exit's multiple would pay then.",
                zh = "在期限末月或期限内退出时，若按当时出售（按退出倍数）受让方所得高于价款则行使。")
        WHEN_IT_PAYS,
        @Described(
                name = "always",
                en = "In the last month in which it costs least, or at an exit before.",
                zh = "在价款最低的最后一个月行使；此前退出则于退出时行使。")
        ALWAYS,
        @Described(name = "never", en = "Not at all.", zh = "不行使。")
        NEVER
    }

    /** Whether the company is the buyer. */
    public boolean isByCompany() {
        return buyer.equals(COMPANY);
    }

    /** Whether all founders are the buyers. */
    public boolean isByFounders() {
        return buyer.equals(FOUNDERS);
    }

    /**
     * Months from the closing to the month in which it is decided at the latest: the last of its time, or the last in which it
     * costs least.
     *
     * @param horizon of the plan in months, which stands for an end that is not said in months
     */
    public int decidedAfter(int horizon) {
        int most = within == null ? horizon : (int) within.value();
        boolean costsTheSame = exercised != Exercise.ALWAYS || interest.isAlways(0);
        return costsTheSame ? most : (int) Math.min(most, Math.max(after.value(), interestFree.value()));
    }

    /** Whether there is a month in which it may be used. */
    public boolean hasTime() {
        return (within != null || by != null) && (within == null || within.value() >= after.value());
    }
}
