package dev.capstan.report.internal;

import dev.capstan.report.Summary;

/** The answer in plain words, and the key figures. */
final class AnswerChapter {

    private AnswerChapter() {}

    static Chapter of(Page page) {
        var words = Element.ofClass("div", "answer");
        Summary.sentences(page.assessment(), page.language()).forEach(sentence -> words.add(Paper.paragraph(sentence)));
        var tiles = Element.ofClass("div", "tiles");
        for (var tile : Summary.tiles(page.assessment(), page.language())) {
            tiles.add(Element.ofClass("div", "tile")
                    .add(Element.ofClass("p", "label").text(tile.label()))
                    .add(Element.ofClass("p", "number").text(tile.shown()))
                    .add(Element.ofClass("p", "detail").text(tile.note())));
        }
        return Chapter.of("answer", page.say("The answer", "结论"), words, tiles);
    }
}
