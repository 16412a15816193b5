package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.BuyBack;
import dev.capstan.plan.BuyBack.Exercise;
import dev.capstan.plan.BuyBack.InterestRuns;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right to buy an investor's shares back at a stated price; {@code engine.md}, buy-backs. It is decided in one month of a
 * path: the last of its time, or that of an exit in it. What a company buys moves its cash, as for {@link Claims}; whether others
 * buy is left to those who know the shares, which are told the price and what a sale would bring then.
 */
final class BuyBacks {

    private static final Text COST = new Text("the investor's part × what was invested × price", "该投资人比例 × 投资额 × 价款倍数");

    /** Tells what a sale would bring in the months in which a column is not 0. */
    interface Sales {
        Lines.SaleLines at(Figures figures, Column decided);
    }

    private final ProgramBuilder program;
    private final Column alive;
    private final @Nullable Column exited;
    private final Obligations obligations;
    private final Map<String, One> all = new LinkedHashMap<>();
    private final Map<String, Lines.ClaimLines> byCompany = new LinkedHashMap<>();

    BuyBacks(ProgramBuilder program, Column alive, @Nullable Column exited, Obligations obligations) {
        this.program = program;
        this.alive = alive;
        this.exited = exited;
        this.obligations = obligations;
    }

    /**
     * That of a round.
     *
     * @param invested in it so far
     * @param closed 1 from the month on in which it has closed
     */
    void add(String name, Round round, Column invested, Column closed) {
        var terms = round.buyBack();
        if (terms == null || terms.exercised() == Exercise.NEVER) {
            return;
        }
        var figures = new Figures(program, "funding.rounds." + name + ".buy back", name);
        var one = new One(terms, figures, part(name, round, terms.investor()), invested, age(figures, closed));
        if (terms.isByCompany()) {
            byCompany.put(name, one.byCompany());
        } else {
            all.put(name, one);
        }
    }

    /** What the company pays, by round. */
    Map<String, Lines.ClaimLines> byCompany() {
        return byCompany;
    }

    /**
     * What others decide, by round.
     *
     * @param exit 1 in the month of an exit; null where the plan has none
     * @param sales likewise
     */
    Map<String, Lines.BuyBackLines> decided(@Nullable Column exit, @Nullable Sales sales) {
        var decided = new LinkedHashMap<String, Lines.BuyBackLines>();
        all.forEach((name, one) -> decided.put(name, one.decided(exit, sales)));
        return decided;
    }

    /** The part of a round's money that an investor pays. */
    private static double part(String name, Round round, String investor) {
        var its = round.investors().get(investor);
        double named = its == null ? 0 : its.value();
        double all = round.investors().values().stream()
                .mapToDouble(part -> part.value())
                .sum();
        return investor.equals(name) ? named + Math.max(0, 1 - all) : named;
    }

    /** Months since the closing, 0 till then. */
    private static Column age(Figures figures, Column closed) {
        var age = figures.reserve("months since", "months since the closing", "交割后月数", "months");
        return figures.program()
                .define(
                        age,
                        Formula.byPath(
                                new Text("one more each month after that of the closing", "自交割次月起逐月加一"),
                                List.of(),
                                List.of(age, closed),
                                1,
                                (path, month) -> path.at(closed, month - 1) == 1 ? path.at(age, month - 1) + 1 : 0));
    }

    /** One round's. */
    private final class One {

        private final BuyBack terms;
        private final Figures figures;
        private final double part;
        private final Column invested;
        private final Column age;
        private final Column factor;
        private final int last;
        private final int by;

        One(BuyBack terms, Figures figures, double part, Column invested, Column age) {
            this.terms = terms;
            this.figures = figures;
            this.part = part;
            this.invested = invested;
            this.age = age;
            int horizon = program.timeline().months();
            this.last = terms.decidedAfter(horizon);
            this.by = terms.by() == null ? horizon + 1 : terms.by().number(program.timeline());
            this.factor = factor();
        }

        /** The price of what cost 1: with simple interest once the free months are over. */
        private Column factor() {
            var rate = program.given(terms.interest());
            int free = (int) terms.interestFree().value();
            int before = terms.interestRuns() == InterestRuns.AFTER_THE_FREE_MONTHS ? free : 0;
            var held = figures.reserve(
                    "interest months", "what was invested × months", "投资额 × 计息月数", program.currency() + " · months");
            program.define(
                    held,
                    Formula.byPath(
                            new Text(
                                    "last month's, and a month more of what was invested where interest counts",
                                    "上月值，计息的月份加上月投资额"),
                            List.of(age),
                            List.of(held, invested),
                            1,
                            (path, month) -> path.at(held, month - 1)
                                    + (path.at(age, month) > before ? path.at(invested, month - 1) : 0)));
            return figures.column(
                    "price",
                    "price of the buy-back, as a multiple of what was paid",
                    "回购价款与原始投资额之比",
                    "",
                    Formula.byPath(
                            new Text("1, with simple interest after the free months", "1，免息期后另加单利"),
                            List.of(rate, held, invested, age),
                            (path, month) -> {
                                double money = path.at(invested, month);
                                boolean isFree = path.at(age, month) <= free || money == 0;
                                return isFree ? 1 : 1 + path.at(rate, month) * path.at(held, month) / money;
                            }));
        }

        /** Whether the month is in its time, up to that in which it is decided at the latest. */
        private boolean isInTime(Path path, int month) {
            double months = path.at(age, month);
            return path.at(invested, month) > 0
                    && path.at(alive, month) == 1
                    && months >= terms.after().value()
                    && months <= last
                    && month <= by
                    && !(exited != null && path.at(exited, month - 1) == 1);
        }

        private boolean isLast(Path path, int month) {
            return path.at(age, month) == last || month == by;
        }

        private List<Column> earlier() {
            return exited == null ? List.of() : List.of(exited);
        }

        private Lines.ClaimLines byCompany() {
            var claim = figures.money(
                    "claim",
                    "price of the buy-back falls due",
                    "回购价款到期",
                    Formula.byPath(
                            COST,
                            List.of(age, invested, alive, factor),
                            earlier(),
                            earlier().isEmpty() ? 0 : 1,
                            (path, month) ->
                                    isInTime(path, month) && isLast(path, month) ? cost(path, month, factor) : 0));
            return obligations.byCompany(figures, claim);
        }

        private double cost(Path path, int month, Column price) {
            return part * path.at(invested, month) * path.at(price, month);
        }

        Lines.BuyBackLines decided(@Nullable Column exit, @Nullable Sales sales) {
            var reads = new ArrayList<>(List.of(age, invested, alive, factor));
            if (exit != null) {
                reads.add(exit);
            }
            var price = figures.column(
                    "decided",
                    "price in the month in which it is decided",
                    "决定是否行使当月的价款倍数",
                    "",
                    Formula.byPath(
                            new Text(
                                    "the price in the last month of its time, or at an exit in it",
                                    "期限末月或期限内退出当月的价款倍数"),
                            reads,
                            earlier(),
                            earlier().isEmpty() ? 0 : 1,
                            (path, month) -> {
                                boolean isExit = exit != null && path.at(exit, month) == 1;
                                return isInTime(path, month) && (isExit || isLast(path, month))
                                        ? path.at(factor, month)
                                        : 0;
                            }));
            boolean asksForValue = terms.exercised() == Exercise.WHEN_IT_PAYS;
            if (!asksForValue && program.plan().isByFounders(terms)) {
                obligations.foundersPay(figures.money(
                        "by founders",
                        "paid by the founders for the buy-back",
                        "创始人支付的回购价款",
                        Formula.byPath(COST, List.of(price, invested), (path, month) -> cost(path, month, price))));
            }
            var sale = asksForValue && sales != null ? sales.at(figures, price) : null;
            return new Lines.BuyBackLines(price, sale);
        }
    }
}
