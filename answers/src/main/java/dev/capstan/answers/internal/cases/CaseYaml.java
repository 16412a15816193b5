package dev.capstan.answers.internal.cases;

import dev.capstan.answers.CaseProblem;
import dev.capstan.answers.Cases;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML as {@link CaseNode}s of bounded depth and number; every value is a text. */
final class CaseYaml {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NODES = 2_000_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setCodePointLimit(Cases.MAX_BYTES)
            .setSchema(new FailsafeSchema())
            .build();

    private final SourceText source;
    private final List<Problem> duplicates = new ArrayList<>();
    private int nodes;

    private CaseYaml(SourceText source) {
        this.source = source;
    }

    /** The root of the file; null for an empty one. Duplicate keys are added to {@code duplicates}. */
    static @Nullable CaseNode parse(SourceText source, List<Problem> duplicates) {
        var reader = new CaseYaml(source);
        try {
            reader.checkDepth();
            var root = new Compose(SETTINGS).composeString(source.text());
            var node = root.isEmpty() ? null : reader.node(root.get(), 0);
            duplicates.addAll(reader.duplicates);
            return node;
        } catch (MarkedYamlEngineException marked) {
            var place = marked.getProblemMark().or(marked::getContextMark);
            throw reader.refused(Text.same(Text.shown(marked.getProblem())), reader.origin(place));
        } catch (YamlEngineException | IllegalArgumentException unmarked) {
            throw reader.refused(
                    Text.same(Text.shown(String.valueOf(unmarked.getMessage()))), Origin.ofFile(source.file()));
        }
    }

    /** Before anything recurses. */
    private void checkDepth() {
        int depth = 0;
        for (var event : new Parse(SETTINGS).parseString(source.text())) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw refused(new Text("it is nested too deeply", "嵌套过深"), origin(event.getStartMark()));
            }
        }
    }

    private CaseNode node(Node node, int depth) {
        var origin = origin(node.getStartMark());
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw refused(new Text("it is too large or nested too deeply", "内容过多或嵌套过深"), origin);
        }
        return switch (node) {
            case ScalarNode scalar ->
                new CaseNode.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, origin);
            case SequenceNode sequence -> {
                List<CaseNode> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
                yield new CaseNode.Items(items, origin);
            }
            case MappingNode mapping -> fields(mapping, depth, origin);
            default -> throw refused(Text.same(node.getNodeType().name()), origin);
        };
    }

    private CaseNode fields(MappingNode mapping, int depth, Origin origin) {
        var values = new LinkedHashMap<String, CaseNode>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var value = node(tuple.getValueNode(), depth + 1);
            if (values.putIfAbsent(key, value) != null) {
                var place = origin(tuple.getKeyNode().getStartMark());
                duplicates.add(new Problem(CaseProblem.DUPLICATE, place, key, Attributes.of("name", key)));
            }
        }
        return new CaseNode.Fields(values, origin);
    }

    private Origin origin(Optional<Mark> mark) {
        return mark.map(m -> new Origin(source.file(), m.getLine() + 1, m.getColumn() + 1))
                .orElse(Origin.ofFile(source.file()));
    }

    private CaseException refused(Text reason, Origin origin) {
        return new CaseException(new Problem(CaseProblem.SYNTAX, origin, "", Attributes.of("reason", reason)));
    }
}
