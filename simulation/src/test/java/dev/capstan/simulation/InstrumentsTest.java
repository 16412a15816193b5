package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for all instruments together, on paths that differ in everything. */
class InstrumentsTest {

    private static final int PATHS = 1024;

    private static final String VENTURE = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-04, horizon: 60 months, exchange rates: {EUR: 8}, tax: {rate: 15% to 25%, VAT rate: 6%}}
        segments: {a: {accounts: 200 to 400 accounts, initial accounts: 5 accounts, adoption: {bass: {p: 3% to 6%/year, q: 40% to 80%/year}}, churn: 5% to 15%/year}}
        products: {p: {price: 8k to 14k CNY / account / month, payment days: 30 days}}
        roles: {team: {count: 12, per head: 8 to 12 accounts / head, salary: 25k to 40k CNY / head / month, function: R&D}}
        spending: {office: {amount: 40k to 90k CNY/month}}
        policy: {cash floor: 100k CNY}
        milestones:
          summer: {date: 2027-06}
          sixty: {metric: {of: accounts, at least: 40 to 80 accounts}}
          approval: {approval: {start: 2027-01, duration: 3 to 9 months, chance: 70%}}
        exit: {multiple: 2 to 6, of: arr, acquisitions: 5%/year, least: 10M CNY, costs: 3%, public offering: {of: revenue 12m, at least: 40M CNY, multiple: 6, chance: 40%, earliest: 2030-01, costs: 6%}}
        """;

    private static final String FUNDING = """
        funding:
          opening cash: 6M to 9M
          loans:
            bank: {amount: 1M to 2M, month: 2026-09, interest: 4% to 6%/year, term: 24 months, interest only: 6 months, repayment: annuity, arrangement fee: 1%}
            venture: {kind: venture debt, amount: 3M CNY, month: 2027-01, waits for: [sixty], chance: 60%, interest: 11%/year, interest every: 3 months, term: 30 months, interest only: 9 months, end fee: 4% to 8%, minimum cash: 2M CNY, warrants: {coverage: 8%}}
            bond: {kind: bond, amount: 2M CNY, month: 2027-10, interest: 7%/year, interest every: 6 months, term: 30 months, repayment: at the end, minimum cash: 1M CNY}
            owner: {kind: shareholder loan, amount: 500k CNY, month: 2026-06, interest: 3%/year, term: 48 months, repayment: at the end}
        """;

    private static final String PARTS = """
          rounds:
            crowd: {amount: 900k to 1.2M CNY, month: 2026-07, chance: 70%, crowdfunding: {regime: eu ecspr, platform fee: 5% to 8%, holders: 300}}
            A:
              amount: 10M to 14M
              month: 2026-10
              chance: 80%
              tranches: {first: {share: 50%}, second: {share: 50%, waits for: [sixty], chance: 90%, long stop: 2028-06}}
              redemption: {if no public offering by: 2029-03, if missed: approval, missed by: 2027-12, price: {interest: 8%/year}, obligor: both, procedure: 3 months}
              performance adjustments:
                profit: {metric: profit 12m, year: 2028, at least: 20M CNY, else: {cash: {at most: 60%}}, obligor: company}
                revenue: {metric: revenue 12m, year: 2029, at least: 60M CNY, else: {shares: {at most: 40%}}}
          revenue shares:
            fund: {amount: 1M to 2M, month: 2027-03, share: 4% to 8%, cap: 1.4, term: 30 months}
            later: {amount: 2M CNY, month: 2027-03, waits for: [sixty], chance: 60%, share: 5%, of: revenue, cap: 1.6}
          founders: {Lin: {amount: 300k to 500k, month: 2026-05}}
          grants: {state: {amount: 600k to 900k CNY, month: 2026-12, restricted to: R&D, tranches: {start: {share: 40%}, end: {share: 60%, waits for: [approval]}}}}
        """;

    private static final String PLAN = (VENTURE + FUNDING + PARTS)
            .replace(
                    "cash floor: 100k CNY}",
                    "cash floor: 100k CNY, dividends: {share of profit: 40%, keep runway: 6 months}}");

    @Test
    void accountsBalanceInEveryView() {
        var program = Runs.program(PLAN);
        double[] worst = {0};
        Runs.observe(program, PATHS, program.columns(), (block, _, month) -> {
            for (var view : List.of(View.REQUIREMENT, View.FUNDED)) {
                for (int lane = 0; lane < block.lanes(); lane++) {
                    worst[0] = Math.max(worst[0], imbalance(program, block, view, lane, month));
                }
            }
        });
        assertThat(worst[0]).isLessThan(1e-12);
    }

    private static double imbalance(Program program, Block block, View view, int lane, int month) {
        double net = 0;
        double size = 1;
        for (var account : Account.values()) {
            if (account.kind().isBalance()) {
                double balance = block.at(program.lines().account(view, account), month, lane);
                net += account.kind().growsByDebit() ? balance : -balance;
                size += Math.abs(balance);
            }
        }
        return Math.abs(net) / size;
    }

    @Test
    void theRequirementViewKnowsNoneOfThem() {
        var without = Runs.run(VENTURE, PATHS, 1, 7).requirement();
        var with = Runs.run(PLAN, PATHS, 1, 7).requirement();
        assertThat(with.amounts()).isEqualTo(without.amounts());
        assertThat(with.troughs()).isEqualTo(without.troughs());
    }

    @Test
    void everyOneOfThemMovesCashOnSomePath() {
        var program = Runs.program(PLAN);
        var names = program.columns().stream()
                .map(Column::name)
                .filter(name -> (name.startsWith("funding.") || name.equals("dividends"))
                        && MOVES.stream().anyMatch(name::endsWith))
                .toArray(String[]::new);
        var found = Runs.months(program, PATHS, names);
        assertThat(names).hasSizeGreaterThan(8);
        assertThat(names)
                .allSatisfy(name -> assertThat(Arrays.stream(found.get(name)).flatMapToDouble(Arrays::stream))
                        .as(name)
                        .anyMatch(value -> value != 0));
    }

    private static final List<String> MOVES = List.of(
            ".received",
            ".repaid",
            ".interest paid",
            ".fees",
            ".called",
            "dividends",
            ".claim",
            ".paid",
            ".by founders",
            ".shares given",
            ".cost",
            "platform fee");
}
