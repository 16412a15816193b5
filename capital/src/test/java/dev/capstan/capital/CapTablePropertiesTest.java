package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.capital.CapTable.Row;
import dev.capstan.capital.CapTable.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every history, tried on random ones. */
class CapTablePropertiesTest {

    private static final int HISTORIES = 300;
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private record Security(String id, String stockClass, long quantity) {}

    /** Sound histories: every event is about a security that is there, and what comes of it has an issuance. */
    private static final class Generator {
        private final Random random;
        private final History history = new History()
                .preferred("seed", "common", "1", "1")
                .plan("esop", 1_000_000_000, StockPlan.Cancellation.RETURN_TO_POOL);
        private final List<Security> open = new ArrayList<>();
        private final List<String> grants = new ArrayList<>();
        private int number;

        Generator(long seed) {
            this.random = new Random(seed);
        }

        CapTableHistory make(int days) {
            for (int day = 0; day < days; day++) {
                step(START.plusDays(day).toString());
            }
            return history.build();
        }

        private String next() {
            return "s" + number++;
        }

        private String holder() {
            return List.of("ann", "bob", "fund").get(random.nextInt(3));
        }

        private void issue(String date, String id, String stockClass, long quantity) {
            history.stock(date, id, holder(), stockClass, String.valueOf(quantity));
            open.add(new Security(id, stockClass, quantity));
        }

        private void step(String date) {
            switch (open.isEmpty() ? 0 : random.nextInt(8)) {
                case 0 -> issue(date, next(), random.nextBoolean() ? "common" : "seed", 1 + random.nextInt(1_000));
                case 1 -> part(date, "TRANSFER");
                case 2 -> part(date, "CANCELLATION");
                case 3 -> part(date, "REPURCHASE");
                case 4 -> part(date, "CONVERSION");
                case 5 -> grant(date);
                case 6 -> split(date);
                default -> retract(date);
            }
        }

        private void part(String date, String kind) {
            var security = open.remove(random.nextInt(open.size()));
            long moved = 1 + random.nextLong(security.quantity());
            long left = security.quantity() - moved;
            boolean hasResult = kind.equals("TRANSFER") || kind.equals("CONVERSION");
            var result = hasResult ? next() : null;
            var balance = left > 0 ? next() : null;
            history.event(date, kind, security.id(), String.valueOf(moved), result, balance);
            if (result != null) {
                issue(date, result, kind.equals("CONVERSION") ? "common" : security.stockClass(), moved);
            }
            if (balance != null) {
                issue(date, balance, security.stockClass(), left);
            }
        }

        private void grant(String date) {
            if (grants.isEmpty() || random.nextBoolean()) {
                grants.add(next());
                history.grant(date, grants.getLast(), holder(), "esop", 1_000);
            } else {
                var shares = next();
                history.event(date, "EXERCISE", grants.getFirst(), "1", shares, null);
                issue(date, shares, "common", 1);
            }
        }

        private void split(String date) {
            var stockClass = random.nextBoolean() ? "common" : "seed";
            history.split(date, stockClass, "2", "1");
            open.replaceAll(security -> security.stockClass().equals(stockClass)
                    ? new Security(security.id(), stockClass, security.quantity() * 2)
                    : security);
        }

        private void retract(String date) {
            history.event(
                    date, "RETRACTION", open.remove(random.nextInt(open.size())).id(), null, null, null);
        }
    }

    @Test
    void sharesIssuedAreSharesHeldAndOwnershipSumsToOne() {
        long seed = Long.getLong("seed", 20260701L);
        for (int i = 0; i < HISTORIES; i++) {
            var generator = new Generator(seed + i);
            var history = generator.make(60);
            for (int day = 0; day < 60; day += 7) {
                holds(CapTable.at(history, START.plusDays(day)), "-Dseed=" + (seed + i) + " day " + day);
            }
            var last = CapTable.at(history, START.plusDays(60));
            assertThat(last.outstanding())
                    .as("what the generator kept, -Dseed=%d", seed + i)
                    .isEqualByComparingTo(BigDecimal.valueOf(generator.open.stream()
                            .mapToLong(Security::quantity)
                            .sum()));
        }
    }

    private static void holds(CapTable table, String replay) {
        var flows = table.flows();
        assertThat(table.outstanding())
                .as("issued + gained − retired, %s", replay)
                .isEqualByComparingTo(flows.issued().add(flows.gained()).subtract(flows.retired()));
        for (var view : View.values()) {
            var rows = table.rows(view);
            assertThat(sum(rows.stream().map(Row::outstanding).toList()))
                    .as("%s, %s", view, replay)
                    .isEqualByComparingTo(table.outstanding());
            assertThat(sum(rows.stream().map(Row::diluted).toList()))
                    .as("%s, %s", view, replay)
                    .isEqualByComparingTo(table.diluted());
            assertThat(sum(rows.stream().map(Row::share).toList()))
                    .as("%s, %s", view, replay)
                    .isEqualByComparingTo(table.outstanding().signum() == 0 ? "0" : "1");
            assertThat(rows).allSatisfy(row -> assertThat(row.outstanding()).isNotNegative());
        }
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aSoundHistoryHasNoProblems() {
        long seed = Long.getLong("seed", 20260702L);
        for (int i = 0; i < HISTORIES; i++) {
            var problems = CapTable.problems(new Generator(seed + i).make(60), Map.of());
            assertThat(problems)
                    .filteredOn(problem -> problem.code() != CapTableProblem.MORE_THAN_HELD)
                    .as("-Dseed=%d", seed + i)
                    .isEmpty();
        }
    }

    /** A source need not be sorted: only what happens on one day has an order of its own. */
    @Test
    void theOrderOfTheSourceDoesNotMatterAcrossDays() {
        long seed = Long.getLong("seed", 20260703L);
        for (int i = 0; i < HISTORIES; i++) {
            var history = new Generator(seed + i).make(40);
            var days = new ArrayList<List<Transaction>>();
            for (var transaction : history.transactions()) {
                if (days.isEmpty() || !days.getLast().getFirst().date().equals(transaction.date())) {
                    days.add(new ArrayList<>());
                }
                days.getLast().add(transaction);
            }
            Collections.shuffle(days, new Random(seed + i));
            var shuffled = new CapTableHistory(
                    history.issuer(),
                    history.stakeholders(),
                    history.stockClasses(),
                    history.stockPlans(),
                    days.stream().flatMap(List::stream).toList(),
                    List.of());
            var date = START.plusDays(40);
            assertThat(CapTable.at(shuffled, date).positions())
                    .as("-Dseed=%d", seed + i)
                    .isEqualTo(CapTable.at(history, date).positions());
        }
    }
}
