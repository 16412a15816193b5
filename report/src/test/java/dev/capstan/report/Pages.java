package dev.capstan.report;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads written pages with a strict parser. */
final class Pages {

    private Pages() {}

    static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /** Every text of a page that is not style. */
    static List<String> texts(String html) throws Exception {
        return texts(parsed(html));
    }

    private static List<String> texts(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return List.of(node.getTextContent());
        }
        if (node.getNodeName().equals("style")) {
            return List.of();
        }
        var children = node.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .flatMap(child -> texts(child).stream())
                .toList();
    }

    /** Whether a text shows what only a machine would write. */
    static boolean isMachineWord(String text) {
        return text.matches("(?s).*(NaN|null|Infinity|−0(?![.\\d])|\\dE\\d).*");
    }
}
