package dev.capstan.answers.internal.raise;

import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.plan.Ownership.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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

    /** Of each of {@link Movements#payments}: what falls due, and what the company, founders and others pay before the end. */
    final double[][] due;

    final double[][] byCompany;
    final double[][] byFounders;
    final double[][] byOthers;

    final double[] dividends;

    final Tally tally;
    private final List<Integer> founders;

    /** On how many paths the terms of a round cannot be met, and why on the first of them; by round. */
    final int[] unmet;

    private final boolean[][] isUnmet;
    final Map<Integer, List<Problem>> why = new TreeMap<>();

    /** What came of a block, and why terms of rounds cannot be met on its first path on which they cannot. */
    private record Done(Tally tally, Map<Integer, List<Problem>> why) {}

    private Sharing(Company company, Course course) {
        this.company = company;
        this.course = course;
        this.tally = Tally.of(company);
        this.founders = company.of(Group.FOUNDER);
        int holders = company.holders().size();
        int rounds = company.rounds().size();
        got = new double[holders][course.paths()];
        paid = new double[holders][course.paths()];
        int payments = course.movements().payments();
        due = new double[payments][course.paths()];
        byCompany = new double[payments][course.paths()];
        byFounders = new double[payments][course.paths()];
        byOthers = new double[payments][course.paths()];
        dividends = new double[course.paths()];
        price = unknown(rounds);
        foundersBefore = unknown(rounds);
        foundersAfter = unknown(rounds);
        foundersVotes = unknown(rounds);
        investorsAfter = unknown(rounds);
        poolAfter = unknown(rounds);
        unmet = new int[rounds];
        isUnmet = new boolean[rounds][course.paths()];
    }

    private double[][] unknown(int rows) {
        var table = new double[rows][course.paths()];
        Arrays.stream(table).forEach(row -> Arrays.fill(row, Double.NaN));
        return table;
    }

    /** Shares out all paths, or tells why a round cannot close on any of those on which it should. */
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
            sharing.tally.add(done.tally);
            done.why.forEach(sharing.why::putIfAbsent);
        }
        var never = sharing.never();
        return never.isEmpty() ? new Result.Success<>(sharing) : new Result.Failure<>(never);
    }

    /** Why rounds close on no path on which they should. */
    private List<Problem> never() {
        var never = new ArrayList<Problem>();
        why.forEach((round, problems) -> {
            unmet[round] = (int) IntStream.range(0, course.paths())
                    .filter(path -> isUnmet[round][path])
                    .count();
            if (Arrays.stream(foundersAfter[round]).allMatch(Double::isNaN)) {
                never.addAll(problems);
            }
        });
        return never;
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
        private final Settling settling = new Settling(held, course.movements());
        private final Map<Integer, List<Problem>> why = new TreeMap<>();
        private int path;

        Done share(int from, int to) {
            for (path = from; path < to; path++) {
                share();
            }
            return new Done(sums, why);
        }

        @Override
        public void settled(int payment, double falls, double company, double founders, double others) {
            due[payment][path] += falls;
            byCompany[payment][path] += company;
            byFounders[payment][path] += founders;
            byOthers[payment][path] += others;
        }

        @Override
        public void paid(int stock, int holder, int month, double amount) {
            if (amount < 0) {
                paid[holder][path] -= amount;
            } else {
                got[holder][path] += amount;
            }
            sums.flowsOfHolder()[holder][month + company.offset()] += amount;
            int round = stock < 0 ? -1 : company.stocks().get(stock).round();
            if (round >= 0) {
                sums.pay(round, month + company.offset(), amount);
            }
        }

        private void share() {
            int months = company.timeline().months();
            held.begin();
            company.opening()
                    .forEach(opening -> held.pay(opening.stock(), opening.holder(), opening.issued(), -opening.cost()));
            settling.begin();
            int end = course.end(path, months);
            int from = 1;
            var steps = course.steps(path, months);
            var before = steps.stream().filter(step -> step.month() <= end).toList();
            for (var step : before) {
                sums.own(held, from, step.month() - 1);
                from = step.month();
                take(step);
            }
            sums.own(held, from, months);
            double all = held.fullyDiluted();
            for (int holder = 0; holder < held.holders(); holder++) {
                sums.ends()[holder] += held.units(holder) / all;
            }
            end(end);
            steps.subList(before.size(), steps.size()).forEach(this::take);
        }

        private void take(Step step) {
            switch (step) {
                case Step.Closing closing -> close(closing);
                case Step.Movement movement -> {
                    if (movement instanceof Step.Dividend dividend) {
                        dividends[path] += dividend.amount();
                    }
                    settling.settle(movement);
                }
            }
        }

        private void close(Step.Closing step) {
            int round = step.round();
            var terms = company.rounds().get(round);
            double before = part(founders);
            var closing = new RoundClosing(held, terms, step);
            if (!closing.close()) {
                isUnmet[round][path] = true;
                why.computeIfAbsent(round, _ -> closing.problems());
                return;
            }
            foundersBefore[round][path] = before;
            price[round][path] = closing.price();
            foundersAfter[round][path] = part(founders);
            investorsAfter[round][path] = part(List.copyOf(terms.investors().keySet()));
            poolAfter[round][path] = held.pool / held.fullyDiluted();
            foundersVotes[round][path] = votes();
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

        private void end(int month) {
            boolean isSold = course.sold()[path] > 0;
            if (!isSold && course.woundUp()[path] == 0) {
                held.mature(month);
                return;
            }
            double value = course.value()[path];
            repayShareholders(month, value);
            var claims = Claims.of(held, month);
            var payments = new double[claims.size()];
            double common = Claims.split(claims).pay(Math.max(0, value - course.owed()[path]), payments);
            for (int payee = 0; payee < payments.length; payee++) {
                held.pay(claims.get(payee), month, payments[payee]);
            }
            if (isSold) {
                count(claims, common);
            }
        }

        /** After all other debt and before shares, in proportion. */
        private void repayShareholders(int month, double value) {
            var loans = course.owedToShareholders();
            double owed = 0;
            for (var loan : loans) {
                owed += loan[path];
            }
            if (owed <= 0) {
                return;
            }
            double part = Math.clamp((value - (course.owed()[path] - owed)) / owed, 0, 1);
            for (int loan = 0; loan < loans.length; loan++) {
                settling.pay(company.payers().lenders().get(loan), month, part * loans[loan][path]);
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
