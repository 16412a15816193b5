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
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        var distributable = new Distributable(program, survival.alive());
        var claims = new Claims(program, timelines.milestones(), metrics, survival.alive(), distributable, exited);
        program.plan()
                .funding()
                .rounds()
                .forEach((name, round) -> claims.add(
                        name, round, Objects.requireNonNull(financing.rounds().get(name))));
        var tenders = TenderOffers.add(program, distributable, exited);
        var dividends = program.plan().policy().dividends() == null
                ? null
                : new Dividends(program, metrics, distributable, exited)
                        .add(program.plan().policy().dividends(), netProfit);
        var received = dividends == null ? null : received(dividends);

        var accounts = new EnumMap<View, Map<Account, Column>>(View.class);
        var flows = new EnumMap<View, Map<CashFlow, Column>>(View.class);
        for (var view : List.of(View.REQUIREMENT, View.FUNDED)) {
            accounts.put(view, program.books().close(view));
            var moved = new EnumMap<CashFlow, Column>(CashFlow.class);
            Arrays.stream(CashFlow.values())
                    .forEach(flow -> moved.put(flow, program.books().flow(view, flow)));
            flows.put(view, moved);
        }
        survival.test();
        var committedCash = program.books().closeBalance(View.COMMITTED, Account.CASH);
        var closed = Objects.requireNonNull(accounts.get(View.FUNDED));
        metrics.define(new Metrics.Parts(
                operations.subscription(),
                operations.usage(),
                operations.revenue(),
                program.books().movement(View.REQUIREMENT, Account.COST_OF_REVENUE),
                operations.customers(),
                operations.heads(),
                funded ? netProfit : profits.unlevered(result),
                Objects.requireNonNull(closed.get(Account.CASH)),
                netFlow(Objects.requireNonNull(flows.get(View.FUNDED)))));
        var ending = exits == null ? null : exits.lines(closed, distributable.paid());
        var buyBacks = claims.buyBacks()
                .decided(
                        survival.exit(),
                        exits == null || ending == null
                                ? null
                                : (figures, decided) -> exits.inASale(figures, decided, closed, ending));
        return new Lines(
                accounts,
                flows,
                Objects.requireNonNull(
                        Objects.requireNonNull(accounts.get(View.REQUIREMENT)).get(Account.CASH)),
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
                rounds(financing.rounds(), claims, buyBacks),
                financing.loans(),
                foundersOwe(claims.byFounders()),
                contributions(List.copyOf(financing.contributions().values())),
                Collections.unmodifiableMap(financing.contributions()),
                received,
                Collections.unmodifiableMap(tenders),
                ending,
                program.given(program.plan().funding().openingCash()),
                program.numbers().bounded());
    }

    private Column netFlow(Map<CashFlow, Column> flows) {
        return total(
                "operating and investing cash",
                "operating and investing cash flow",
                "经营与投资活动现金流",
                program.currency(),
                List.of(
                        Objects.requireNonNull(flows.get(CashFlow.OPERATING)),
                        Objects.requireNonNull(flows.get(CashFlow.INVESTING))));
    }

    private @Nullable Column contributions(List<Column> paid) {
        return paid.isEmpty()
                ? null
                : total("founders pay in", "what founders pay in", "创始人实缴出资", program.currency(), paid);
    }

    private @Nullable Column foundersOwe(List<Column> claims) {
        return claims.isEmpty()
                ? null
                : total("founders owe", "what founders owe themselves", "创始人个人应付", program.currency(), claims);
    }

    private Map<String, Lines.RoundLines> rounds(
            Map<String, Rounds.Closing> closings, Claims claims, Map<String, Lines.BuyBackLines> buyBacks) {
        var lines = new LinkedHashMap<String, Lines.RoundLines>();
        closings.forEach((name, closing) -> lines.put(
                name,
                new Lines.RoundLines(
                        closing.received(),
                        closing.closed(),
                        paid("funding.rounds." + name, name, closing.received()),
                        closing.preMoney(),
                        tranches(name, closing),
                        closing.agreed(),
                        Collections.unmodifiableMap(claims.shares().getOrDefault(name, Map.of())),
                        claims.redemptions().get(name),
                        claims.buyBacks().byCompany().get(name),
                        buyBacks.get(name),
                        Collections.unmodifiableMap(claims.compensations().getOrDefault(name, Map.of())))));
        return lines;
    }

    private Map<String, Column> tranches(String name, Rounds.Closing closing) {
        var paid = new LinkedHashMap<String, Column>();
        closing.tranches()
                .forEach((part, received) -> paid.put(
                        part, paid("funding.rounds." + name + ".tranches." + part, name + ", " + part, received)));
        return Collections.unmodifiableMap(paid);
    }

    private Column paid(String place, String name, Column received) {
        return program.column(
                place + ".paid in",
                new Text(name + ": paid in", name + "：实缴"),
                program.currency(),
                Formula.product(
                        new Text("received while in business and before an exit", "存续期间且退出之前到账的金额"),
                        received,
                        survival.alive()));
    }

    private Column total(String name, String en, String zh, String unit, List<Column> parts) {
        return program.column(name, new Text(en, zh), unit, Formula.sum(parts));
    }

    /** Dividends as the owners get them: less what is withheld on the way to a parent abroad. */
    private Column received(Column dividends) {
        var offshore = program.plan().venture().offshore();
        return offshore == null ? dividends : new OffshoreTaxes(program, offshore).received(dividends);
    }
}
