package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/** The right of a round's investors to have their shares bought back; {@code engine.md}, redemption. */
@Described(
        name = "redemption",
        en = "The right of a round's investors to have their shares bought back.",
        zh = "投资人的回购权。")
public record Redemption(
        @Key(
                name = "if no public offering by",
                en = "They may ask for it where neither an offering nor a sale has come by the end of this month.",
                zh = "至该月末既未上市也未出售时可要求回购。",
                example = "2030-12")
        @Nullable
        PlanMonth noExitBy,

        @Key(
                name = "if missed",
                en = "Or where this milestone is not reached by the month \"missed by\".",
                zh = "或至 missed by 所定月份末仍未达成此里程碑时。",
                example = "ten hospitals",
                refersTo = "milestones")
        @Nullable
        String milestone,

        @Key(en = "The last month for that milestone.", zh = "该里程碑的最后月份。", example = "2028-12") @Nullable
        PlanMonth missedBy,

        @Key(en = "What is paid for the shares.", zh = "回购价格。", example = "{interest: 8%/year}")
        Price price,

        @Key(en = "Who owes it.", zh = "回购义务人。", example = "both", preset = "company")
        Obligor obligor,

        @Key(
                en = "The part of what they owe that the founders pay themselves; the rest stays unpaid.",
                zh = "创始人对其应付部分实际支付的比例；其余不付。",
                example = "30%",
                preset = "100%",
                unit = "%",
                range = "[0, 1]")
        Quantity foundersPay,

        @Key(
                en = "When shares leave that are bought back in parts.",
                zh = "分期支付时，股份何时退出。",
                example = "as they are paid",
                preset = "when all is paid")
        Leaving sharesLeave,

        @Key(
                en = "Months that the company needs to reduce its capital before it may pay.",
                zh = "公司付款前完成减资程序所需的月数。",
                example = "3 months",
                preset = "3 months",
                unit = "months",
                range = "[0, 60]",
                whole = true)
        Amount procedure) {

    /** When shares leave that are bought back in parts. */
    public enum Leaving {
        @Described(name = "when all is paid", en = "All at once, with the last payment.", zh = "付清时一次全部退出。")
        WHEN_ALL_IS_PAID,
        @Described(name = "as they are paid", en = "In proportion to each payment.", zh = "按每次支付的比例退出。")
        AS_THEY_ARE_PAID
    }

    /** What is paid for the shares. */
    @Described(name = "price", en = "What is paid for the shares.", zh = "回购价格。")
    public sealed interface Price {}

    /** The investment with simple interest. */
    @Described(name = "interest", en = "The investment with simple interest.", zh = "投资款加单利。")
    public record Interest(
            @Key(en = "Simple interest a year.", zh = "年单利率。", example = "8%/year", unit = "%/year", range = "[0, 1]")
            Quantity value)
            implements Price {}

    /** A multiple of the investment. */
    @Described(name = "multiple", en = "A multiple of the investment.", zh = "投资款的倍数。")
    public record Times(
            @Key(
                    en = "A multiple of the investment.",
                    zh = "投资款的倍数。",
                    example = "1.5",
                    unit = {""},
                    range = "[0, 100]")
            Quantity value)
            implements Price {}
}
