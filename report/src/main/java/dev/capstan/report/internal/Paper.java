package dev.capstan.report.internal;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.report.Figure;
import dev.capstan.report.Format;

/** What pages of every kind are written with: words in one language, numbers in one format, figures in two sizes. */
public interface Paper {

    /** With nothing on it yet. */
    record Blank(Format format) implements Paper {}

    Format format();

    default Language language() {
        return format().language();
    }

    /** The English or the Chinese text. */
    default String say(String english, String chinese) {
        return format().isChinese() ? chinese : english;
    }

    default String sentence(Text label) {
        return Words.sentence(label, language());
    }

    static Element paragraph(String text) {
        return Element.of("p", text);
    }

    static Element note(String text) {
        return Element.ofClass("p", "note").text(text);
    }

    /** A figure in two sizes, of which the style shows one; a sentence where there is nothing to draw. */
    default Element figure(Figure figure) {
        var title = sentence(figure.title());
        if (figure.isEmpty()) {
            return note(title + say(": none in this plan.", "：本计划中没有。"));
        }
        return new Element("figure")
                .add(Element.of("figcaption", title))
                .add(Element.ofClass("div", "wide").add(Chart.draw(figure, format(), Chart.Size.WIDE)))
                .add(Element.ofClass("div", "narrow").add(Chart.draw(figure, format(), Chart.Size.NARROW)));
    }
}
