package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.answers.internal.raise.Course.Step;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.capital.ExitSplit;
import dev.capstan.plan.Ownership.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Closes the rounds of every path and shares out what there is in the end. Rows are rounds or holders, with a value for each path. */
final class Sharing {

    /** Paths that one thread works through at a time. */
    private static final int BLOCK = 1024;

    final Company company;
    final Course course;

    /** What is paid to each holder in all, what it paid in. */
    final double[][] got;

    final double[][] paid;

    /** Of each round: price of a share, parts of the company, votes; NaN where it does not close. */
    final double[][] price;

    final double[][] foundersBefore;
    final double[][] foundersAfter;
    final double[][] foundersVotes;
    final double[][] investorsAfter;
    final double[][] poolAfter;

    final Tally tally;
    private final List<Integer> founders;

    /** What came of a block; problems are those of its first path that cannot be shared out. */
    private record Done(Tally tally, List<Problem> problems) {}

    private Sharing(Company company, Course course) {
        this.company = company;
        this.course = course;
        this.tally = Tally.of(company);
        this.founders = company.of(Group.FOUNDER);
        int holders = company.holders().size();
        int rounds = company.rounds().size();
        got = new double[holders][course.paths()];
        paid = new double[holders][course.paths()];
        price = unknown(rounds);
        foundersBefore = unknown(rounds);
        foundersAfter = unknown(rounds);
        foundersVotes = unknown(rounds);
        investorsAfter = unknown(rounds);
        poolAfter = unknown(rounds);
    }

    private double[][] unknown(int rows) {
        var table = new double[rows][course.paths()];
        Arrays.stream(table).forEach(row -> Arrays.fill(row, Double.NaN));
        return table;
    }

    /** Shares out all paths, or tells why the first of those cannot be that cannot. */
    static Result<Sharing> of(Company company, Course course, ExecutorService pool) throws InterruptedException {
        var sharing = new Sharing(company, course);
        var blocks = new ArrayList<Future<Done>>();
        for (int first = 0; first < course.paths(); first += BLOCK) {
            int from = first;
            int to = Math.min(first + BLOCK, course.paths());
            blocks.add(pool.submit(() -> sharing.new Block().share(from, to)));
        }
        for (var block : blocks) {
            var done = done(block);
            if (!done.problems.isEmpty()) {
                blocks.forEach(other -> other.cancel(false));
                return new Result.Failure<>(done.problems);
            }
            sharing.tally.add(done.tally);
        }
        return new Result.Success<>(sharing);
    }

    private static Done done(Future<Done> block) throws InterruptedException {
        try {
            return block.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    /** Some paths, one after the other. */
    private final class Block implements Flows {

        private final Tally sums = Tally.of(company);
        private final Holdings held = new Holdings(company, this);
        private int path;

        Done share(int from, int to) {
            for (path = from; path < to; path++) {
                var problems = share();
                if (!problems.isEmpty()) {
                    return new Done(sums, problems);
                }
            }
            return new Done(sums, List.of());
        }

        @Override
        public void paid(int stock, int holder, int month, double amount) {
            if (amount < 0) {
                paid[holder][path] -= amount;
            } else {
                got[holder][path] += amount;
            }
            sums.flowsOfHolder()[holder][month + company.offset()] += amount;
            int round = company.stocks().get(stock).round();
            if (round >= 0) {
                sums.pay(round, month + company.offset(), amount);
            }
        }

        private List<Problem> share() {
            int months = company.timeline().months();
            held.begin();
            company.opening()
                    .forEach(opening -> held.pay(opening.stock(), opening.holder(), opening.issued(), -opening.cost()));
            int from = 1;
            for (var step : course.steps(path, months)) {
                sums.own(held, from, step.month() - 1);
                from = step.month();
                var problems = switch (step) {
                    case Step.Closing closing -> close(closing.round(), closing.month());
                    case Step.Giving giving -> give(giving);
                };
                if (!problems.isEmpty()) {
                    return problems;
                }
            }
            sums.own(held, from, months);
            double all = held.fullyDiluted();
            for (int holder = 0; holder < held.holders(); holder++) {
                sums.ends()[holder] += held.units(holder) / all;
            }
            return end();
        }

        private List<Problem> close(int round, int month) {
            var terms = company.rounds().get(round);
            foundersBefore[round][path] = part(founders);
            var closing =
                    new RoundClosing(held, terms, month, course.money()[round][path], course.preMoney()[round][path]);
            if (!closing.close()) {
                return closing.problems(company.file().origin("funding.rounds." + terms.name()));
            }
            price[round][path] = closing.price();
            foundersAfter[round][path] = part(founders);
            investorsAfter[round][path] = part(List.copyOf(terms.investors().keySet()));
            poolAfter[round][path] = held.pool / held.fullyDiluted();
            foundersVotes[round][path] = votes();
            return List.of();
        }

        private List<Problem> give(Step.Giving giving) {
            held.give(company.rounds().get(giving.round()), giving.part(), founders);
            return List.of();
        }

        private double part(List<Integer> holders) {
            double units = 0;
            for (int holder : holders) {
                units += held.units(holder);
            }
            return units / held.fullyDiluted();
        }

        private double votes() {
            double all = 0;
            double ours = 0;
            for (int holder = 0; holder < held.holders(); holder++) {
                double votes = held.votes(holder);
                all += votes;
                ours += founders.contains(holder) ? votes : 0;
            }
            return ours / all;
        }

        private List<Problem> end() {
            int month = course.end(path, company.timeline().months());
            boolean isSold = course.sold()[path] > 0;
            if (!isSold && course.woundUp()[path] == 0) {
                held.mature(month);
                return List.of();
            }
            var claims = Claims.of(held, month);
            if (claims == null) {
                return List.of(company.nothingLeft());
            }
            var split = new ExitSplit(claims.size());
            for (int payee = 0; payee < claims.size(); payee++) {
                claims.get(payee).enter(split, payee);
            }
            var payments = new double[claims.size()];
            double common = split.pay(Math.max(0, course.value()[path] - course.owed()[path]), payments);
            for (int payee = 0; payee < payments.length; payee++) {
                pay(claims.get(payee), month, payments[payee]);
            }
            if (isSold) {
                count(claims, common);
            }
            return List.of();
        }

        private void pay(Claim claim, int month, double amount) {
            if (claim.holder() >= 0) {
                held.pay(claim.stock(), claim.holder(), month, amount);
                return;
            }
            double promised = sum(held.promised[claim.stock()]);
            for (int holder = 0; holder < held.holders(); holder++) {
                held.pay(claim.stock(), holder, month, amount * (held.promised[claim.stock()][holder] / promised));
            }
        }

        /** A stock counts as converted where any of its holders converts; their terms differ only after a loss of protection. */
        private void count(List<Claim> claims, double common) {
            var seen = new boolean[held.stocks()];
            var chosen = new boolean[held.stocks()];
            for (var claim : claims) {
                if (!(claim instanceof Claim.Common)) {
                    seen[claim.stock()] = true;
                    chosen[claim.stock()] |= claim.converts(common);
                }
            }
            for (int stock = 0; stock < seen.length; stock++) {
                sums.present()[stock] += seen[stock] ? 1 : 0;
                sums.converts()[stock] += chosen[stock] ? 1 : 0;
            }
        }
    }
}
