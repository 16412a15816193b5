package dev.capstan.simulation;

import dev.capstan.basics.Text;
import dev.capstan.simulation.internal.Formula;
import org.jspecify.annotations.Nullable;

/** One figure of the monthly loop: a value in each month of a path. Two columns are equal only if they are the same one. */
public final class Column {

    private final int index;
    private final String name;
    private final Text label;
    private final String unit;
    private final Source opening;
    private @Nullable Formula formula;

    /**
     * A place for a figure whose formula is defined later, so that others may read its earlier months.
     *
     * @param opening its value before month 1
     */
    public Column(int index, String name, Text label, String unit, Source opening) {
        this.index = index;
        this.name = name;
        this.label = label;
        this.unit = unit;
        this.opening = opening;
    }

    /** Its place among the program's columns. */
    public int index() {
        return index;
    }

    /** Its dotted name, such as {@code products.api.revenue}; unique in a program. */
    public String name() {
        return name;
    }

    /** What it is. */
    public Text label() {
        return label;
    }

    /** The unit's text, such as {@code CNY} or {@code accounts}; empty for a share or a plain number. */
    public String unit() {
        return unit;
    }

    /** Its value before month 1. */
    public Source opening() {
        return opening;
    }

    public boolean isDefined() {
        return formula != null;
    }

    /** How a month comes from this month's and earlier columns. @throws IllegalStateException before it is defined */
    public Formula formula() {
        if (formula == null) {
            throw new IllegalStateException(name + " is reserved and not defined");
        }
        return formula;
    }

    /** Defines the formula, once. @throws IllegalStateException where it has one already */
    public void define(Formula definition) {
        if (formula != null) {
            throw new IllegalStateException(name + " has two formulas");
        }
        formula = definition;
    }

    @Override
    public String toString() {
        return name;
    }
}
