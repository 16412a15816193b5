package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML 1.2 as a {@link Tree} of bounded depth and size. Every value is a text: what it means, its key decides. */
public final class YamlTree {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NODES = 200_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setSchema(new FailsafeSchema())
            .build();

    private final SourceText source;
    private final Comments comments;
    private int nodes;

    private YamlTree(SourceText source) {
        this.source = source;
        this.comments = new Comments(source.text());
    }

    /** The root of the file; a syntax error, or a tree too deep or too large, stops here. */
    public static Result<Tree> parse(SourceText source) {
        var reader = new YamlTree(source);
        try {
            var refused = reader.scan();
            return refused != null ? new Result.Failure<>(List.of(refused)) : reader.compose();
        } catch (TooManyNodes expanded) {
            return reader.failure(PlanProblem.TOO_MANY_NODES, tooMany());
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException syntax) {
            return new Result.Failure<>(List.of(SyntaxProblem.of(syntax, source)));
        }
    }

    /** Looks at the events, which need no stack, before nodes are built, which do. */
    private @Nullable Problem scan() {
        int depth = 0;
        int documents = 0;
        int values = 0;
        for (var event : new Parse(SETTINGS).parseString(source.text())) {
            comments.learn(event);
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> documents += event instanceof DocumentStartEvent ? 1 : 0;
            }
            values += event instanceof NodeEvent ? 1 : 0;
            if (values > MAX_NODES) {
                return problem(PlanProblem.TOO_MANY_NODES, event, tooMany());
            }
            if (depth > MAX_DEPTH) {
                return problem(PlanProblem.TOO_DEEP, event, Attributes.of("limit", MAX_DEPTH));
            }
            if (documents > 1) {
                return problem(PlanProblem.SEVERAL_DOCUMENTS, event, Attributes.NONE);
            }
            var tag = tag(event);
            if (!tag.isEmpty()) {
                return SyntaxProblem.problem(
                        new Text("the tag " + tag + " has no meaning in a plan; remove it", "计划不使用标签 " + tag + "，请删除"),
                        origin(event.getStartMark()));
            }
        }
        return null;
    }

    private static Attributes tooMany() {
        return Attributes.of("limit", String.format(Locale.ROOT, "%,d", MAX_NODES));
    }

    /** A tag that the user wrote, shortened as he wrote it; what a value is, its key decides. */
    private static String tag(Event event) {
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.<String>empty();
        };
        return Text.shown(tag.orElse("").replaceFirst("^tag:yaml\\.org,2002:", "!!"));
    }

    private Result<Tree> compose() {
        var root = new Compose(SETTINGS).composeString(source.text());
        var tree = root.isEmpty() ? null : tree(root.get(), 0);
        return tree == null || (tree instanceof Tree.Leaf leaf && leaf.isBlank())
                ? failure(PlanProblem.EMPTY, Attributes.NONE)
                : new Result.Success<>(tree);
    }

    private Tree tree(Node node, int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new TooManyNodes();
        }
        var origin = origin(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar ->
                new Tree.Leaf(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, comment(node), origin);
            case SequenceNode sequence -> {
                List<Tree> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(tree(item, depth + 1)));
                yield new Tree.Sequence(items, origin);
            }
            case MappingNode mapping -> {
                List<Tree.Entry> entries = new ArrayList<>();
                for (var tuple : mapping.getValue()) {
                    var key = tree(tuple.getKeyNode(), depth + 1);
                    var leaf = key instanceof Tree.Leaf text ? text : new Tree.Leaf("?", true, "", key.origin());
                    entries.add(new Tree.Entry(leaf, tree(tuple.getValueNode(), depth + 1)));
                }
                yield new Tree.Mapping(entries, origin);
            }
            default -> throw new YamlEngineException("a node of kind " + node.getNodeType());
        };
    }

    private String comment(Node node) {
        return node.getStartMark().isPresent() && node.getEndMark().isPresent()
                ? comments.of(node.getStartMark().get(), node.getEndMark().get())
                : "";
    }

    private Origin origin(Optional<Mark> mark) {
        return mark.map(m -> new Origin(source.file(), m.getLine() + 1, m.getColumn() + 1))
                .orElse(Origin.ofFile(source.file()));
    }

    private Problem problem(PlanProblem code, Event event, Attributes attributes) {
        return new Problem(code, origin(event.getStartMark()), "", attributes);
    }

    private Result<Tree> failure(PlanProblem code, Attributes attributes) {
        return new Result.Failure<>(List.of(new Problem(code, Origin.ofFile(source.file()), "", attributes)));
    }

    private static final class TooManyNodes extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
