package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Assumption;
import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Milestones;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Assessment.Provenance;
import dev.capstan.answers.Measure.Aggregation;
import dev.capstan.answers.Sanity;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.plan.Nature;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the assessment from one path. */
public final class Assessor {

    private final PlanFile file;
    private final Program program;
    private final Rows rows;
    private final Rows unfunded;
    private final Statements statements;

    private Assessor(PlanFile file, Program program, Path path) {
        this.file = file;
        this.program = program;
        this.rows = new Rows(path);
        this.unfunded = program.withoutCash() == null
                ? rows
                : new Rows(program.requirement().run());
        this.statements = new Statements(program.lines(), rows);
    }

    /** What the path of a plan's program tells. */
    public static Assessment assess(PlanFile file, Program program, Path path, List<Problem> warnings) {
        return new Assessor(file, program, path).assess(warnings);
    }

    private Assessment assess(List<Problem> warnings) {
        var lines = program.lines();
        var bare = program.requirement().lines();
        var floor = unfunded.of(bare.cashFloor());
        var requirement = Requirement.depth(unfunded.of(bare.requirementCash()), floor);
        var gap = Requirement.depth(unfunded.of(bare.committedCash()), floor);
        var tax = unfunded.of(
                program.requirement().column("requirement income tax paid").orElseThrow());
        double floorAtTrough = requirement.trough() == 0 ? 0 : floor[requirement.trough() - 1];
        var cash = statements.row(Account.CASH);
        var free = unfunded.sum(List.of(
                bare.flow(View.REQUIREMENT, CashFlow.OPERATING), bare.flow(View.REQUIREMENT, CashFlow.INVESTING)));
        var assumptions = file.assumptions().stream()
                .map(q -> new Assumption(q.key(), PlanReference.meaning(q.key()), q.toString(), q.source()))
                .toList();
        var unitEconomics = new UnitEconomics(program.plan(), lines, rows);
        var series = AllSeries.of(unitEconomics, lines, rows);
        return new Assessment(
                provenance(),
                rows.years(),
                requirement,
                gap,
                Requirement.composition(
                        unfunded, bare, requirement, floorAtTrough, Rows.sum(tax, 1, requirement.trough())),
                milestones(cash, floor),
                Valuation.of(free, program.plan().venture()),
                series,
                statements.income(),
                statements.balance(),
                statements.cashFlow(),
                useOfFunds(),
                heads(),
                new TokenCosts(program.plan(), lines, rows).all(),
                unitEconomics.segments(),
                sources(),
                uses(),
                assumptions,
                new Sanity(SanityPanel.checks(program, rows, series), SanityPanel.backing(assumptions, List.of())),
                warnings,
                null);
    }

    private Provenance provenance() {
        var venture = program.plan().venture();
        var name = file.source().file();
        return new Provenance(
                Version.current(),
                name,
                Sha256.hex(file.source().text()),
                venture.name(),
                venture.about() == null ? "" : venture.about(),
                venture.currency(),
                venture.timeline(),
                "capstan assess " + (name.contains(" ") ? "'" + name + "'" : name));
    }

    private Milestones milestones(double[] cash, double[] floor) {
        var operating = rows.of(program.lines().operatingProfit());
        var operatingCash = rows.of(program.lines().flow(View.REQUIREMENT, CashFlow.OPERATING));
        var cashOut = first(month -> cash[month - 1] < 0);
        return new Milestones(
                first(month -> lasts(operating, month)),
                first(month -> lasts(operatingCash, month)),
                first(month -> cash[month - 1] < floor[month - 1]),
                cashOut,
                cashOut == null ? null : cashOut - 1);
    }

    /** Whether this month and the two after it are all above 0. */
    private static boolean lasts(double[] row, int month) {
        return month + 2 <= row.length && row[month - 1] > 0 && row[month] > 0 && row[month + 1] > 0;
    }

    private @Nullable Integer first(IntPredicate holds) {
        var month = IntStream.rangeClosed(1, rows.months()).filter(holds).findFirst();
        return month.isPresent() ? month.getAsInt() : null;
    }

    private List<Line> useOfFunds() {
        var used = new ArrayList<Line>();
        for (var nature : Nature.values()) {
            var row = rows.sum(program.lines().costs().stream()
                    .filter(line -> line.nature() == nature)
                    .map(CostLine::paid)
                    .toList());
            used.add(statements.line(
                    nature.name().toLowerCase(Locale.ROOT), Labels.of(nature), false, row, Aggregation.SUM));
        }
        return used;
    }

    private List<Line> heads() {
        var heads = new ArrayList<Line>();
        program.lines()
                .roles()
                .forEach((name, column) ->
                        heads.add(statements.line(name, Text.same(name), false, rows.of(column), Aggregation.LAST)));
        return heads;
    }

    private List<Part> sources() {
        var sources = new ArrayList<Part>();
        double opening =
                program.plan().funding().openingCash().at(1, program.plan().timeline());
        part(sources, new Text("opening cash", "期初现金"), opening);
        program.plan()
                .funding()
                .founders()
                .keySet()
                .forEach(name -> part(sources, Text.same(name), total("funding.founders." + name + ".received")));
        program.plan()
                .funding()
                .rounds()
                .forEach((name, round) ->
                        part(sources, round(name, round), total("funding.rounds." + name + ".received")));
        program.plan()
                .funding()
                .loans()
                .keySet()
                .forEach(name -> part(sources, Text.same(name), total("funding.loans." + name + ".received")));
        program.plan()
                .funding()
                .revenueShares()
                .keySet()
                .forEach(name -> part(sources, Text.same(name), total("funding.revenue shares." + name + ".received")));
        program.plan().funding().grants().keySet().forEach(name -> part(sources, Text.same(name), grant(name)));
        program.plan()
                .funding()
                .rounds()
                .keySet()
                .forEach(name -> part(
                        sources,
                        new Text(name + ": bridge", name + "：过桥贷款"),
                        ifAny("funding.rounds." + name + ".bridge")));
        program.plan()
                .funding()
                .creditLines()
                .keySet()
                .forEach(name -> part(
                        sources,
                        new Text(name + ": drawn, less repaid", name + "：提用减归还"),
                        total("funding.credit lines." + name + ".drawn")));
        double receipts = program.plan().products().keySet().stream()
                .mapToDouble(name -> total("products." + name + ".receipts"))
                .sum();
        part(sources, new Text("receipts from customers, with VAT", "客户回款（含增值税）"), receipts);
        double closing = statements.row(Account.CASH)[rows.months() - 1];
        part(sources, new Text("still missing at the end", "期末仍缺资金"), Math.max(0, -closing));
        return sources;
    }

    private List<Part> uses() {
        var uses = new ArrayList<Part>();
        for (var line : useOfFunds()) {
            part(uses, line.label(), Rows.sum(line.months(), 1, rows.months()));
        }
        part(uses, new Text("VAT paid", "缴纳增值税"), total("VAT paid"));
        part(uses, new Text("income tax paid", "缴纳所得税"), total("income tax paid"));
        program.plan()
                .funding()
                .loans()
                .keySet()
                .forEach(name -> part(
                        uses,
                        new Text(name + ": repayment and interest", name + "：还本付息"),
                        total("funding.loans." + name + ".repaid")
                                + total("funding.loans." + name + ".interest paid")
                                + ifAny("funding.loans." + name + ".fees")));
        program.plan()
                .funding()
                .rounds()
                .keySet()
                .forEach(name -> part(
                        uses,
                        new Text(name + ": bridge repaid", name + "：归还过桥贷款"),
                        ifAny("funding.rounds." + name + ".bridge repaid")));
        program.plan()
                .funding()
                .creditLines()
                .keySet()
                .forEach(name -> part(
                        uses,
                        new Text(name + ": interest and fee", name + "：利息与承诺费"),
                        total("funding.credit lines." + name + ".interest paid")));
        program.plan()
                .funding()
                .revenueShares()
                .keySet()
                .forEach(name -> part(
                        uses,
                        new Text(name + ": paid back", name + "：已偿还"),
                        total("funding.revenue shares." + name + ".repaid")));
        program.plan().funding().rounds().forEach((name, round) -> {
            part(uses, investors(name), claims(name));
            part(uses, new Text(name + ": platform fee", name + "：平台费"), platformFees(name, round));
        });
        part(uses, new Text("dividends", "股利"), ifAny("dividends"));
        part(uses, new Text("cash at the end", "期末现金"), Math.max(0, statements.row(Account.CASH)[rows.months() - 1]));
        return uses;
    }

    private static void part(List<Part> parts, Text label, double amount) {
        if (amount != 0) {
            parts.add(new Part(label, amount));
        }
    }

    /** What a grant brings: all of it, or what was spent of one that may only be spent on something. */
    private double grant(String name) {
        var released = "funding.grants." + name + ".released";
        return program.column(released).isPresent() ? total(released) : total("funding.grants." + name + ".received");
    }

    private static Text round(String name, Round round) {
        if (round.crowdfunding() == null) {
            return Text.same(name);
        }
        int holders = (int) round.crowdfunding().holders().value();
        return new Text(
                name + ": " + holders + " holders through one nominee", name + "：" + holders + " 位投资人，由一名代持人持有");
    }

    private double platformFees(String name, Round round) {
        var place = "funding.rounds." + name;
        return ifAny(place + ".received.platform fee")
                + round.tranches().keySet().stream()
                        .mapToDouble(part -> ifAny(place + ".tranches." + part + ".received.platform fee"))
                        .sum();
    }

    private static Text investors(String round) {
        return new Text(round + ": redemption and compensation", round + "：回购与业绩补偿");
    }

    /** What the company has paid a round's investors by its terms. */
    private double claims(String name) {
        var place = "funding.rounds." + name + ".";
        var round = Objects.requireNonNull(program.plan().funding().rounds().get(name));
        return ifAny(place + "redemption.paid")
                + round.performanceAdjustments().keySet().stream()
                        .mapToDouble(its -> ifAny(place + "performance adjustments." + its + ".paid"))
                        .sum();
    }

    private double ifAny(String column) {
        return program.column(column).isPresent() ? total(column) : 0;
    }

    private double total(String column) {
        return Rows.sum(rows.of(program.column(column).orElseThrow()), 1, rows.months());
    }
}
