package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Result;
import dev.capstan.numeric.Quantiles;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.YearSpread.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What many paths bring in a year, held against the sums of each path. */
class YearSpreadTest {

    private static final int PATHS = 4096;
    private static final List<Span> YEARS = List.of(new Span(1, 6), new Span(7, 18), new Span(19, 24));

    private static final String PLAN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-07, horizon: 24 months}
        segments: {a: {accounts: 900, initial accounts: 10, churn: 5% to 25%/year}}
        products: {p: {price: 1000 to 3000 CNY / account / month}}
        roles: {all: {count: 1 to 6, salary: 10k CNY / head / month, function: general}}
        """;

    private static Program program() {
        return program(PLAN);
    }

    private static Program program(String plan) {
        var result = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8))
                .result()
                .then(Program::compile);
        return switch (result) {
            case Result.Success<Program> compiled -> compiled.value();
            case Result.Failure<Program> wrong -> throw new AssertionError(wrong.problems());
        };
    }

    @Test
    void yearsAreThoseOfThePathsSums() throws InterruptedException {
        var program = program();
        var revenue = program.lines().account(View.FUNDED, Account.REVENUE);
        var profit = program.lines().operatingProfit();
        var sums = new YearSpread(List.of(revenue), List.of(), null, null, 1, null, YEARS, PATHS);
        var margins = new YearSpread(List.of(), List.of(profit), revenue, null, 2, null, YEARS, PATHS);
        var revenues = new Total(revenue, 7, 18, PATHS);
        var profits = new Total(profit, 7, 18, PATHS);
        try (var pool = Executors.newFixedThreadPool(3)) {
            Simulation.observe(program, 5, PATHS, List.of(sums, margins, revenues, profits), pool, Progress.NONE);
        }

        double[] paid = revenues.sums();
        double[] quotients = new double[PATHS];
        var earned = profits.sums();
        Arrays.setAll(quotients, path -> -2 * earned[path] / paid[path]);
        quotients = Arrays.stream(quotients).filter(Double::isFinite).toArray();
        for (double q : new double[] {0.1, 0.5, 0.9}) {
            double exact = Quantiles.of(paid, q);
            assertThat(sums.quantile(1, q)).isCloseTo(exact, within(Math.abs(exact) / 64));
            double quotient = Quantiles.of(quotients, q);
            assertThat(margins.quantile(1, q)).isCloseTo(quotient, within(Math.abs(quotient) / 64 + 1e-9));
        }
        assertThat(sums.quantile(1, 0.1)).isZero();
        assertThat(sums.count(2)).isEqualTo(PATHS);
    }

    @Test
    void aQuotientWithoutADivisorIsNotCounted() throws InterruptedException {
        var program = program();
        var none = program.lines().licence();
        var quotient = new YearSpread(
                List.of(program.lines().operatingProfit()), List.of(), none, null, 1, null, YEARS, PATHS);
        try (var pool = Executors.newFixedThreadPool(1)) {
            Simulation.observe(program, 5, 1024, List.of(quotient), pool, Progress.NONE);
        }

        assertThat(quotient.count(0)).isZero();
        assertThat(quotient.quantile(0, 0.5)).isNaN();
    }

    @Test
    void aPathThatHasEndedIsNotCounted() throws InterruptedException {
        var program = program(
                PLAN.replace("roles: {all: {count: 1 to 6, salary: 10k CNY / head / month, function: general}}", "")
                        + "exit: {multiple: 5, of: arr, acquisitions: 40%/year}\n");
        var exit = Objects.requireNonNull(program.lines().exit());
        var heads = new YearSpread(List.of(program.lines().customers()), List.of(), null, null, 1, exit, YEARS, PATHS);
        var sold = FirstMonth.of(exit, PATHS);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Simulation.observe(program, 5, PATHS, List.of(heads, sold), pool, Progress.NONE);
        }

        for (int year = 0; year < YEARS.size(); year++) {
            int end = YEARS.get(year).to();
            assertThat(heads.count(year))
                    .isEqualTo(Arrays.stream(sold.months())
                            .filter(month -> month == 0 || month >= end)
                            .count());
        }
        assertThat(heads.count(1)).isLessThan(heads.count(0));
    }
}
