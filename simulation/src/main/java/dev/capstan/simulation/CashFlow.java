package dev.capstan.simulation;

import dev.capstan.basics.Text;

/** What a movement of cash belongs to. */
public enum CashFlow {
    OPERATING("operating cash", new Text("operating cash flow", "经营活动现金流")),
    INVESTING("investing cash", new Text("investing cash flow", "投资活动现金流")),
    FINANCING("financing cash", new Text("financing cash flow", "筹资活动现金流"));

    private final String key;
    private final Text label;

    CashFlow(String key, Text label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }
}
