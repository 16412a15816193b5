package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComputePlanTest {

    /** The smallest plan with each problem. */
    private static String minimal(ComputeProblem code) {
        return switch (code) {
            case UNKNOWN_HARDWARE -> "models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: H10O}}}\n";
            case MISSING_FIGURE -> """
                hardware: {K9: {peak bf16: 100 TFLOP / second, bandwidth: 1 TB / second, rental price: 5 CNY / GPU-hour}}
                models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: K9}}}
                """;
            case NO_FP8 ->
                "models: {m: {parameters: 8B, serving: {self-hosted: {hardware: A100 80G, quantisation: fp8}}}}\n";
            case TRAINING_WITHOUT_PARAMETERS -> "models: {m: {training: {tokens: 1B tokens, hardware: H100}}}\n";
            case ACTIVE_ABOVE_ALL ->
                "models: {m: {parameters: 8B, active parameters: 9B, training: {tokens: 1B tokens, hardware: H100}}}\n";
            case TOO_FEW_ACCELERATORS ->
                "models: {m: {parameters: 32B, training: {tokens: 1B tokens, hardware: H800, accelerators: 4}}}\n";
            case NEVER_ENDS -> """
                models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: H100, accelerators: 1000, time between failures: 500 hours, restart time: 60 minutes}}}
                """;
            case NO_RENTAL_PRICE -> "models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: H20}}}\n";
            case NO_EXCHANGE_RATE -> "models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: H100}}}\n";
            case SERVING_WITHOUT_SIZE -> "models: {m: {serving: {self-hosted: {hardware: H100}}}}\n";
            case TOO_LARGE -> """
                hardware: {K9: {peak bf16: 100 TFLOP / second, memory: 1 KB, bandwidth: 1 TB / second, rental price: 5 CNY / GPU-hour}}
                models: {m: {parameters: 700B, serving: {self-hosted: {hardware: K9}}}}
                """;
        };
    }

    private static Problem only(ComputeProblem code) {
        var venture = "{name: Test, currency: CNY, start: 2026-01, horizon: 24 months"
                + (code == ComputeProblem.NO_EXCHANGE_RATE ? "}" : ", exchange rates: {USD: 7}}");
        var problems = Plans.problems(Plans.file("capstan: 1\nventure: " + venture + "\n" + minimal(code)));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void namesItsPlaceAndFillsItsSentencesInBothLanguages(ComputeProblem code) {
        var problem = only(code);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.origin().line()).isBetween(3, 4);
        assertThat(problem.key()).isNotEmpty();
        for (var language : Language.values()) {
            assertThat(problem.message(language)).isNotBlank().doesNotContain("{");
            assertThat(problem.advice(language)).isNotBlank().doesNotContainPattern("\\{[a-z]+}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UNKNOWN_HARDWARE     | there is no accelerator "H10O", neither in the plan's hardware nor in the catalogue
        MISSING_FIGURE       | the accelerator "K9" lacks "memory", and the catalogue has no entry of that name
        NO_FP8               | "quantisation: fp8" on A100 80G, which does not compute in FP8
        ACTIVE_ABOVE_ALL     | the model "m" has 9B active parameters, more than its 8B in all
        TOO_FEW_ACCELERATORS | 4 × H800 do not hold the training of "m": its states take 512 GB, and 256 GB are there for them
        NEVER_ENDS           | the training of "m" never ends: 1000 accelerators fail 2 times an hour, and each failure costs 1 hours
        NO_RENTAL_PRICE      | nobody says what an hour of H20 costs: neither the plan nor the catalogue
        NO_EXCHANGE_RATE     | the catalogue's price of H100, 2.95 USD / GPU-hour, is in USD, and the plan has no exchange rate for it
        TOO_LARGE            | the serving of "m" on K9 needs 2147483648 accelerators to fit in memory, more than 10000000
        """)
    void saysWhatIsWrong(ComputeProblem code, String message) {
        assertThat(only(code).message(Language.ENGLISH)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UNKNOWN_HARDWARE     | Did you mean "H100"? Known: A100 80G, H100, H800, H20, H200, B200, L40S, Ascend 910B. Or describe it under "hardware".
        NO_FP8               | Use bf16, int8, int4; or a chip with FP8: H100, H800, H20, H200, B200, L40S; or give A100 80G a "peak fp8".
        TOO_FEW_ACCELERATORS | The smallest number that fits is 8; or train adapters (method: lora); or leave "accelerators" out.
        NEVER_ENDS           | Use fewer accelerators (below 500), restart faster, or give a longer "time between failures".
        """)
    void saysWhatToDo(ComputeProblem code, String advice) {
        assertThat(only(code).advice(Language.ENGLISH)).isEqualTo(advice);
    }

    @Test
    void findsAllProblemsAtOnceInTheOrderOfTheFile() {
        var problems = Plans.problems(Plans.plan("""
            models:
              one: {parameters: 8B, training: {tokens: 1B tokens, hardware: Z1}}
              two:
                parameters: 8B
                training: {tokens: 1B tokens, hardware: A100 80G, precision: fp8}
                serving: {self-hosted: {hardware: Ascend 910B, quantisation: fp8}}
            """));
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        ComputeProblem.UNKNOWN_HARDWARE,
                        ComputeProblem.NO_FP8,
                        ComputeProblem.NO_RENTAL_PRICE,
                        ComputeProblem.NO_FP8);
    }

    @Test
    void putsThePlansFiguresOverTheCatalogues() {
        var chip = Plans.training("""
            hardware: {H800: {peak bf16: 900 TFLOP / second, rental price: 10 CNY / GPU-hour, purchase price: 200k CNY}}
            models: {m: {parameters: 8B, training: {tokens: 1B tokens, hardware: H800}}}
            """).accelerator();
        assertThat(chip.peakBf16()).isCloseTo(900e12, within(1.0));
        assertThat(chip.memoryBytes()).isEqualTo(80e9);
        assertThat(chip.watts()).isEqualTo(700);
        assertThat(Objects.requireNonNull(chip.rentalPrice()).base()).hasToString("10 CNY / GPU-hour");
        assertThat(Objects.requireNonNull(chip.purchasePrice()).base()).hasToString("200k CNY");
    }

    @Test
    void extendsTheCatalogueByThePlansOwnChips() {
        var chip = Plans.training("""
            hardware: {K9: {peak bf16: 100 TFLOP / second, memory: 32 GB, bandwidth: 1 TB / second, rental price: 5 CNY / GPU-hour}}
            models: {m: {parameters: 1B, training: {tokens: 1B tokens, hardware: K9}}}
            """).accelerator();
        assertThat(chip.peakFp8()).isNull();
        assertThat(chip.watts()).isNull();
        assertThat(chip.bandwidth()).isCloseTo(1e12, within(1.0));
    }

    @Test
    void leavesModelsAloneThatAreBought() {
        var compute = Plans.resolved(
                "models: {m: {serving: {api: {input: 2 CNY / 1M tokens, output: 8 CNY / 1M tokens}}}}\n");
        assertThat(compute).isEqualTo(new ComputePlan(Map.of(), Map.of()));
        assertThat(compute.serving("m", 1)).isNull();
    }
}
