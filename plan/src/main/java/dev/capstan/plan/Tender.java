package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer to holders of common shares to buy them at one price (要约收购); {@code raise.md}, tender offers. */
@Described(
        name = "tender offer",
        en = "An offer to holders of common shares to buy them at one price, in proportion where more is offered than"
                + " bought.",
        zh = "以同一价格向普通股持有人收购股份的要约；应约超过上限时按比例收购。")
public record Tender(
        @Key(en = "The month in which it is settled.", zh = "交割月份。", example = "2029-06")
        PlanMonth month,

        @Key(
                en = "Who buys: an investor by name, or company, which pays out of profit and cancels the shares.",
                zh = "收购方：投资人名称，或 company（公司，以可分配利润支付并注销股份）。",
                example = "Yuanshan")
        String buyer,

        @Key(en = "What is paid for a share.", zh = "每股价格。", example = "{of last round: 90%}")
        Price price,

        @Key(en = "The most that is spent.", zh = "收购金额上限。", example = "20M CNY", unit = "money", range = "(0, inf)")
        @Nullable
        Amount amount,

        @Key(en = "The most shares that are bought.", zh = "收购股数上限。", example = "2M", range = "(0, 1e15]") @Nullable
        Amount shares,

        @Key(
                en = "What each offers: shares, money at the price, or a part of what it has; all that everybody"
                        + " has where left out.",
                zh = "各持有人的应约数量：股数、金额或持股比例；不写则全体持有人以全部持股应约。",
                example = "{Li Wei: 2M CNY, Wang: 30%}",
                preset = "{}",
                unit = {"", "money", "%"},
                range = "(0, inf)",
                refersTo = "ownership.holders")
        Map<String, Amount> sellers) {

    /** What is paid for a share. */
    @Described(name = "price", en = "What is paid for a share.", zh = "每股价格。")
    public sealed interface Price {}

    /** A sum. */
    @Described(name = "fixed", en = "A sum.", zh = "固定金额。")
    public record Fixed(
            @Key(en = "A sum.", zh = "固定金额。", example = "12 CNY", unit = "money", range = "(0, inf)")
            Amount value) implements Price {}

    /** A part of the price of the last round before it. */
    @Described(
            name = "of last round",
            en = "A part of the price of the last round that has closed; nothing is bought where none has.",
            zh = "占最近一轮每股价格的比例；尚无轮次则不收购。")
    public record OfLastRound(
            @Key(
                    en = "A part of the price of the last round.",
                    zh = "占最近一轮每股价格的比例。",
                    example = "90%",
                    unit = "%",
                    range = "(0, 10]")
            Amount value)
            implements Price {}

    /** Whether the company buys. */
    public boolean isByCompany() {
        return buyer.equals(BuyBack.COMPANY);
    }

    /**
     * How many shares somebody offers who has so many.
     *
     * @param wish shares, money, or a part of what it has; null for all
     * @param money the wish in the venture's currency where it is money
     */
    public static double offered(@Nullable Amount wish, double money, double had, double price) {
        if (wish == null) {
            return had;
        }
        var unit = wish.unit();
        double shares =
                unit.text().equals("%") ? wish.value() * had : unit.currency().isEmpty() ? wish.value() : money / price;
        return Math.min(had, shares);
    }
}
