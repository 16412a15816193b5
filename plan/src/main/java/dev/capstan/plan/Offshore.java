package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parent abroad whose subsidiary controls the company that does business; {@code engine.md}, offshore parent. */
@Described(
        name = "offshore",
        en = "A parent abroad, to whose shares the rounds are sold, above the company that does business.",
        zh = "境外母公司架构：各轮出售的是境外母公司的股份。")
public record Offshore(
        @Key(en = "Where the parent is registered.", zh = "境外母公司注册地。", example = "Cayman Islands")
        String parent,

        @Key(en = "Its subsidiary on the mainland.", zh = "境内外商独资企业（WFOE）。", example = "Beijing WFOE") @Nullable
        String subsidiary,

        @Key(
                en = "The company that does business, where the subsidiary controls it by contracts (VIE).",
                zh = "由 WFOE 协议控制的境内运营主体（VIE）；直接持股则不写。",
                example = "Beijing Technology Ltd")
        @Nullable
        String controlled,

        @Key(
                en = "Rounds sold by the parent; all of them where the list is empty.",
                zh = "由境外母公司出售的轮次；列表为空则为全部。",
                example = "[A]",
                preset = "[]",
                refersTo = "funding.rounds")
        List<String> rounds,

        @Key(
                en = "From a closing until the money may be used on the mainland: registration of foreign exchange and"
                        + " contribution to the subsidiary.",
                zh = "交割后至资金可在境内使用的月数：外汇登记与向 WFOE 注资。",
                example = "2 months",
                preset = "0 months",
                unit = "months",
                range = "[0, 36]",
                whole = true)
        Amount registration,

        @Key(
                en = "Tax withheld on profits that leave the mainland: 10 % by law, 5 % by some treaties.",
                zh = "利润汇出境外的预提所得税：法定 10 %，部分税收协定为 5 %。",
                example = "10%",
                preset = "10%",
                unit = "%",
                range = "[0, 1)")
        Quantity withholding,

        @Key(en = "What is sold at an exit.", zh = "退出时出售的对象。", example = "parent", preset = "parent")
        Sale sale) {

    /** What is sold at an exit. */
    public enum Sale {
        @Described(
                name = "parent",
                en = "Shares of the parent: the buyer pays their holders abroad, and nothing leaves the mainland.",
                zh = "境外母公司股份：买方在境外付款，无资金出境。")
        PARENT,
        @Described(
                name = "operating company",
                en = "The company on the mainland: its price above paid-in capital bears the tax on the way out.",
                zh = "境内公司：价款超过实收资本的部分汇出时缴纳预提税。")
        OPERATING_COMPANY
    }

    /** Months from the closing of a round to the use of its money. */
    int monthsToUse(String round) {
        return rounds.isEmpty() || rounds.contains(round) ? (int) registration.value() : 0;
    }
}
