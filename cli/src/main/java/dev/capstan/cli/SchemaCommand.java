package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.plan.PlanSchema;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the schema of what people write, for editors, or of an answer, for programs. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (2020-12) of a plan, a term sheet, a cap table or terms of a round, or of an"
                    + " answer's JSON.",
            "输出计划、条款清单、股权结构表、轮次条款或答案 JSON 的 JSON Schema。"
        },
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    /** What there is a schema of. */
    enum Of {
        PLAN,
        TERMS,
        CAPTABLE,
        ROUND,
        ASSESS,
        RAISE
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "plan|terms|captable|round|assess|raise",
            arity = "0..1",
            defaultValue = "plan",
            description = "Of what; a plan where left out. 缺省为计划。")
    private Of of = Of.PLAN;

    @Override
    public Integer call() {
        var schema = switch (of) {
            case PLAN -> PlanSchema.asMap();
            case TERMS -> PlanSchema.ofTermSheet();
            case CAPTABLE -> PlanSchema.ofCapTable();
            case ROUND -> PlanSchema.ofRound();
            case ASSESS -> AnswerJson.assessmentSchema();
            case RAISE -> AnswerJson.raiseSchema();
        };
        Objects.requireNonNull(spec).commandLine().getOut().print(AnswerJson.of(schema));
        return 0;
    }
}
