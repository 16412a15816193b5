package dev.capstan.capital;

import dev.capstan.basics.Text;

/** What kind of security somebody holds. */
public enum Instrument {
    STOCK(new Text("shares", "股份")),
    EQUITY_COMPENSATION(new Text("equity compensation", "股权激励")),
    WARRANT(new Text("warrants", "认股权证")),
    CONVERTIBLE(new Text("convertibles", "可转换工具"));

    private final Text label;

    Instrument(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
