package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.PlanReader;
import dev.capstan.plan.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans at the edge of what can be written: an answer or "not computable", never an exception or a number that is none. */
class ExtremesTest {

    private static final String PLAN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: HORIZON, tax: {rate: 15% to 25%, VAT rate: 6%}}
        segments: {s: {accounts: MARKET, initial accounts: INITIAL, adoption: {bass: {p: 2% to 5%/year, q: 30% to 60%/year}}, churn: CHURN}}
        products: {p: {price: PRICE CNY / account / month, payment days: 75 days, model: m, request: {prompt: 1000 tokens, answer: 100 to 300 tokens}, usage: 10 to 90 requests / account / month, licence: 50 to 90 CNY / account}}
        models: {m: {parameters: 7B, training: {tokens: 1T, hardware: H800, chance: CHANCE, attempts: 3}, serving: {self-hosted: {hardware: H20, peak to mean: 2 to 4}}}}
        hardware: {H800: {rental price: 12 to 19 CNY / GPU-hour}, H20: {rental price: 6 to 12 CNY / GPU-hour}}
        roles: {r: {count: 1 to 3, salary: SALARY CNY / head / month, function: R&D, waits for: [filing]}}
        milestones: {filing: {approval: {duration: 1 to 3 months, chance: CHANCE, attempts: 2, cost: 10 to 20 CNY}}, big: {metric: {of: arr plus usage, at least: 10 to 20 CNY}}}
        events:
          war: {kind: market, EVENT, effects: {products.p.price: {times: 50%}, segments.s.churn: {plus: 50%/year}}, delays: {products.p: 1 months}}
          leak: {kind: privacy and security, EVENT, cost: 10 to 90 CNY, mitigation: {cost: 1 CNY/month, less likely: 50%}}
        policy: {cash floor: 10 to 20 CNY, rules: {save: {when: runway, below: 3 months, then: {cut: {by: 50%}}}}}
        funding:
          opening cash: OPENING
          rounds: {a: {amount: 10 to 20 CNY, chance: CHANCE, runway below: 6 months, on failure: {retries: 2, bridge: 5 CNY}}}
          credit lines: {l: {limit: 100 CNY, interest: 5% to 8%/year}}
        exit: {multiple: 4 to 12, of: arr plus usage, acquisitions: 5% to 10%/year}
        """;

    private static String of(String changes) {
        var plan = PLAN;
        for (var change : changes.split(";", -1)) {
            var pair = change.split("=", -1);
            plan = plan.replace(pair[0].strip(), pair[1].strip());
        }
        return plan.replace("HORIZON", "24 months")
                .replace("MARKET", "300 to 600 accounts")
                .replace("INITIAL", "2 to 9 accounts")
                .replace("CHURN", "5% to 15%/year")
                .replace("PRICE", "500 to 900")
                .replace("SALARY", "20k to 30k")
                .replace("CHANCE", "60% to 80%")
                .replace("EVENT", "chance: 20% to 40%")
                .replace("OPENING", "1M to 2M CNY");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        what                          | changes
        nothing special               | NONE=none
        no customers                  | MARKET=0 accounts; INITIAL=0 accounts
        a negative margin for ever    | PRICE=0
        ten years                     | HORIZON=120 months
        ten million million           | OPENING=9000000M to 10000000M CNY; SALARY=10000000M
        churn of 100 %                | CHURN=100%/year
        ruin in month 1               | OPENING=0 CNY; SALARY=90M
        all events at once            | EVENT=chance: 100%, until: month 1
        events again and again        | EVENT=hazard: 100/year
        no opening cash               | OPENING=0 CNY
        a horizon of one month        | HORIZON=1 month
        nothing ever succeeds         | CHANCE=0%
        everything succeeds           | CHANCE=100%
        costs above the price for ever| PRICE=1; SALARY=30k; HORIZON=120 months
        growth that overflows nothing | PRICE=1; HORIZON=120 months; 12 to 19 CNY / GPU-hour={value: 12 to 19 CNY / GPU-hour, growth: 900%/year}; 10 to 90 requests / account / month={value: 10 to 90 requests / account / month, growth: 500%/year}
        numbers far out of range      | CHURN={normal: {mean: 50%/year, sd: 90%/year}}; peak to mean: 2 to 4=peak to mean: {normal: {mean: 2, sd: 9}}, efficiency: {normal: {mean: 50%, sd: 90%}}, batch: {normal: {mean: 9, sd: 90}}; salary: SALARY CNY / head / month=salary: {normal: {mean: 9 CNY / head / month, sd: 90 CNY / head / month}}
        """)
    void isAnsweredWithNumbersOrNotAtAll(String what, String changes) {
        isSound(Plans.assess(Plans.text(of(changes)), 16, 3));
    }

    private static void isSound(Assessment assessment) {
        var json = AnswerJson.of(assessment, Language.ENGLISH);
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswerJson.of(AnswerJson.assessmentSchema()), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    /** Rewrites each number of an example that stands alone as a range around it; what shapes the plan says that it cannot be one. */
    @ParameterizedTest
    @ValueSource(strings = {"medical-llm", "clinic-agent"})
    void everyQuantityMayBeUncertain(String example) {
        var file = Plans.file("examples/" + example + "/plan.yaml");
        var refused = PlanReader.read("plan.yaml", rewritten(file, List.of()).getBytes(StandardCharsets.UTF_8))
                .result()
                .problems()
                .stream()
                .filter(Problem::isError)
                .toList();
        assertThat(refused).extracting(Problem::code).containsOnly(PlanProblem.NOT_CERTAIN);
        var uncertain =
                Plans.text(rewritten(file, refused.stream().map(Problem::key).toList()));
        assertThat(uncertain.assumptions().stream().filter(Quantity::isUncertain))
                .hasSizeGreaterThan(15);
        isSound(Plans.assess(uncertain, 64, 3));
    }

    private static String rewritten(PlanFile file, List<String> structural) {
        var lines = new ArrayList<>(file.source().text().lines().toList());
        file.assumptions().stream()
                .filter(number ->
                        !number.isUncertain() && number.base().number() > 0 && !structural.contains(number.key()))
                .sorted(Comparator.comparingInt(
                                (Quantity number) -> -number.origin().line())
                        .thenComparingInt(number -> -number.origin().column()))
                .forEach(number -> {
                    int line = number.origin().line() - 1;
                    int column = number.origin().column() - 1;
                    var rest = lines.get(line).substring(column);
                    var written = rest.split("[,}#]", 2)[0].strip();
                    if (written.equals(number.base().toString())) {
                        var range = range(number.base());
                        lines.set(
                                line, lines.get(line).substring(0, column) + range + rest.substring(written.length()));
                    }
                });
        return String.join("\n", lines);
    }

    /** Five per cent to each side; a share stays below all of it. */
    private static String range(Amount base) {
        var low = new Amount(0.95 * base.number(), base.unit());
        var high = new Amount(1.05 * base.number(), base.unit());
        boolean whole = base.unit().text().startsWith("%") && high.number() >= 100;
        return whole ? base.toString() : low + " to " + high;
    }
}
