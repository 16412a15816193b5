package dev.capstan.answers.internal.cases;

import dev.capstan.answers.CaseProblem;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;

/** Leaves the computation of one case with what is wrong with it; {@link CaseRunner} makes an outcome of it. */
final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CaseException(Problem problem) {
        super(problem.code().id(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** The value of a result, or its first problem thrown. */
    static <T> T valueOf(Result<T> result) {
        return switch (result) {
            case Result.Success<T> success -> success.value();
            case Result.Failure<T> failure ->
                throw new CaseException(failure.problems().getFirst());
        };
    }

    static CaseException wrongType(String value, Text expected, Origin origin, String key) {
        return new CaseException(
                new Problem(CaseProblem.WRONG_TYPE, origin, key, Attributes.of("value", value, "expected", expected)));
    }

    static CaseException outOfRange(Text reason, Origin origin, String key) {
        return new CaseException(new Problem(CaseProblem.OUT_OF_RANGE, origin, key, Attributes.of("reason", reason)));
    }
}
