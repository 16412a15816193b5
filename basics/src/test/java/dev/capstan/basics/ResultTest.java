package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.capstan.basics.ProblemCode.Definition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final Problem WARNING = problem(Severity.WARNING);
    private static final Problem ERROR = problem(Severity.ERROR);

    private static Problem problem(Severity severity) {
        var definition = new Definition("TEST-001", severity, Text.same(""), Text.same(""));
        return new Problem(() -> definition, Origin.ofFile("plan.yaml"), "", Attributes.NONE);
    }

    @Test
    void keepsTheWarningsOfAllSteps() {
        var result = new Result.Success<>(1, List.of(WARNING))
                .then(one -> new Result.Success<>(one + 1, List.of(WARNING)))
                .then(two -> new Result.Success<>(two + 1));

        assertThat(result).isEqualTo(new Result.Success<>(3, List.of(WARNING, WARNING)));
    }

    @Test
    void endsWithTheFirstFailure() {
        Result<Integer> result = new Result.Success<>(1, List.of(WARNING))
                .then(_ -> new Result.Failure<Integer>(List.of(ERROR)))
                .then(_ -> {
                    throw new AssertionError("nothing follows a failure");
                });

        assertThat(result).isEqualTo(new Result.Failure<>(List.of(WARNING, ERROR)));
    }

    @Test
    void aFailureNamesAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Result.Failure<>(List.of(WARNING)));
    }
}
