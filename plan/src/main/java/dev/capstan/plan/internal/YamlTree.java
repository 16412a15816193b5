package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.plan.PlanProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
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
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#+\\s*(.*)$");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(1_000)
            .setSchema(new FailsafeSchema())
            .build();

    private final SourceText source;
    private final List<String> lines;
    private int nodes;

    private YamlTree(SourceText source) {
        this.source = source;
        this.lines = source.text().lines().toList();
    }

    /** The root of the file; a syntax error, or a tree too deep or too large, stops here. */
    public static Result<Tree> parse(SourceText source) {
        var reader = new YamlTree(source);
        try {
            var refused = reader.scan();
            return refused != null ? new Result.Failure<>(List.of(refused)) : reader.compose();
        } catch (TooManyNodes expanded) {
            return reader.failure(PlanProblem.TOO_MANY_NODES, 0, 0, Attributes.of("limit", Integer.toString(MAX_NODES)));
        } catch (MarkedYamlEngineException syntax) {
            var mark = syntax.getProblemMark().or(syntax::getContextMark);
            var reason = Optional.ofNullable(syntax.getProblem()).orElse("it cannot be read");
            return reader.failure(
                    PlanProblem.SYNTAX, mark.map(m -> m.getLine() + 1).orElse(0), mark.map(m -> m.getColumn() + 1).orElse(0), Attributes.of("reason", reason));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException syntax) {
            return reader.failure(PlanProblem.SYNTAX, 0, 0, Attributes.of("reason", String.valueOf(syntax.getMessage())));
        }
    }

    /** Looks at the events, which need no stack, before nodes are built, which do. */
    private @Nullable Problem scan() {
        int depth = 0;
        int documents = 0;
        for (var event : new Parse(SETTINGS).parseString(source.text())) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> documents += event instanceof DocumentStartEvent ? 1 : 0;
            }
            if (depth > MAX_DEPTH) {
                return problem(PlanProblem.TOO_DEEP, event, Attributes.of("limit", Integer.toString(MAX_DEPTH)));
            }
            if (documents > 1) {
                return problem(PlanProblem.SEVERAL_DOCUMENTS, event, Attributes.of());
            }
        }
        return null;
    }

    private Result<Tree> compose() {
        var root = new Compose(SETTINGS).composeString(source.text());
        if (root.isEmpty()) {
            return failure(PlanProblem.EMPTY, 0, 0, Attributes.of());
        }
        return new Result.Success<>(tree(root.get(), 0));
    }

    private Tree tree(Node node, int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new TooManyNodes();
        }
        var origin = origin(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar ->
                new Tree.Leaf(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, comment(node.getEndMark(), origin), origin);
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

    /** The comment behind a value on its line, or else the lines of comment right above it. */
    private String comment(Optional<Mark> mark, Origin origin) {
        if (mark.isEmpty() || mark.get().getLine() >= lines.size()) {
            return "";
        }
        var line = lines.get(mark.get().getLine());
        int from = line.offsetByCodePoints(0, Math.min(mark.get().getColumn(), line.codePointCount(0, line.length())));
        var behind = COMMENT.matcher(line.substring(from));
        return behind.find() ? behind.group(1).strip() : above(origin.line() - 2);
    }

    private String above(int index) {
        var found = new ArrayList<String>();
        for (int i = index; i >= 0 && i < lines.size() && lines.get(i).strip().startsWith("#"); i--) {
            found.addFirst(lines.get(i).strip().replaceFirst("^#+\\s*", ""));
        }
        return String.join(" ", found);
    }

    private Origin origin(Optional<Mark> mark) {
        return mark.map(m -> new Origin(source.file(), m.getLine() + 1, m.getColumn() + 1)).orElse(Origin.ofFile(source.file()));
    }

    private Problem problem(PlanProblem code, Event event, Attributes attributes) {
        return new Problem(code, origin(event.getStartMark()), "", attributes);
    }

    private Result<Tree> failure(PlanProblem code, int line, int column, Attributes attributes) {
        return new Result.Failure<>(List.of(new Problem(code, new Origin(source.file(), line, column), "", attributes)));
    }

    private static final class TooManyNodes extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
