package dev.capstan.simulation;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Text;

/** What a sound plan can ask for and the simulation cannot do. */
public enum SimulationProblem implements ProblemCode {
    NOT_BY_EVENTS(
            "SIMULATION-002",
            new Text("an event cannot change \"{key}\"", "事件不能改变“{key}”"),
            new Text(
                    "It is settled before the first month. Change a number of a month: a price, a churn, a salary;"
                            + " delay a model, a product or a milestone by \"delays\".",
                    "该数在首月之前即已确定。请改变按月使用的数，如价格、流失率、工资；或用 delays 推迟模型、产品或里程碑。")),
    DOES_NOT_WANDER(
            "SIMULATION-003",
            new Text("\"{value}\" cannot wander over time", "“{value}”不能随时间波动"),
            new Text(
                    "It is settled before the first month; give it a range instead of a volatility.",
                    "该数在首月之前即已确定；请改用区间而非 volatility。"));

    private final Definition definition;

    SimulationProblem(String id, Text message, Text advice) {
        this.definition = new Definition(id, message, advice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
