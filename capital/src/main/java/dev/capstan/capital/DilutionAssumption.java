package dev.capstan.capital;

import dev.capstan.basics.Text;

/** What a fully diluted count takes for granted. */
public enum DilutionAssumption {
    PREFERRED_CONVERTS(new Text(
            "preferred shares count as the shares they convert into at the ratio of the day", "优先股按当日转换比例折算为所转股数")),
    GRANTS_COUNT(new Text(
            "options and units that are granted and not exercised count in full, vested or not, at any price",
            "已授予未行权的期权和股份单位全部计入，不论是否归属、行权价高低")),
    POOLS_COUNT(new Text("shares of pools that are not granted yet count in full", "池中尚未授予的股份全部计入")),
    WARRANTS_COUNT(new Text("warrants for a fixed number of shares count in full", "股数固定的认股权证全部计入")),
    EXPIRED_LEFT_OUT(new Text("options and warrants past their last day do not count", "已过行权期的期权和认股权证不计入")),
    CONVERTIBLES_LEFT_OUT(new Text(
            "notes, SAFEs and warrants whose shares depend on a later round do not count",
            "股数取决于后续融资的可转债、SAFE 和认股权证不计入"));

    private final Text meaning;

    DilutionAssumption(Text meaning) {
        this.meaning = meaning;
    }

    public Text meaning() {
        return meaning;
    }
}
