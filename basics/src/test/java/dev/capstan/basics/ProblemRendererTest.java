package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemRendererTest {

    private static final SourceText SOURCE = new SourceText("plan.yaml", "capstan: 1\nroles:\n  工程师: {cuont: 3}\n");

    private enum Code implements ProblemCode {
        UNKNOWN("TEST-001", Severity.ERROR, new Text("Did you mean \"{meant}\"?", "是否想写“{meant}”？")),
        ODD("TEST-002", Severity.WARNING, Text.same(""));

        private final Definition definition;

        Code(String id, Severity severity, Text advice) {
            var message = new Text("unknown key \"{name}\"", "未知的键“{name}”");
            this.definition = new Definition(id, severity, message, advice);
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    private static Problem problem(ProblemCode code, Origin origin, String key) {
        return new Problem(code, origin, key, Attributes.of("name", "cuont", "meant", "count"));
    }

    @Test
    void saysWhereAndWhatThenShowsTheLineAndWhatToDo() {
        var problem = problem(Code.UNKNOWN, new Origin("plan.yaml", 3, 9), "roles.工程师");

        assertThat(new ProblemRenderer(SOURCE, Language.ENGLISH).render(problem))
                .isEqualTo("""
                    plan.yaml:3:9 error TEST-001 unknown key "cuont" [roles.工程师]
                          工程师: {cuont: 3}
                                   ^
                        Did you mean "count"?
                    """);
        assertThat(new ProblemRenderer(SOURCE, Language.CHINESE).render(problem))
                .isEqualTo("""
                    plan.yaml:3:9 错误 TEST-001 未知的键“cuont” [roles.工程师]
                          工程师: {cuont: 3}
                                   ^
                        是否想写“count”？
                    """);
    }

    @Test
    void leavesOutWhatThereIsNot() {
        var problem = problem(Code.ODD, Origin.ofFile("plan.yaml"), "");

        assertThat(new ProblemRenderer(SOURCE, Language.ENGLISH).render(problem))
                .isEqualTo("plan.yaml warning TEST-002 unknown key \"cuont\"\n");
    }

    @Test
    void putsAnEmptyLineBetweenProblems() {
        var problem = problem(Code.ODD, Origin.ofFile("plan.yaml"), "");

        assertThat(new ProblemRenderer(SOURCE, Language.CHINESE).render(List.of(problem, problem)))
                .isEqualTo("plan.yaml 警告 TEST-002 未知的键“cuont”\n\nplan.yaml 警告 TEST-002 未知的键“cuont”\n");
    }
}
