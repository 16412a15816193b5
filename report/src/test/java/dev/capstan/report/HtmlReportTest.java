package dev.capstan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.basics.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    static Stream<Sample> samples() {
        var unusual = new Sample(120);
        unusual.roles = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "高级大模型推理与训练平台工程师第" + i + "组（含外包）")
                .toList();
        unusual.venture = "a \"long\" <script>alert('x')</script> & name \u202e\u0001 ".repeat(9);
        var empty = new Sample(1);
        empty.revenue = 0;
        empty.roles = List.of();
        return Stream.of(new Sample(36), unusual, empty, new Sample(9));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWellFormedAndShowsNothingOfTheMachine(Sample sample) throws Exception {
        for (var language : Language.values()) {
            var html = HtmlReport.write(sample.build(), language);
            assertThat(Pages.texts(html)).noneMatch(Pages::isMachineWord);
            assertThat(html).doesNotContain("NaN").doesNotContain("<script").doesNotContain("\u202e");
            assertThat(html.replace("http://www.w3.org", "")).doesNotContainPattern("https?://|url\\(|@import");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameEveryTime(Language language) {
        assertThat(HtmlReport.write(new Sample(60).build(), language))
                .isEqualTo(HtmlReport.write(new Sample(60).build(), language));
    }

    @Test
    void keepsWhatTheUserWroteAsText() throws Exception {
        var sample = new Sample(12);
        sample.venture = "<b>R&D</b> \"x\"";
        var title = Pages.parsed(HtmlReport.write(sample.build(), Language.ENGLISH))
                .getElementsByTagName("h1")
                .item(0);
        assertThat(title.getTextContent()).isEqualTo("<b>R&D</b> \"x\"");
        assertThat(title.getChildNodes().getLength()).isEqualTo(1);
    }

    @Test
    void speaksChineseThroughout() throws Exception {
        var english = Measures.all().values().stream()
                .map(Measure::label)
                .filter(label -> !label.en().equals(label.zh()))
                .map(label -> label.en().toLowerCase(Locale.ROOT))
                .toList();
        var words = Pages.texts(HtmlReport.write(new Sample(60).build(), Language.CHINESE));

        assertThat(words.stream().map(text -> text.strip().toLowerCase(Locale.ROOT)))
                .doesNotContainAnyElementsOf(english);
        var known = "Aurora|engineers|sellers|hospitals|api|base|survey of"
                + " 2026|roles.engineers.salary|products.a.price|plan.yaml|capstan assess|400k CNY / head /"
                + " year|40 CNY / 1M tokens|Capstan|SHA-256|CNY|LTV|CAC|Skok|ARR|GPU|API|IFRS|US"
                + " GAAP|max|[a-f0-9]{64}";
        assertThat(words.stream().map(text -> text.replaceAll(known, "")))
                .noneMatch(text -> text.matches("(?s).*[A-Za-z]{2,}.*"));
    }

    @Test
    void speaksEnglishThroughout() throws Exception {
        assertThat(Pages.texts(HtmlReport.write(new Sample(60).build(), Language.ENGLISH)))
                .noneMatch(text -> text.codePoints().anyMatch(c -> c > 0x2E80));
    }

    @Test
    void marksAssumptionsWithoutSource() {
        assertThat(HtmlReport.write(new Sample(12).build(), Language.ENGLISH))
                .contains("<span class=\"missing\">no source</span>");
        assertThat(HtmlReport.write(new Sample(12).build(), Language.CHINESE))
                .contains("<span class=\"missing\">无来源</span>");
    }

    @Test
    void showsEveryTileAndSentenceOfTheSummary() throws Exception {
        var assessment = new Sample(36).build();
        for (var language : Language.values()) {
            var texts = Pages.texts(HtmlReport.write(assessment, language));
            assertThat(texts).containsAll(Summary.sentences(assessment, language));
            assertThat(texts)
                    .containsAll(Summary.tiles(assessment, language).stream()
                            .map(Summary.Tile::shown)
                            .toList());
        }
    }
}
