package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Severity;
import dev.capstan.basics.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One minimal plan for each mistake, with the exact message: the published reference of errors is made from it. */
class GalleryTest {

    private static final Path GALLERY = Path.of("src/test/resources/gallery");

    private static final Text INTRODUCTION = new Text("""
        # Mistakes in a plan

        [中文](errors.zh-CN.md)

        What is guaranteed: all mistakes of a plan are reported at once, in the order of the file, each with its place (line and
        column counted from 1), its code, its dotted key and what to do; of a plan that is wrong all over, the first 200. A
        mistake in the YAML itself is reported alone. What contradicts itself across the plan is looked for once each value is
        sound. Nothing is written when a plan is wrong, and the exit code is 2. A warning stops nothing. A code keeps its
        meaning for ever.

        This page is made from the test that holds the messages: each plan below gives exactly the message under it.
        """, """
            # 计划中的错误

            [English](errors.md)

            保证：一份计划的全部错误一次报告，按文件中的顺序，每条都有位置（行、列从 1 起数）、代码、以点号表示的键和改法；通篇有误时报告前 200 条。
            YAML 本身的语法错误单独报告。跨项的矛盾在各项数值都无误之后检查。计划有误时不写任何文件，退出码为 2。警告不影响运行。
            代码的含义永不改变。

            本页由约束这些信息的测试生成：每份计划给出的正是其下的信息。
            """);

    private static final Text HEADER =
            new Text("| code | severity | message |\n| --- | --- | --- |\n", "| 代码 | 级别 | 信息 |\n| --- | --- | --- |\n");

    @ParameterizedTest
    @EnumSource
    void aMinimalPlanHasThisProblemAndNoOther(PlanProblem code) throws IOException {
        var result = reading(code).result();

        assertThat(result.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(result instanceof Result.Success).isEqualTo(code.severity() == Severity.WARNING);
    }

    @Test
    void theEnglishPageShowsEachPlanAndItsMessage() throws IOException {
        Golden.check("docs/reference/errors.md", page(Language.ENGLISH));
    }

    @Test
    void theChinesePageShowsEachPlanAndItsMessage() throws IOException {
        Golden.check("docs/reference/errors.zh-CN.md", page(Language.CHINESE));
    }

    @Test
    void noMessageLeavesAPlaceUnfilled() throws IOException {
        for (var code : PlanProblem.values()) {
            for (var language : Language.values()) {
                assertThat(Plans.rendered(reading(code), language)).doesNotContainPattern("\\{[a-z]+}");
            }
        }
    }

    private static String page(Language language) throws IOException {
        var page = new StringBuilder(INTRODUCTION.in(language)).append("\n").append(HEADER.in(language));
        for (var code : PlanProblem.values()) {
            var link = "[" + code.id() + "](#" + code.id().toLowerCase(Locale.ROOT) + ")";
            var message = reading(code).result().problems().getFirst().message(language);
            page.append(
                    "| %s | %s | %s |\n".formatted(link, code.severity().label().in(language), message));
        }
        for (var code : PlanProblem.values()) {
            page.append("\n## ").append(code.id()).append("\n\n");
            page.append(shown(code, language)).append("\n");
            page.append(fenced("text", Plans.rendered(reading(code), language)));
        }
        return page.toString();
    }

    private static String shown(PlanProblem code, Language language) throws IOException {
        return Files.exists(file(code))
                ? fenced("yaml", Files.readString(file(code)))
                : GeneratedPlans.of(code).what().in(language) + "\n";
    }

    private static String fenced(String language, String text) {
        return "```" + language + "\n" + text + "```\n";
    }

    private static PlanReader.Reading reading(PlanProblem code) throws IOException {
        return switch (code) {
            case UNREADABLE -> PlanReader.read(Path.of("plan.yaml"));
            default ->
                PlanReader.read(
                        "plan.yaml",
                        Files.exists(file(code))
                                ? Files.readAllBytes(file(code))
                                : GeneratedPlans.of(code).text().getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    private static Path file(PlanProblem code) {
        return GALLERY.resolve(code.id() + ".yaml");
    }
}
