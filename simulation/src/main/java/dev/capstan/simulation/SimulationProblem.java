package dev.capstan.simulation;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Text;

/** What a sound plan can ask for and the simulation cannot do. */
public enum SimulationProblem implements ProblemCode {
    MUST_BE_CERTAIN(
            "SIMULATION-001",
            new Text("\"{value}\" is uncertain, and this number cannot be", "“{value}”是不确定的，而此处必须确定"),
            new Text(
                    "Write one number. In this version the size, the training and the serving of models, rates of tax,"
                            + " interest and discount, and exchange rates are certain.",
                    "请写一个确定的数。本版中，模型的规模、训练与部署参数，税率、利率与折现率，以及汇率须为确定值。"));

    private final String id;
    private final Text message;
    private final Text advice;

    SimulationProblem(String id, Text message, Text advice) {
        this.id = id;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text message() {
        return message;
    }

    @Override
    public Text advice() {
        return advice;
    }
}
