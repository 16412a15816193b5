package dev.capstan.simulation;

import dev.capstan.basics.Text;

/** The ways to look at a path; {@code semantics.md}, rule 18. */
public enum View {
    /** No outside funding, no interest, unlevered tax. */
    REQUIREMENT("requirement", new Text("requirement view", "需求视角")),
    /** With the funding that has neither chance nor trigger; it goes on after the cash ran out, for the gap. */
    COMMITTED("committed", new Text("committed view", "已承诺视角")),
    /** With all of the plan's funding and what it costs; it ends when the cash has run out. */
    FUNDED("funded", new Text("funded view", "融资视角"));

    private final String key;
    private final Text label;

    View(String key, Text label) {
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
