package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain;
import dev.capstan.report.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Binds the chapters into one page. */
public final class Document {

    private Document() {}

    /** The page as text; it needs nothing beside it. */
    public static String of(Page page) {
        var html = new Element("html")
                .set("xmlns", "http://www.w3.org/1999/xhtml")
                .set("lang", page.format().isChinese() ? "zh-CN" : "en")
                .add(head(page), body(page));
        return "<!DOCTYPE html>\n" + html;
    }

    private static List<Chapter> chapters(Page page) {
        var uncertain = page.assessment().uncertain();
        return Stream.of(
                        Stream.of(AnswerChapter.of(page)),
                        Stream.ofNullable(uncertain).flatMap(futures -> futures(page, futures)),
                        Stream.of(
                                CashChapter.of(page),
                                CompositionChapter.of(page),
                                SpendingChapter.of(page),
                                ResultsChapter.of(page),
                                PeopleChapter.of(page),
                                TokenChapter.of(page),
                                CustomerChapter.of(page),
                                ValueChapter.of(page),
                                StatementsChapter.of(page),
                                SourcesChapter.of(page),
                                SanityChapter.of(page),
                                AssumptionsChapter.of(page),
                                WarningsChapter.of(page),
                                GlossaryChapter.of(page),
                                LimitsChapter.of(page),
                                ProvenanceChapter.of(page)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Chapter> futures(Page page, Uncertain uncertain) {
        var chapters = new ArrayList<Chapter>();
        if (uncertain.uncertain() > 0) {
            chapters.add(FuturesChapter.of(page, uncertain));
            chapters.add(RaiseChapter.of(page, uncertain));
            if (uncertain.drivers().stream().anyMatch(Uncertain.Driver::isClear)) {
                chapters.add(DriversChapter.of(page, uncertain));
            }
        }
        if (uncertain.returns() != null) {
            chapters.add(ReturnsChapter.of(page, uncertain.returns()));
        }
        if (uncertain.foundersOwe() != null) {
            chapters.add(FoundersChapter.of(page, uncertain.foundersOwe()));
        }
        if (!uncertain.scenarios().isEmpty() || !uncertain.expectations().isEmpty()) {
            chapters.add(ScenariosChapter.of(page, uncertain));
        }
        return chapters.stream();
    }

    private static Element head(Page page) {
        var title = page.assessment().provenance().venture() + " – " + page.say("Capital assessment", "资本评估报告");
        return new Element("head")
                .add(new Element("meta").set("charset", "utf-8"))
                .add(new Element("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
                .add(new Element("meta")
                        .set("name", "generator")
                        .set(
                                "content",
                                "Capstan " + page.assessment().provenance().version()))
                .add(Element.of("title", title))
                .add(Element.of("style", style()));
    }

    private static Element body(Page page) {
        var chapters = chapters(page);
        var links =
                new Element("ul").addAll(chapters.stream().map(Chapter::link).toList());
        var folded =
                new Element("ul").addAll(chapters.stream().map(Chapter::link).toList());
        var contents = page.say("Contents", "目录");
        return new Element("body")
                .add(CoverChapter.of(page))
                .add(Element.ofClass("div", "sheet")
                        .add(new Element("nav").set("aria-label", contents).add(links))
                        .add(new Element("main")
                                .add(Element.ofClass("details", "contents")
                                        .add(Element.of("summary", contents), folded))
                                .addAll(chapters.stream().map(Chapter::section).toList())));
    }

    private static String style() {
        try (var in = Format.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
