package dev.capstan.answers.internal.raise;

import dev.capstan.answers.AnswerProblem;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.capital.LookThrough;
import dev.capstan.plan.Compounding;
import dev.capstan.plan.Ownership;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.Vesting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who may hold what of the company, numbered: what is the same on every path.
 *
 * @param holders in the order in which the plan names them
 * @param stocks what may be held
 * @param opening what is held when the plan starts
 * @param pool not granted when the plan starts
 * @param rounds in the order of the plan
 * @param interest what notes accrue, by stock
 * @param dividends what they accrue
 * @param payers who pays and lends beside rounds
 * @param rights to buy shares that are granted on a path
 * @param tenders offers to buy common shares, in the order of the plan
 * @param assumptions what was taken for granted where the plan does not say
 */
record Company(
        PlanFile file,
        List<Holder> holders,
        List<Stock> stocks,
        List<Opening> opening,
        double pool,
        List<RoundTerms> rounds,
        List<Growth> interest,
        Map<PreferredStock.Dividend, Growth> dividends,
        Payers payers,
        Rights rights,
        List<TenderTerms> tenders,
        List<Text> assumptions) {

    /** Shares of the founders where the plan does not say. */
    static final double FOUNDERS_SHARES = 10_000_000;

    /** Somebody who may hold something. */
    record Holder(Text name, Group group) {}

    /**
     * What a holder has when the plan starts.
     *
     * @param amount shares or options; money for a SAFE or a note
     * @param cost what was paid for all of it; 0 where that is not known
     * @param issued the month of its issue; 0 for the start
     */
    record Opening(int stock, int holder, double amount, double cost, int issued) {}

    Company {
        holders = List.copyOf(holders);
        stocks = List.copyOf(stocks);
        opening = List.copyOf(opening);
        rounds = List.copyOf(rounds);
        interest = List.copyOf(interest);
        tenders = List.copyOf(tenders);
        assumptions = List.copyOf(assumptions);
    }

    /** The company of a plan, or which rounds lack a price. */
    static Result<Company> of(PlanFile file) {
        var problems = new ArrayList<Problem>();
        file.plan().funding().rounds().forEach((name, round) -> {
            boolean isPriced = round.sells() == null || round.sells().isPriced();
            if (isPriced && round.preMoney() == null) {
                var key = "funding.rounds." + name;
                problems.add(
                        new Problem(AnswerProblem.NO_PRE_MONEY, file.origin(key), key, Attributes.of("name", name)));
            }
        });
        return problems.isEmpty() ? new Result.Success<>(new Making(file).company()) : new Result.Failure<>(problems);
    }

    Timeline timeline() {
        return file.plan().timeline();
    }

    /** Who is behind holders that are partnerships. */
    LookThrough lookThrough() {
        var ownership = file.plan().ownership();
        return ownership == null ? LookThrough.NONE : ownership.lookThrough();
    }

    /** Whether a SAFE or a note is sold or outstanding. */
    boolean hasConvertibles() {
        var advances = rounds.stream().map(RoundTerms::advance).toList();
        return IntStream.range(0, stocks.size())
                .filter(stock -> !advances.contains(stock))
                .mapToObj(stocks::get)
                .anyMatch(stock -> stock instanceof Stock.Safe || stock instanceof Stock.Note);
    }

    /** What a unit of money in preferred shares of these terms has accrued after so many months. */
    double accrued(PreferredStock terms, int months) {
        var growth = terms.dividend() == null ? null : dividends.get(terms.dividend());
        return growth == null ? 0 : growth.after(months);
    }

    /** What a unit of what had accrued at the beginning has become after so many months: more than 1 where dividends bear some. */
    double weight(PreferredStock terms, int months) {
        boolean compounds = terms.dividend() != null && terms.dividend().compounding() != Compounding.SIMPLE;
        return compounds ? 1 + accrued(terms, months) : 1;
    }

    /** Of a share of the series that was issued last before the plan; NaN where there is none. */
    double lastPrice() {
        double price = Double.NaN;
        int latest = Integer.MIN_VALUE;
        for (var held : opening) {
            if (stocks.get(held.stock()) instanceof Stock.Preferred && held.issued() >= latest) {
                latest = held.issued();
                price = held.cost() / held.amount();
            }
        }
        return price;
    }

    /** The number of a month 0 where the first is that of the earliest issue. */
    int offset() {
        return Math.max(0, -opening.stream().mapToInt(Opening::issued).min().orElse(0));
    }

    /** Numbers of the holders of a group. */
    List<Integer> of(Group group) {
        var found = new ArrayList<Integer>();
        for (int holder = 0; holder < holders.size(); holder++) {
            if (holders.get(holder).group() == group) {
                found.add(holder);
            }
        }
        return found;
    }

    /** Numbers holders and stocks as it meets them. */
    static final class Making {

        private final PlanFile file;
        private final Plan plan;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Holder> holders = new ArrayList<>();
        private final List<Stock> stocks = new ArrayList<>();
        private final List<Opening> opening = new ArrayList<>();
        private final List<Text> assumptions = new ArrayList<>();

        Making(PlanFile file) {
            this.file = file;
            this.plan = file.plan();
        }

        Company company() {
            var ownership = plan.ownership();
            if (ownership == null) {
                alone();
            } else {
                owned(ownership);
            }
            var rounds = new ArrayList<RoundTerms>();
            plan.funding()
                    .rounds()
                    .forEach((name, round) -> rounds.add(RoundTerms.of(rounds.size(), name, round, this)));
            var payers = Payers.of(plan, this);
            var rights = Rights.of(plan, this);
            var tenders = TenderTerms.of(plan, this);
            assumeWaits();
            int months = timeline().months()
                    - opening.stream().mapToInt(Opening::issued).min().orElse(0);
            return new Company(
                    file,
                    holders,
                    stocks,
                    opening,
                    ownership == null ? 0 : ownership.pool().value(),
                    rounds,
                    stocks.stream()
                            .map(stock ->
                                    stock instanceof Stock.Note note ? Growth.of(note.terms(), months) : Growth.NOTHING)
                            .toList(),
                    dividends(months),
                    payers,
                    rights,
                    tenders,
                    assumptions);
        }

        private Map<PreferredStock.Dividend, Growth> dividends(int months) {
            var dividends = new LinkedHashMap<PreferredStock.Dividend, Growth>();
            for (var stock : stocks) {
                if (stock instanceof Stock.Preferred preferred
                        && preferred.terms().dividend() != null) {
                    var dividend = preferred.terms().dividend();
                    dividends.computeIfAbsent(dividend, accruing -> Growth.of(accruing, months));
                }
            }
            return dividends;
        }

        /** What the money of rounds waits for, and from where it comes. */
        private void assumeWaits() {
            plan.funding().rounds().forEach((name, round) -> {
                if (plan.approvalMonths(name) > 0) {
                    int waits = plan.approvalMonths(name);
                    assume(
                            name + " closes " + waits + " months later than its time to close, for approvals",
                            name + " 因审批与登记，较 time to close 再晚 " + waits + " 个月完成");
                }
            });
            var offshore = plan.venture().offshore();
            if (offshore != null) {
                assume(
                        "the shares are those of a parent in " + offshore.parent() + "; " + offshore.withholding()
                                + " is withheld of dividends and of profits that leave the mainland at the end",
                        "股份为注册于 " + offshore.parent() + " 的境外母公司股份；股利及期末汇出的利润按 " + offshore.withholding() + " 扣缴预提所得税");
            }
        }

        private void alone() {
            int founders = holder(new Text("founders", "创始人"), Group.FOUNDER);
            int common = stock(new Stock.Common(new Text("common shares", "普通股"), -1, 0));
            opening.add(new Opening(common, founders, FOUNDERS_SHARES, 0, 0));
            assume(
                    "the plan names no owners: the founders hold all of it, 10,000,000 common shares",
                    "计划未写明股东：假定创始人持有全部 1,000 万股普通股");
        }

        private void owned(Ownership ownership) {
            int common = stock(new Stock.Common(new Text("common shares", "普通股"), -1, 0));
            var series = new LinkedHashMap<String, Integer>();
            ownership
                    .series()
                    .forEach((name, terms) ->
                            series.put(name, stock(new Stock.Preferred(named(name, "", ""), -1, terms.terms()))));
            var options = new LinkedHashMap<OptionTerms, Integer>();
            ownership.holders().forEach((name, holder) -> {
                int number = holder(Text.same(name), holder.counted());
                double strike = holder.strike().at(1, timeline());
                if (holder.shares().value() > 0) {
                    opening.add(new Opening(common, number, holder.shares().value(), 0, 0));
                }
                holder.preferred().forEach((of, count) -> {
                    var terms = ownership.series().get(of);
                    var stock = series.get(of);
                    if (terms != null && stock != null && count.value() > 0) {
                        int issued = terms.issued() == null ? 0 : terms.issued().number(timeline());
                        double price = terms.price().at(1, timeline());
                        opening.add(new Opening(stock, number, count.value(), count.value() * price, issued));
                    }
                });
                if (holder.options().value() > 0) {
                    int stock = options.computeIfAbsent(new OptionTerms(strike, holder.vesting()), this::options);
                    opening.add(new Opening(stock, number, holder.options().value(), 0, 0));
                }
            });
            ownership.convertibles().forEach(this::outstanding);
        }

        private record OptionTerms(double strike, @Nullable Vesting vesting) {}

        private int options(OptionTerms terms) {
            var at = BigDecimal.valueOf(terms.strike).stripTrailingZeros().toPlainString();
            var name = named("", "options at " + at, "期权（行权价 " + at + "）");
            return stock(new Stock.Options(name, -1, terms.strike, terms.vesting));
        }

        private void outstanding(String name, Ownership.Outstanding held) {
            var stock = held.safe() != null
                    ? new Stock.Safe(named(name, "", ""), -1, held.safe())
                    : new Stock.Note(named(name, "", ""), -1, Objects.requireNonNull(held.note()));
            int issued = held.issued() == null ? 0 : held.issued().number(timeline());
            int holder = holder(Text.same(held.holder()), Group.INVESTOR);
            double amount = held.amount().at(1, timeline());
            opening.add(new Opening(stock(stock), holder, amount, amount, issued));
        }

        Plan plan() {
            return plan;
        }

        Timeline timeline() {
            return plan.timeline();
        }

        List<Holder> holders() {
            return holders;
        }

        List<Opening> opening() {
            return opening;
        }

        boolean isShares(int stock) {
            return stocks.get(stock) instanceof Stock.Common || stocks.get(stock) instanceof Stock.Preferred;
        }

        /** Whether somebody of that name holds or may hold something. */
        boolean isHolder(String name) {
            return numbers.containsKey(name);
        }

        /** The number of a holder, a new one where the name is new. */
        int holder(Text name, Group group) {
            return numbers.computeIfAbsent(name.en(), _ -> {
                holders.add(new Holder(name, group));
                return holders.size() - 1;
            });
        }

        /** The number of a new stock. */
        int stock(Stock stock) {
            stocks.add(stock);
            return stocks.size() - 1;
        }

        /** A name that no stock has yet. */
        Text named(String name, String en, String zh) {
            var wanted = new Text(name + en, name + zh);
            for (int i = 2; isNamed(wanted); i++) {
                wanted = new Text(name + en + " " + i, name + zh + " " + i);
            }
            return wanted;
        }

        private boolean isNamed(Text name) {
            return stocks.stream().anyMatch(stock -> stock.name().en().equals(name.en()));
        }

        void assume(String en, String zh) {
            var assumption = new Text(en, zh);
            if (!assumptions.contains(assumption)) {
                assumptions.add(assumption);
            }
        }
    }
}
