package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    @Test
    void everyMistakeIsReportedAtOnceInTheOrderOfTheFile() {
        var reading = Plans.read("""
            capstan: 1
            venture: {name: Kangda, currency: CNY, start: 2026-01, horizn: 24 months}
            segments:
              hospitals: {accounts: 1,700, adoption: {bas: {p: 2%/year}}}
            models:
              med.7b: {}
            roles:
              engineers: {salary: 45k USD, function: reserch}
            spending:
              office: {amount: {value: 80k CNY/mnth, growth: 5%}, start: 2026-1}
              office: {amount: -5 CNY}
            """);

        assertThat(reading.result().problems().stream()
                        .map(problem ->
                                problem.origin() + " " + problem.code().id() + " " + problem.message(Language.ENGLISH))
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo("""
                    plan.yaml:2:10 PLAN-013 venture lacks "horizon"
                    plan.yaml:2:56 PLAN-012 unknown key "horizn" in venture
                    plan.yaml:4:27 PLAN-012 unknown key "700" in segment
                    plan.yaml:4:42 PLAN-026 "adoption" needs exactly one of its forms, found bas
                    plan.yaml:6:3 PLAN-014 "med.7b" cannot be a name
                    plan.yaml:8:23 PLAN-017 "45k USD" has the wrong unit
                    plan.yaml:8:42 PLAN-023 "reserch" is not one of the choices for "function"
                    plan.yaml:10:28 PLAN-016 unknown unit "mnth"; did you mean "month"?
                    plan.yaml:10:50 PLAN-017 "5%" has the wrong unit
                    plan.yaml:10:62 PLAN-022 "2026-1" is not a month
                    plan.yaml:11:3 PLAN-011 "office" stands twice; the first is at line 10
                    """);
    }

    @Test
    void ofAFileThatIsWrongAllOverTheFirstTwoHundredAreReported() {
        var lines = new StringBuilder(Plans.VENTURE).append("roles:\n");
        for (int i = 0; i < 300; i++) {
            lines.append("  role ").append(i).append(": {salary: none, function: R&D}\n");
        }

        assertThat(Plans.problems(lines.toString()))
                .hasSize(200)
                .last()
                .extracting(p -> p.origin().line())
                .isEqualTo(203);
    }

    @Test
    void anErrorIsNeverLostBehindWarnings() {
        var lines = new StringBuilder(Plans.VENTURE).append("segments:\n");
        for (int i = 0; i < 300; i++) {
            lines.append("  segment ").append(i).append(": {accounts: 5}\n");
        }
        lines.append("funding: {rounds: {seed: {amount: 5, month: 2025-01}}}\n");

        assertThat(Plans.problems(lines.toString()))
                .hasSize(200)
                .last()
                .extracting(Problem::code)
                .isEqualTo(PlanProblem.BEFORE_START);
    }

    @Test
    void contradictionsAcrossThePlanAreReportedTogetherToo() {
        assertThat(Plans.problems("""
            capstan: 1
            venture:
              {name: K, currency: CNY, start: 2026-01, horizon: 24 months, terminal growth: 15%/year, exchange rates: {YEN: 20}}
            segments: {hospitals: {accounts: 10}}
            products: {assistant: {launch: 2025-12}}
            funding: {rounds: {seed: {amount: 1M, month: 2029-01}}}
            """))
                .extracting(problem -> ((PlanProblem) problem.code()).name())
                .containsExactly(
                        "GROWTH_AT_LEAST_DISCOUNT",
                        "UNKNOWN_CURRENCY",
                        "NOT_ACCOUNTED",
                        "NO_PRICE",
                        "BEFORE_START",
                        "AFTER_HORIZON");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        what is written                                                  | source
        amount: 80k CNY/month # lease, page 3                            | lease, page 3
        amount: 80k CNY/month ## lease                                   | lease
        amount: '80k CNY/month' # lease                                  | lease
        amount: 80k CNY/month                                            | ''
        amount: {value: 80k CNY/month} # lease                           | lease
        amount: {value: 80k CNY/month, source: the lease} # page 3       | the lease
        amount: {value: 80k CNY/month, source: "a # b"}                  | a # b
        # lease⏎# page 3⏎amount: 80k CNY/month                           | lease page 3
        # lease⏎⏎amount: 80k CNY/month                                   | ''
        amount: # lease⏎  value: 80k CNY/month⏎  growth: 1%/year         | lease
        amount:⏎  value: 80k CNY/month # lease⏎  growth: 1%/year # guess | lease
        amount:⏎  # lease⏎  value: 80k CNY/month                         | lease
        amount: 80k CNY/month # 医院 😀 # 2                              | 医院 😀 # 2
        """)
    void theCommentBesideANumberIsItsSource(String written, String source) {
        var plan =
                Plans.plan("spending:\n  office:\n" + written.replace("⏎", "\n").indent(4));

        assertThat(Plans.named(plan.spending(), "office").amount().source()).isEqualTo(source);
    }

    @Test
    void theLastLineNeedsNoEndForItsComment() {
        assertThat(Plans.plan("policy: {cash floor: 2M} # the bank")
                        .policy()
                        .cashFloor()
                        .source())
                .isEqualTo("the bank");
    }

    @Test
    void aPlanNeedsNoMoreThanItsVenture() {
        var file = Plans.valid(Plans.VENTURE);
        var plan = file.plan();

        assertThat(plan.venture().discountRate()).hasToString("15%/year");
        assertThat(plan.venture().tax().lossYears()).hasToString("5 years");
        assertThat(plan.funding().openingCash().base().value()).isZero();
        assertThat(plan.policy().cashFloor().base().value()).isZero();
        assertThat(plan.segments()).isEmpty();
        assertThat(file.assumptions()).hasToString("[24 months]");
    }

    @ParameterizedTest
    @CsvSource({
        "15%/year, 10%/year, ''",
        "15%/year, 2%/month, PLAN-034",
        "2%/month, 15%/year, PLAN-035",
        "25%/year, 0%/year, ''",
        "1%/month, 12%/year, ''",
        "1%/month, 13%/year, PLAN-034"
    })
    void ratesForDifferentTimesAreComparedForTheSame(String discount, String growth, String codes) {
        var text = Plans.VENTURE.replace(
                "24 months", "24 months, discount rate: %s, terminal growth: %s".formatted(discount, growth));

        assertThat(Plans.problems(text).stream()
                        .map(problem -> problem.code().id())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"CNY", "USD", "EUR"})
    void whatIsLeftOutNeedsNoExchangeRate(String currency) {
        var text = (Plans.VENTURE + "models: {m: {training: {tokens: 1B, hardware: H800}}}\n"
                        + "roles: {r: {salary: 5k / head / month, function: general}}\n")
                .replace("CNY", currency)
                .replace("5k /", "5k " + currency + " /");

        assertThat(Plans.named(Plans.valid(text).plan().roles(), "r")
                        .hiringCost()
                        .base()
                        .value())
                .isZero();
    }

    @Test
    void namesKeepTheOrderOfTheFile() {
        assertThat(Plans.plan("models: {z: {}, 模型: {}, a b: {}, m-1_2&3+4: {}}")
                        .models()
                        .keySet())
                .containsExactly("z", "模型", "a b", "m-1_2&3+4");
    }

    @Test
    void everyNumberWrittenIsAnAssumptionInTheOrderOfTheFile() {
        var file = Plans.valid(
                Plans.VENTURE.stripTrailing() + "\npolicy: {cash floor: 1M}\nfunding: {opening cash: 2M}\n");

        assertThat(file.assumptions())
                .extracting(Quantity::key)
                .containsExactly("venture.horizon", "policy.cash floor", "funding.opening cash");
        assertThat(file.assumptions()).isSortedAccordingTo(Comparator.comparing(Quantity::origin));
    }

    @Test
    void eachKeyHasItsPlaceAndWhatIsLeftOutThatOfItsSection() {
        var file = Plans.valid(
                Plans.VENTURE + "spending:\n  office:\n    amount: {value: 1 CNY, steps: {month 2: 3 CNY}}\n");

        assertThat(file.origin("spending.office.amount")).isEqualTo(new Origin("plan.yaml", 5, 13));
        assertThat(file.origin("spending.office.amount.steps.month 2")).isEqualTo(new Origin("plan.yaml", 5, 36));
        assertThat(file.origin("spending.office.amount.growth")).isEqualTo(new Origin("plan.yaml", 5, 13));
        assertThat(file.origin("roles.engineers")).hasToString("plan.yaml:1:1");
        assertThat(file.origin("nonsense")).hasToString("plan.yaml");
    }

    @Test
    void readsAFileAndSaysWhyItCannot(@TempDir Path folder) throws IOException {
        var plan = Files.writeString(folder.resolve("plan.yaml"), Plans.VENTURE);

        assertThat(PlanReader.read(plan).result().problems()).isEmpty();
        assertThat(reason(folder)).isEqualTo("the file cannot be read: it is a directory");
        assertThat(reason(folder.resolve("none.yaml"))).isEqualTo("the file cannot be read: there is no such file");
    }

    private static String reason(Path file) {
        Problem problem = PlanReader.read(file).result().problems().getFirst();
        return Objects.requireNonNull(problem).message(Language.ENGLISH);
    }
}
