package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.Text;
import dev.capstan.capital.CapTableProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds an object to the fields of its type and tells every difference at its place. */
final class ObjectCheck {

    private final Source source;
    private final String id;
    private boolean isSound = true;

    private ObjectCheck(Source source, String id) {
        this.source = source;
        this.id = id;
    }

    /** Whether the object is as its type says; fields that the type does not have are told and do not count. */
    static boolean isSound(Source source, String id, Json.Fields object, Structure structure, String pointer) {
        var check = new ObjectCheck(source, id);
        check.fields(object, structure, pointer);
        return check.isSound;
    }

    private void wrong(CapTableProblem code, int at, String pointer, Object... attributes) {
        isSound = false;
        source.add(code, at, pointer, with(attributes));
    }

    private Object[] with(Object... attributes) {
        return Stream.concat(Stream.of(attributes), Stream.of("id", id)).toArray();
    }

    private void fields(Json.Fields object, Structure structure, String pointer) {
        structure.fields().forEach((name, field) -> {
            var value = object.values().get(name);
            if (value != null) {
                value(value, field.type(), name, pointer + "/" + escaped(name));
            } else if (field.isRequired()) {
                wrong(CapTableProblem.MISSING_FIELD, object.at(), pointer, "field", name);
            }
        });
        object.values().forEach((name, value) -> {
            if (!structure.fields().containsKey(name)) {
                source.add(
                        CapTableProblem.EXCESS_FIELD, value.at(), pointer + "/" + escaped(name), with("field", name));
            }
        });
        structure.rules().forEach(rule -> rule(rule, object, pointer));
    }

    private void rule(Structure.Rule rule, Json.Fields object, String pointer) {
        long there = rule.fields().stream().filter(object.values()::containsKey).count();
        boolean kept = switch (rule.kind()) {
            case "one" -> there == 1;
            case "any" -> there > 0;
            case "most" -> there <= 1;
            case "with" -> isWith(object.values().get(rule.fields().getFirst()), there);
            case "when" ->
                object.values().containsKey(rule.fields().getLast())
                        || !(object.values().get(rule.fields().getFirst()) instanceof Json.Word word
                                && rule.words().contains(word.text()));
            default -> throw new IllegalStateException(rule.kind());
        };
        if (!kept) {
            wrong(CapTableProblem.FIELD_RULE, object.at(), pointer, "rule", sentence(rule));
        }
    }

    /** @param there how many fields are there, the flag among them */
    private static boolean isWith(@Nullable Json flag, long there) {
        return flag == null ? there == 0 : (flag instanceof Json.Flag given && given.value()) ? there == 2 : there <= 2;
    }

    private static Text sentence(Structure.Rule rule) {
        var names = String.join(", ", rule.fields());
        return switch (rule.kind()) {
            case "one" -> new Text("exactly one of " + names, "以下之一：" + names);
            case "any" -> new Text("at least one of " + names, "以下至少一项：" + names);
            case "most" -> new Text("at most one of " + names, "以下至多一项：" + names);
            case "with" -> new Text("the first of " + names + " and one of the others", names + " 中的第一项和其余之一");
            default ->
                new Text(
                        rule.fields().getLast() + ", since its " + rule.fields().getFirst() + " needs it",
                        rule.fields().getLast() + "（其 " + rule.fields().getFirst() + " 需要）");
        };
    }

    private void value(Json value, FieldType type, String name, String pointer) {
        switch (type) {
            case FieldType.Plain plain -> expect(plain.accepts(value), value, name, pointer, plain.expected());
            case FieldType.Words words ->
                expect(
                        value instanceof Json.Word word && words.words().contains(word.text()),
                        value,
                        name,
                        pointer,
                        oneOf(words.words()));
            case FieldType.ListOf list -> items(value, list, name, pointer);
            case FieldType.Structured structured -> structured(value, structured, name, pointer);
        }
    }

    private void expect(boolean isRight, Json value, String name, String pointer, Text expected) {
        if (!isRight) {
            wrong(
                    CapTableProblem.WRONG_VALUE,
                    value.at(),
                    pointer,
                    "field",
                    name,
                    "value",
                    Json.shown(value),
                    "expected",
                    expected);
        }
    }

    private static Text oneOf(List<String> words) {
        var all = words.stream().limit(12).collect(Collectors.joining(", ")) + (words.size() > 12 ? ", …" : "");
        return words.size() == 1 ? Text.same("\"" + all + "\"") : new Text("one of " + all, "以下之一：" + all);
    }

    private void items(Json value, FieldType.ListOf list, String name, String pointer) {
        if (!(value instanceof Json.Items items)
                || (list.isFilled() && items.values().isEmpty())) {
            var expected = list.isFilled() ? new Text("a list that is not empty", "非空列表") : new Text("a list", "列表");
            expect(false, value, name, pointer, expected);
            return;
        }
        for (int i = 0; i < items.values().size(); i++) {
            value(items.values().get(i), list.item(), name, pointer + "/" + i);
        }
    }

    private void structured(Json value, FieldType.Structured type, String name, String pointer) {
        if (!(value instanceof Json.Fields fields)) {
            expect(false, value, name, pointer, new Text("an object {…}", "对象 {…}"));
            return;
        }
        var kind = fields.values().get("type");
        if (type.names().equals(List.of("ISSUER"))) {
            // An object of its own, though it stands within the manifest.
            isSound &= isSound(source, new Taken(fields).text("id"), fields, Structure.named("ISSUER"), pointer);
        } else if (type.names().size() == 1) {
            fields(fields, Structure.named(type.names().getFirst()), pointer);
        } else if (kind instanceof Json.Word word && type.names().contains(word.text())) {
            fields(fields, Structure.named(word.text()), pointer);
        } else if (kind == null && isTypeOptional(type)) {
            fitting(fields, type, pointer);
        } else {
            expect(false, kind == null ? fields : kind, "type", pointer, oneOf(type.names()));
        }
    }

    /** A conversion right need not say what it is. */
    private static boolean isTypeOptional(FieldType.Structured type) {
        var field = Structure.named(type.names().getFirst()).fields().get("type");
        return field != null && !field.isRequired();
    }

    /** What fits one structure is of its type; what fits several must say. */
    private void fitting(Json.Fields fields, FieldType.Structured type, String pointer) {
        var fitting = type.names().stream()
                .filter(name -> isSound(source.discarding(), id, fields, Structure.named(name), ""))
                .toList();
        if (fitting.size() > 1) {
            wrong(CapTableProblem.MISSING_FIELD, fields.at(), pointer, "field", "type");
        } else {
            var name = fitting.isEmpty() ? type.names().getFirst() : fitting.getFirst();
            fields(fields, Structure.named(name), pointer);
        }
    }

    /** A key within a JSON Pointer (RFC 6901). */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
