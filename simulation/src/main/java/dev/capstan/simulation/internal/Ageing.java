package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Model;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model loses with its age: months since its newest generation became ready. */
final class Ageing {

    /**
     * What the age of a model makes of its products.
     *
     * @param price factor on their prices, 1 for a new model
     * @param churn factor on the churn of those who buy them
     */
    record Factors(Column price, Column churn) {}

    private final Figures figures;

    private Ageing(ProgramBuilder program, String name) {
        this.figures = new Figures(program, "models." + name, name);
    }

    /**
     * @param there 1 once the model can be used; null where it always can
     * @param newest which generation is the newest; null where it has none
     */
    static Factors of(
            ProgramBuilder program, String name, Model.Ageing terms, @Nullable Column there, @Nullable Column newest) {
        var ageing = new Ageing(program, name);
        var age = ageing.age(there, newest);
        var price = program.given(terms.price());
        var churn = program.given(terms.churn());
        return new Factors(
                ageing.factor("price factor", "price left by its age", "老化后的价格比例", age, price, -1),
                ageing.factor("churn factor", "churn over that with a new model", "老化后的流失倍数", age, churn, 1));
    }

    private Column age(@Nullable Column there, @Nullable Column newest) {
        var age = figures.reserve("age", "age", "年龄", "months");
        var flags = new ArrayList<Column>();
        if (there != null) {
            flags.add(there);
        }
        if (newest != null) {
            flags.add(newest);
        }
        var earlier = new ArrayList<>(flags);
        earlier.add(age);
        return figures.program()
                .define(
                        age,
                        Formula.byPath(
                                new Text("months since its newest generation became ready", "最新一代就绪以来的月数"),
                                flags,
                                earlier,
                                1,
                                (path, month) -> {
                                    boolean isNew = month == 1 || (there != null && path.at(there, month - 1) == 0);
                                    boolean isRenewed =
                                            newest != null && path.at(newest, month) != path.at(newest, month - 1);
                                    return isNew || isRenewed ? 0 : path.at(age, month - 1) + 1;
                                }));
    }

    /** 1 in the month in which the age is 0; then 1 + sign × rate of that of last month. */
    private Column factor(String figure, String en, String zh, Column age, Column rate, double sign) {
        var factor = figures.reserve(figure, en, zh, "");
        return figures.program()
                .define(
                        factor,
                        Formula.of(
                                new Text("1 for a new model; then changed by the month's rate", "新模型为 1，此后按当月比率变化"),
                                List.of(age, rate),
                                List.of(factor),
                                1,
                                (block, month, out) -> {
                                    var before = block.values(factor, month - 1);
                                    var months = block.values(age, month);
                                    var rates = block.values(rate, month);
                                    for (int lane = 0; lane < out.length; lane++) {
                                        out[lane] = months[lane] == 0 ? 1 : before[lane] * (1 + sign * rates[lane]);
                                    }
                                }));
    }
}
