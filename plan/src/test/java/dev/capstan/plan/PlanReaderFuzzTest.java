package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import java.util.List;

/**
 * Whatever the bytes are, the reader answers with a plan or with problems that can be shown.
 *
 * <p>The normal run reads the inputs that stand in the resources. To look for new ones:
 * {@code JAZZER_FUZZ=1 mvn -Pquick -pl plan -am test -Djazzer.hooks=true -Dtest=PlanReaderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false}
 */
class PlanReaderFuzzTest {

    @FuzzTest(maxDuration = "15m")
    void survivesAnything(byte[] bytes) {
        var reading = PlanReader.read("plan.yaml", bytes);

        var lines = reading.source().text().lines().toList();
        reading.result()
                .problems()
                .forEach(problem -> assertThat(isWithin(problem.origin(), lines))
                        .as("%s", problem)
                        .isTrue());
        for (var language : Language.values()) {
            assertThat(Plans.rendered(reading, language)).doesNotContain("\u001b");
        }
        if (reading.result() instanceof Result.Success<PlanFile>(var file, var _)) {
            file.assumptions().forEach(quantity -> readsBack(quantity, file.plan()));
        }
    }

    private static boolean isWithin(Origin origin, List<String> lines) {
        if (origin.line() == 0) {
            return origin.column() == 0;
        }
        var line = origin.line() <= lines.size() ? lines.get(origin.line() - 1) : "";
        return origin.line() <= Math.max(1, lines.size())
                && origin.column() <= line.codePointCount(0, line.length()) + 1;
    }

    private static void readsBack(Quantity quantity, Plan plan) {
        readsBack(quantity.base());
        quantity.steps().forEach(step -> {
            readsBack(step.base());
            assertThat(PlanMonth.parse(step.from().toString())).contains(step.from());
        });
        if (quantity.growth() != null) {
            readsBack(quantity.growth().base());
        }
        assertThat(quantity.row(plan.timeline()))
                .as("%s", quantity)
                .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    }

    private static void readsBack(Amount amount) {
        assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    }
}
