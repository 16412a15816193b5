package dev.capstan.plan;

import dev.capstan.basics.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instruments that a round sells. */
@Described(name = "sells", en = "The instruments that a round sells.", zh = "一轮所售的证券。")
public record Sold(
        @Key(en = "Preferred shares.", zh = "优先股。", example = "{preference: 1, participation: none}") @Nullable
        PreferredStock preferred,

        @Key(en = "Common shares.", zh = "普通股。", example = "{pro rata: 1}") @Nullable
        Common common,

        @Key(en = "A SAFE.", zh = "一份 SAFE。", example = "{cap: 30M CNY, discount: 20%}") @Nullable
        SafeTerms safe,

        @Key(en = "A convertible note.", zh = "可转债。", example = "{interest: 8%/year, term: 24 months}") @Nullable
        NoteTerms note,

        @Key(
                en = "The part of the amount that each takes, where there are several; they sum to 100 %.",
                zh = "多种证券各占金额的比例，合计 100 %。",
                example = "{preferred: 80%, note: 20%}",
                preset = "{}",
                unit = "%",
                range = "[0, 1]")
        Map<String, Amount> parts) {

    public static final String PREFERRED = "preferred";
    public static final String COMMON = "common";
    public static final String SAFE = "safe";
    public static final String NOTE = "note";

    /** Common shares, at the price of the round. */
    @Described(name = "common", en = "Common shares, at the price of the round.", zh = "普通股，按本轮价格。")
    public record Common(
            @Key(
                    en = "What their holders buy of later rounds, as a multiple of their part of the company.",
                    zh = "其股东在后续轮次的认购额，为其持股比例的倍数。",
                    example = "1",
                    preset = "0",
                    range = "[0, 10]")
            Amount proRata) {}

    /** The names of what is sold, as parts name it. */
    public List<String> instruments() {
        var sold = new ArrayList<String>();
        if (preferred != null) {
            sold.add(PREFERRED);
        }
        if (common != null) {
            sold.add(COMMON);
        }
        if (safe != null) {
            sold.add(SAFE);
        }
        if (note != null) {
            sold.add(NOTE);
        }
        return sold;
    }

    /** The part of the amount that an instrument takes; 0 where it is not sold. */
    public double part(String instrument) {
        var part = parts.get(instrument);
        if (part != null) {
            return part.value();
        }
        return instruments().equals(List.of(instrument)) ? 1 : 0;
    }

    /** Whether something is sold at a price, which needs a valuation. */
    public boolean isPriced() {
        return preferred != null || common != null;
    }
}
