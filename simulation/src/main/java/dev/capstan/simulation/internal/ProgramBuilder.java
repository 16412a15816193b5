package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.compute.ComputePlan;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.Input;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The program while the processes write it: columns in the order in which a month is computed. */
final class ProgramBuilder {

    private final Plan plan;
    private final ComputePlan compute;
    private final Timeline timeline;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Column> byName = new TreeMap<>();
    private final List<CostLine> costs = new ArrayList<>();
    private final Books books;
    private final Numbers numbers;

    ProgramBuilder(Plan plan, ComputePlan compute) {
        this.plan = plan;
        this.compute = compute;
        this.timeline = plan.timeline();
        this.books = new Books(this);
        this.numbers = new Numbers(this);
    }

    Plan plan() {
        return plan;
    }

    ComputePlan compute() {
        return compute;
    }

    Timeline timeline() {
        return timeline;
    }

    Books books() {
        return books;
    }

    String currency() {
        return plan.venture().currency();
    }

    List<Column> columns() {
        return columns;
    }

    List<CostLine> costs() {
        return costs;
    }

    /** A figure of a month, from figures that are there already. */
    Column column(String name, Text label, String unit, Formula formula) {
        return define(reserve(name, label, unit), formula);
    }

    /** A place for a figure that others may read the earlier months of; to be defined. */
    Column reserve(String name, Text label, String unit) {
        return reserve(name, label, unit, Source.ZERO);
    }

    /** The same for a figure that has a value before month 1. */
    Column reserve(String name, Text label, String unit, Source opening) {
        var column = new Column(byName.size(), name, label, unit, opening);
        if (byName.putIfAbsent(name, column) != null) {
            throw new IllegalStateException("two columns are named " + name);
        }
        return column;
    }

    /** Gives a reserved column its formula and its turn in the month. */
    Column define(Column column, Formula formula) {
        for (var read : formula.reads()) {
            if (!read.isDefined()) {
                throw new IllegalStateException(column + " reads " + read + " of the same month, which comes later");
            }
        }
        column.define(formula);
        columns.add(column);
        return column;
    }

    /** The column of a quantity of the plan, with what events do to it; one quantity has one column. */
    Column given(Quantity quantity) {
        var known = byName.get(quantity.key());
        return known != null
                ? known
                : column(quantity.key(), label(quantity), unit(quantity), numbers.formula(quantity));
    }

    /** The numbers of the plan on every path. */
    Numbers numbers() {
        return numbers;
    }

    /** A quantity of the plan on every path, for months that no column holds. */
    Source source(Quantity quantity) {
        return numbers.source(quantity);
    }

    /** A uniform that decides whether or when something happens, by its name. */
    Input chance(String name) {
        return numbers.chance(name);
    }

    /** A figure that is settled before month 1, such as the month in which something happens. */
    Column once(
            String name,
            Text label,
            String unit,
            Text words,
            List<Column> reads,
            List<Source> sources,
            Formula.Evaluation evaluation) {
        return once(name, label, unit, words, reads, sources, Formula.perPath(evaluation));
    }

    /** The same of all paths of a block together. */
    Column once(
            String name,
            Text label,
            String unit,
            Text words,
            List<Column> reads,
            List<Source> sources,
            Formula.Kernel kernel) {
        var column = reserve(name, label, unit);
        return define(column, Formula.once(column, words, reads, sources, kernel));
    }

    /** 1 from the first month on in which a condition holds; it may read last month of columns that come later. */
    Column latch(
            String name,
            Text label,
            Text words,
            List<Column> reads,
            List<Column> readsEarlier,
            Formula.Kernel condition) {
        var column = reserve(name, label, "");
        return define(column, Formula.latch(column, words, reads, readsEarlier, condition));
    }

    /** The column of that name, if there is one. */
    Optional<Column> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A row that is known before the path begins. */
    Column given(String name, Text label, String unit, IntToDoubleFunction value) {
        return column(
                name,
                label,
                unit,
                Formula.given(IntStream.rangeClosed(1, timeline.months())
                        .mapToDouble(value)
                        .toArray()));
    }

    static Text label(Quantity quantity) {
        var meaning = PlanReference.meaning(quantity.key());
        return new Text(
                quantity.key() + " = " + quantity, quantity.key() + " = " + quantity + "（" + meaning.zh() + "）");
    }

    /** The unit that the engine computes with: base units for one month, in venture currency. */
    String unit(Quantity quantity) {
        var over = new ArrayList<String>();
        var above = new ArrayList<String>();
        quantity.base().unit().dimension().anyCurrency().powers().forEach((base, power) -> {
            var word = base.equals("money") ? currency() : base;
            (power > 0 ? above : over).add(word);
        });
        return String.join(" · ", above)
                + over.stream().map(word -> " / " + word).reduce("", String::concat);
    }

    void cost(CostLine line) {
        costs.add(line);
    }
}
