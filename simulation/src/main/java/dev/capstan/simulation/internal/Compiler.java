package dev.capstan.simulation.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.compute.ComputePlan;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.SimulationProblem;
import dev.capstan.simulation.View;
import java.util.List;

/** Lets the processes write the program, in the order of a month: operations, taxes, funding, close. */
public final class Compiler {

    private final ProgramBuilder program;
    private final Metrics metrics;
    private final Rules rules;
    private final Events events;
    private final Survival survival;
    private final Timelines timelines;
    private final boolean funded;

    private Compiler(Plan plan, ComputePlan compute, boolean funded) {
        this.program = new ProgramBuilder(plan, compute);
        this.metrics = new Metrics(program, funded);
        this.events = new Events(program);
        events.add();
        if (funded) {
            new Investors(program).add();
        }
        this.funded = funded;
        this.survival = new Survival(program);
        this.rules = new Rules(program, metrics);
        this.timelines = new Timelines(program, events, metrics, rules);
        timelines.add();
    }

    /**
     * The program of a valid plan.
     *
     * @param funded whether rules and milestones see cash and runway, and investors bring something
     */
    public static Result<Program> compile(PlanFile file, ComputePlan compute, boolean funded) {
        var compiler = new Compiler(file.plan(), compute, funded);
        var lines = compiler.lines();
        var unused = funded ? compiler.unusedInfluences(file) : List.<Problem>of();
        return unused.isEmpty()
                ? new Result.Success<>(new Program(
                        file.plan(),
                        compute,
                        compiler.program.columns(),
                        compiler.program.numbers().inputs(),
                        lines,
                        null))
                : new Result.Failure<>(unused);
    }

    private List<Problem> unusedInfluences(PlanFile file) {
        return program.numbers().unusedInfluences().stream()
                .map(key ->
                        new Problem(SimulationProblem.NOT_BY_EVENTS, file.origin(key), key, Attributes.of("key", key)))
                .toList();
    }

    private Lines lines() {
        var operations = new Operations(program, timelines, rules, events);
        survival.windDown(operations.pay());
        var taxes = new Taxes(program);
        taxes.valueAdded(operations.outputVat(), operations.inputVat());
        var profits = new Profits(program);
        var operatingProfit = profits.operating(View.FUNDED);
        var result = profits.operating(View.REQUIREMENT);
        taxes.income(View.REQUIREMENT, result);
        var exits = program.plan().exit() == null
                ? null
                : new Exits(program, program.plan().exit(), metrics, survival);
        var exited = exits == null ? null : exits.exited();
        var financing = new Financing(program, timelines.milestones(), metrics, survival);
        financing.add();
        taxes.income(View.COMMITTED, profits.beforeTax(View.COMMITTED, profits.operating(View.COMMITTED)));
        var profit = profits.beforeTax(View.FUNDED, operatingProfit);
        taxes.income(View.FUNDED, profit);
        var netProfit = profits.net(profit);
        var distributions = new Distributions(
                program, timelines.milestones(), metrics, survival.alive(), exited, financing.rounds(), netProfit);
        var closed = Closed.of(program.books());
        survival.test();
        var committedCash = program.books().closeBalance(View.COMMITTED, Account.CASH);
        metrics.define(new Metrics.Parts(
                operations.subscription(),
                operations.usage(),
                operations.revenue(),
                program.books().movement(View.REQUIREMENT, Account.COST_OF_REVENUE),
                operations.customers(),
                operations.heads(),
                funded ? netProfit : profits.unlevered(result),
                closed.cash(View.FUNDED),
                netFlow(closed)));
        var ending = exits == null ? null : exits.ending(closed.funded(), distributions.paid());
        var buyBacks =
                distributions.claims().buyBacks().decided(survival.exit(), ending == null ? null : ending::inASale);
        return new Lines(
                closed.accounts(),
                closed.flows(),
                closed.cash(View.REQUIREMENT),
                committedCash,
                survival.alive(),
                survival.ruin(),
                survival.exit(),
                operatingProfit,
                result,
                operations.customers(),
                operations.gained(),
                operations.lost(),
                operations.heads(),
                operations.requests(),
                operations.tokens(),
                operations.subscription(),
                operations.usage(),
                operations.licence(),
                program.given(program.plan().policy().cashFloor()),
                operations.segments(),
                operations.products(),
                operations.models(),
                operations.roles(),
                List.copyOf(program.costs()),
                timelines.milestones().all(),
                events.months(),
                financing.lines(distributions.claims(), buyBacks),
                financing.loans(),
                distributions.foundersOwe(),
                financing.contributed(),
                financing.contributions(),
                distributions.dividends(),
                distributions.tenders(),
                ending == null ? null : ending.lines(),
                program.given(program.plan().funding().openingCash()),
                program.numbers().bounded());
    }

    private Column netFlow(Closed closed) {
        return program.column(
                "operating and investing cash",
                new Text("operating and investing cash flow", "经营与投资活动现金流"),
                program.currency(),
                Formula.sum(List.of(closed.flow(CashFlow.OPERATING), closed.flow(CashFlow.INVESTING))));
    }
}
