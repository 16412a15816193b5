package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Assumption;
import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Milestones;
import dev.capstan.answers.Assessment.Provenance;
import dev.capstan.answers.Measure.Aggregation;
import dev.capstan.answers.Sanity;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.plan.Nature;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReference;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var useOfFunds = useOfFunds();
        var flows = new SourcesAndUses(program, rows, cash[rows.months() - 1]);
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
                useOfFunds,
                heads(),
                new TokenCosts(program.plan(), lines, rows).all(),
                unitEconomics.segments(),
                flows.sources(),
                flows.uses(useOfFunds),
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
}
