package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.Nature;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Role;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Head count and what people cost. A head count that follows the business does so by last month's figures. */
final class People {

    /** What a driven head count may follow. */
    record Drivers(Column accounts, Column revenue, Column requests) {
        Column of(Quantity perHead) {
            var dimension = perHead.base().unit().dimension();
            return dimension.power("account") == 1 ? accounts : dimension.power("request") == 1 ? requests : revenue;
        }
    }

    private final ProgramBuilder program;
    private final Purchases purchases;
    private final Drivers drivers;
    private final Milestones milestones;
    private final Rules rules;
    private final List<Column> paid = new ArrayList<>();

    People(ProgramBuilder program, Purchases purchases, Drivers drivers, Milestones milestones, Rules rules) {
        this.program = program;
        this.purchases = purchases;
        this.drivers = drivers;
        this.milestones = milestones;
        this.rules = rules;
    }

    /** The pay of each role. */
    List<Column> pay() {
        return paid;
    }

    /** The head count of each role. */
    Map<String, Column> add() {
        var heads = new LinkedHashMap<String, Column>();
        program.plan().roles().forEach((name, role) -> heads.put(name, new One(name, role).add()));
        return heads;
    }

    private final class One {

        private final String name;
        private final Figures figures;
        private final Role role;
        private final int lead;
        private final Column count;
        private final @Nullable Column perHead;
        private final @Nullable Column driver;
        private final Hiring hiring;
        private final List<Column> waitsFor;
        private final List<Column> frozen;
        private final Rules.Cut[] cuts;

        One(String name, Role role) {
            this.name = name;
            this.figures = new Figures(program, "roles." + name, name);
            this.role = role;
            this.lead = (int) role.leadTime().value();
            this.count = program.given(role.count());
            this.perHead = role.perHead() == null ? null : program.given(role.perHead());
            this.driver = role.perHead() == null ? null : drivers.of(role.perHead());
            this.hiring = new Hiring(program, role, driver);
            this.waitsFor = milestones.reached(role.waitsFor());
            this.frozen = rules.frozen(name);
            this.cuts = rules.cuts(name).toArray(Rules.Cut[]::new);
        }

        Column add() {
            var wanted = wanted();
            var heads = heads(wanted);
            var pay = payPerHead();
            paid.add(cost("pay", "pay", "工资", Formula.product(heads, pay)));
            cost("contributions", "employer's contributions", "社保公积金", contributions(heads, pay));
            cost("hiring", "hiring cost", "招聘成本", Formula.product(hires(wanted), program.given(role.hiringCost())));
            if (cuts.length > 0) {
                cost("severance", "severance", "离职补偿", severance(heads, pay));
            }
            return heads;
        }

        /** The heads wanted, less those that rules take away and those that wait for a milestone. */
        private Column heads(Column wanted) {
            if (isPlain()) {
                return wanted;
            }
            var reads = withConditions(wanted);
            var heads = figures.reserve("heads", "heads", "人数", "heads");
            var earlier = new ArrayList<>(List.of(heads));
            earlier.addAll(waitsFor);
            return program.define(
                    heads,
                    Formula.of(
                            new Text(
                                    "those wanted, once the milestones were reached before their lead time; fewer by"
                                            + " what rules cut, and no more than last month under a freeze",
                                    "所需人数（里程碑须在招聘提前期之前达成）；减去规则裁减，冻结时不超过上月"),
                            reads,
                            earlier,
                            lead + 1,
                            (block, month, out) -> headsAt(block, month, wanted, heads, out)));
        }

        /** Who is there in month 1 was hired before: the milestones count from then on. */
        private void headsAt(Block block, int month, Column wanted, Column heads, double[] out) {
            block.copy(wanted, month, out);
            Flags.and(block, waitsFor, Math.max(1, month - lead), out);
            multiplyByWhatIsLeft(block, month, out);
            var stopped = block.spare(0);
            Flags.any(block, frozen, month, stopped);
            var before = block.values(heads, month - 1);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = stopped[lane] == 1 ? Math.min(out[lane], before[lane]) : out[lane];
            }
        }

        /** Takes away what rules have cut. */
        private void multiplyByWhatIsLeft(Block block, int month, double[] out) {
            var left = block.spare(1);
            block.fill(1, left);
            for (var cut : cuts) {
                var struck = block.values(cut.struck(), month);
                var by = block.values(cut.by(), month);
                for (int lane = 0; lane < out.length; lane++) {
                    left[lane] *= 1 - struck[lane] * by[lane];
                }
            }
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] *= left[lane];
            }
        }

        /** Pay for those who go in the month in which a rule strikes. */
        private Formula severance(Column heads, Column pay) {
            var reads = new ArrayList<>(List.of(pay));
            var earlier = new ArrayList<>(List.of(heads));
            for (var cut : cuts) {
                reads.addAll(List.of(cut.struck(), cut.by(), cut.severance()));
                earlier.add(cut.struck());
            }
            return Formula.of(
                    new Text("heads cut × months of severance × pay", "裁减人数 × 补偿月数 × 工资"),
                    reads,
                    earlier,
                    1,
                    (block, month, out) -> {
                        block.fill(0, out);
                        for (var cut : cuts) {
                            addMonthsOfPay(block, month, cut, out);
                        }
                        var before = block.values(heads, month - 1);
                        var paid = block.values(pay, month);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] = out[lane] * before[lane] * paid[lane] + 0.0;
                        }
                    });
        }

        /** Adds the months of pay for a head that a cut costs in the month in which it strikes. */
        private static void addMonthsOfPay(Block block, int month, Rules.Cut cut, double[] out) {
            var struck = block.values(cut.struck(), month);
            var before = block.values(cut.struck(), month - 1);
            var by = block.values(cut.by(), month);
            var months = block.values(cut.severance(), month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] += (struck[lane] - before[lane]) * by[lane] * months[lane];
            }
        }

        /** A column and all that decides how much of it there may be. */
        private List<Column> withConditions(Column wanted) {
            var reads = new ArrayList<>(List.of(wanted));
            reads.addAll(waitsFor);
            reads.addAll(frozen);
            for (var cut : cuts) {
                reads.addAll(List.of(cut.struck(), cut.by()));
            }
            return reads;
        }

        private boolean isPlain() {
            return waitsFor.isEmpty() && frozen.isEmpty() && cuts.length == 0;
        }

        private Column wanted() {
            var reads = new ArrayList<>(List.of(count));
            var earlier = new ArrayList<Column>();
            if (perHead != null && driver != null) {
                reads.add(perHead);
                earlier.add(driver);
            }
            var words =
                    new Text("as planned, or what last month's business needs if that is more", "计划人数；若上月业务需要更多则取后者");
            return figures.column(
                    isPlain() ? "heads" : "heads wanted",
                    isPlain() ? "heads" : "heads wanted",
                    isPlain() ? "人数" : "所需人数",
                    "heads",
                    Formula.of(words, reads, earlier, driver == null ? 0 : lead + 1, this::wantedAt));
        }

        private void wantedAt(Block block, int month, double[] out) {
            block.copy(count, month, out);
            if (perHead == null || driver == null) {
                return;
            }
            var business = block.values(driver, month - 1 - lead);
            var each = block.values(perHead, month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = Math.max(out[lane], business[lane] / each[lane]) + 0.0;
            }
        }

        private Column hires(Column wanted) {
            return figures.column(
                    "hires decided",
                    "hires decided",
                    "决定招聘人数",
                    "heads",
                    hiring.formula(withConditions(wanted), waitsFor, this::hiresAt));
        }

        private void hiresAt(Block block, int month, double[] out) {
            hiring.hires(block, month, out);
            if (!isPlain()) {
                boolean arrive = month + lead <= program.timeline().months();
                hiresUnderConditions(block, month, arrive, out);
            }
        }

        /** All at once when the last milestone is reached; nobody before that or under a freeze; fewer after a cut. */
        private void hiresUnderConditions(Block block, int month, boolean arrive, double[] out) {
            if (month > 1) {
                allOnceReached(block, month, arrive, out);
            }
            multiplyByWhatIsLeft(block, month, out);
            Flags.and(block, waitsFor, month, out);
            Flags.unless(block, frozen, month, out);
        }

        /** Writes all that are wanted after the lead time, where a milestone was still missing last month. */
        private void allOnceReached(Block block, int month, boolean arrive, double[] out) {
            var all = block.spare(0);
            Arrays.fill(all, 0);
            if (arrive) {
                hiring.heads(block, month + lead, month, all);
            }
            var reached = block.spare(1);
            Flags.all(block, waitsFor, month - 1, reached);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = reached[lane] == 1 ? out[lane] : all[lane];
            }
        }

        private Column payPerHead() {
            var salary = program.given(role.salary());
            var raise = program.given(role.raise());
            var words = new Text(
                    "salary × (1 + yearly raise) for each January since the start", "工资 ×（1 + 年涨幅），自起始后每年一月一次");
            var unit = program.currency() + " / head";
            return figures.column(
                    "pay per head",
                    "pay of one head",
                    "人均工资",
                    unit,
                    Formula.of(words, List.of(salary, raise), (block, month, out) -> {
                        raised(
                                block.values(raise, month),
                                12 * program.timeline().januaries(month),
                                out);
                        block.multiply(salary, month, out);
                    }));
        }

        /** Powers of 1 + raise, computed anew only where a path's raise is not that of the path before it. */
        private static void raised(double[] raises, int months, double[] out) {
            double last = Double.NaN;
            double power = Double.NaN;
            for (int lane = 0; lane < out.length; lane++) {
                if (raises[lane] != last) {
                    last = raises[lane];
                    power = Functions.power(1 + last, months);
                }
                out[lane] = power;
            }
        }

        private Formula contributions(Column heads, Column pay) {
            var rate = program.given(role.onCost());
            var cap = role.onCostCap() == null ? null : program.given(role.onCostCap());
            var reads = new ArrayList<>(List.of(heads, rate, pay));
            if (cap != null) {
                reads.add(cap);
            }
            var words = new Text("heads × rate × pay up to the cap", "人数 × 费率 × 不超过上限的工资");
            return Formula.of(words, reads, (block, month, out) -> {
                var paid = block.values(pay, month);
                var most = cap == null ? paid : block.values(cap, month);
                for (int lane = 0; lane < out.length; lane++) {
                    out[lane] = Math.min(paid[lane], most[lane]);
                }
                block.multiply(rate, month, out);
                block.multiply(heads, month, out);
            });
        }

        private Column cost(String figure, String en, String zh, Formula formula) {
            var cost = figures.money(figure, en, zh, formula);
            purchases.paidAtOnce(
                    cost.name(), cost, role.function(), Nature.PEOPLE, new Purchases.Owner(null, null, name));
            return cost;
        }
    }
}
