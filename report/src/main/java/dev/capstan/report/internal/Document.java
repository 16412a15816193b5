package dev.capstan.report.internal;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Raise;
import dev.capstan.answers.TermComparison;
import dev.capstan.answers.Uncertain;
import dev.capstan.report.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the chapters into one page. */
public final class Document {

    private Document() {}

    /**
     * The page as text; it needs nothing beside it.
     *
     * @param raise who owns what and gets what; null where that is not told
     */
    public static String of(Page page, @Nullable Raise raise) {
        var title = page.assessment().provenance().venture() + " – " + page.say("Capital assessment", "资本评估报告");
        var version = page.assessment().provenance().version();
        var chapters = new ArrayList<>(chapters(page));
        if (raise != null) {
            int after = chapters.stream().map(Chapter::id).toList().indexOf("raise") + 1;
            chapters.addAll(Math.max(1, after), chapters(page, raise));
        }
        return of(page, title, version, CoverChapter.of(page), chapters);
    }

    /** A page of its own for who owns what and gets what. */
    public static String of(Paper paper, Raise raise) {
        return of(paper, raise, chapters(paper, raise));
    }

    /** A page of its own for term sheets, with the plan itself behind them. */
    public static String of(Paper paper, TermComparison comparison) {
        var chapters = new ArrayList<Chapter>();
        chapters.add(TermsChapter.of(paper, comparison));
        chapters.addAll(chapters(paper, comparison.plan().raise()));
        return of(paper, comparison.plan().raise(), chapters);
    }

    private static String of(Paper paper, Raise raise, List<Chapter> chapters) {
        var basis = raise.basis();
        var kicker = paper.say("Raise and distribute", "融资与分配");
        var cover = new Element("header")
                .add(Element.ofClass("p", "kicker").text(kicker))
                .add(Element.of("h1", basis.venture()))
                .add(Element.ofClass("p", "facts")
                        .text(paper.say(
                                paper.format().count(basis.paths()) + " futures, seed " + basis.seed()
                                        + " · all money in " + basis.currency(),
                                paper.format().count(basis.paths()) + " 条路径，种子 " + basis.seed() + " · 货币："
                                        + basis.currency())));
        return of(paper, basis.venture() + " – " + kicker, AnswerJson.version(), cover, chapters);
    }

    private static List<Chapter> chapters(Paper paper, Raise raise) {
        var chapters = new ArrayList<>(List.of(OwnershipChapter.of(paper, raise)));
        if (raise.ending() != null) {
            chapters.add(ProceedsChapter.of(paper, raise, raise.ending()));
        }
        return chapters;
    }

    private static String of(Paper paper, String title, String version, Element cover, List<Chapter> chapters) {
        var html = new Element("html")
                .set("xmlns", "http://www.w3.org/1999/xhtml")
                .set("lang", paper.format().isChinese() ? "zh-CN" : "en")
                .add(head(title, version), body(paper, cover, chapters));
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

    private static Element head(String title, String version) {
        return new Element("head")
                .add(new Element("meta").set("charset", "utf-8"))
                .add(new Element("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
                .add(new Element("meta").set("name", "generator").set("content", "Capstan " + version))
                .add(Element.of("title", title))
                .add(Element.of("style", style()));
    }

    private static Element body(Paper paper, Element cover, List<Chapter> chapters) {
        var links =
                new Element("ul").addAll(chapters.stream().map(Chapter::link).toList());
        var folded =
                new Element("ul").addAll(chapters.stream().map(Chapter::link).toList());
        var contents = paper.say("Contents", "目录");
        return new Element("body")
                .add(cover)
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
