package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is agreed beside price and money. It moves no money in the simulation; answers show it. */
@Described(
        name = "agreement",
        en = "What is agreed beside price and money; shown, and compared between term sheets.",
        zh = "价格与金额之外的约定；用于展示与条款对比。")
public record Agreement(
        @Key(en = "Seats of the board after the round.", zh = "本轮后的董事会席位。", example = "{founders: 2, investors: 1}")
        @Nullable
        Board board,

        @Key(
                en = "What needs the investors' consent.",
                zh = "须投资人同意的保护性条款。",
                example = "[sale of the company, new senior shares]",
                preset = "[]")
        List<String> protectiveProvisions,

        @Key(
                en = "What the money may be used for, in parts.",
                zh = "资金用途及比例。",
                example = "{R&D: 60%, market: 25%}",
                preset = "{}",
                unit = "%",
                range = "[0, 1]")
        Map<String, Amount> uses,

        @Key(
                en = "Milestones that are promised.",
                zh = "承诺的里程碑。",
                example = "[ten hospitals]",
                preset = "[]",
                refersTo = "milestones")
        List<String> milestones,

        @Key(en = "Who may force a sale.", zh = "领售权（拖售）。", example = "two thirds of preferred, from 2030") @Nullable
        String dragAlong,

        @Key(en = "Who may sell along.", zh = "跟售权（随售）。", example = "investors, pro rata") @Nullable
        String tagAlong,

        @Key(en = "What investors may see.", zh = "信息权。", example = "quarterly accounts") @Nullable
        String informationRights,

        @Key(en = "What is reported, how often.", zh = "报告义务。", example = "monthly cash and ARR") @Nullable
        String reporting,

        @Key(en = "The month by which an exit is agreed.", zh = "约定的退出期限。", example = "2031-12") @Nullable
        PlanMonth exitBy,

        @Key(
                en = "What has to be spent or invested at a place, as guidance funds ask for.",
                zh = "返投要求：须在当地投入的金额（政府引导基金）。",
                example = "{multiple: 1.5, place: Hangzhou, by: 2030-12}")
        @Nullable
        LocalReinvestment localReinvestment) {

    /** What has to be spent or invested at a place. It is told and not checked: a plan does not say where money is spent. */
    @Described(
            name = "local reinvestment",
            en = "What has to be spent or invested at a place; told, and not checked.",
            zh = "须在当地投入的金额；仅展示，不核对。")
    public record LocalReinvestment(
            @Key(
                    en = "As a multiple of the money of the investors who ask for it.",
                    zh = "相对该投资人出资额的倍数。",
                    example = "1.5",
                    range = "(0, 100]")
            Amount multiple,

            @Key(en = "Where.", zh = "地点。", example = "Hangzhou")
            String place,

            @Key(en = "The month by which.", zh = "期限。", example = "2030-12")
            PlanMonth by,

            @Key(
                    en = "The investor of the round who asks for it; all of the round where left out.",
                    zh = "提出要求的投资人；不写则为本轮全部。",
                    example = "city guidance fund")
            @Nullable
            String investor) {}

    /** Seats of a board. */
    @Described(name = "board", en = "Seats of a board.", zh = "董事会席位。")
    public record Board(
            @Key(
                    en = "Named by the founders.",
                    zh = "创始人委派。",
                    example = "2",
                    preset = "0",
                    range = "[0, 50]",
                    whole = true)
            Amount founders,

            @Key(
                    en = "Named by the investors.",
                    zh = "投资人委派。",
                    example = "1",
                    preset = "0",
                    range = "[0, 50]",
                    whole = true)
            Amount investors,

            @Key(
                    en = "Independent of both.",
                    zh = "独立董事。",
                    example = "1",
                    preset = "0",
                    range = "[0, 50]",
                    whole = true)
            Amount independent) {

        /** All seats. */
        public double seats() {
            return founders.value() + investors.value() + independent.value();
        }
    }
}
