package dev.capstan.answers.internal.cases;

import dev.capstan.answers.CaseProblem;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Nearest;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/**
 * The inputs of a case, read by name. A name may have synonyms; the first that is there counts, and what is missing is named
 * by the first. Everything that is wrong is a located {@link CaseException}.
 */
final class Given {

    private static final Text NUMBER = new Text("a number", "数字");
    private static final Text DATE = new Text("a date such as 2027-03-31", "日期（如 2027-03-31）");
    private static final Text LIST = new Text("a list", "列表");
    private static final Text MAPPING = new Text("a mapping of names to values", "名称到值的映射");
    private static final Text TEXT = new Text("a text", "文本");
    private static final Text POSITIVE = new Text("a number above 0", "大于 0 的数");
    private static final Text NOT_NEGATIVE = new Text("a number not below 0", "不小于 0 的数");
    private static final Text FRACTION = new Text("a number from 0 to below 1", "从 0 到 1（不含 1）的数");
    private static final Text FLAG = new Text("true or false", " true 或 false");

    private final String kind;
    private final CaseNode.Fields fields;
    private final CaseNode.Fields expected;
    private final List<String> conventions;
    private final DataFiles data;
    private final Reads reads;
    private final Set<String> used;

    Given(String kind, CaseNode.Fields fields, CaseNode.Fields expected, List<String> conventions, DataFiles data) {
        this(kind, fields, expected, conventions, data, new Reads());
    }

    private Given(
            String kind,
            CaseNode.Fields fields,
            CaseNode.Fields expected,
            List<String> conventions,
            DataFiles data,
            Reads reads) {
        this.kind = kind;
        this.fields = fields;
        this.expected = expected;
        this.conventions = List.copyOf(conventions);
        this.data = data;
        this.reads = reads;
        this.used = reads.of(fields);
    }

    /** The names of the figures that the case expects: where a name carries a parameter, such as {@code cum_t1_t5}. */
    Collection<String> expectedNames() {
        return expected.values().keySet();
    }

    /** The names below an expected figure, or none. */
    Collection<String> expectedNames(String figure) {
        return expected.values().get(figure) instanceof CaseNode.Fields inner
                ? inner.values().keySet()
                : List.of();
    }

    /** What the case says in words of how its figures were rounded; none where it says nothing. */
    List<String> conventions() {
        return conventions;
    }

    /** Where the inputs stand. */
    Origin origin() {
        return fields.origin();
    }

    /** Inputs that nobody has asked for, with their dotted names: those within lists and mappings too. */
    List<String> unused() {
        return reads.missing(fields);
    }

    Set<String> names() {
        return fields.values().keySet();
    }

    boolean has(String... names) {
        return Arrays.stream(names).anyMatch(name -> fields.value(name).isPresent());
    }

    /** Inputs that are there for the reader, such as a formula in words. */
    void note(String... names) {
        used.addAll(List.of(names));
    }

    private Optional<CaseNode> find(String... names) {
        for (var name : names) {
            var value = fields.value(name);
            if (value.isPresent()) {
                used.add(name);
                return value;
            }
        }
        return Optional.empty();
    }

    /** The value of the first of the names that is there. */
    CaseNode node(String... names) {
        return find(names).orElseThrow(() -> missing(names[0]));
    }

    private CaseException missing(String name) {
        var near = Nearest.to(name, fields.values().keySet())
                .map(n -> new Text("Is it \"" + Text.shown(n) + "\"? ", "是否即“" + Text.shown(n) + "”？"))
                .orElse(Text.same(""));
        var given = fields.values().isEmpty()
                ? "–"
                : String.join(", ", fields.values().keySet());
        return new CaseException(new Problem(
                CaseProblem.MISSING_INPUT,
                fields.origin(),
                name,
                Attributes.of("name", name, "kind", kind, "given", given, "suggestion", near)));
    }

    /** Reads a value without a name, such as an item of a list. */
    static Fraction number(CaseNode node) {
        var scalar = scalar(node, NUMBER);
        return Fraction.parse(scalar.text())
                .orElseThrow(() -> CaseException.wrongType(scalar.text(), NUMBER, node.origin(), ""));
    }

    static LocalDate date(CaseNode node) {
        var scalar = scalar(node, DATE);
        try {
            return LocalDate.parse(scalar.text().strip());
        } catch (DateTimeException notADate) {
            throw CaseException.wrongType(scalar.text(), DATE, node.origin(), "");
        }
    }

    private static CaseNode.Scalar scalar(CaseNode node, Text expected) {
        return switch (node) {
            case CaseNode.Scalar scalar -> scalar;
            case CaseNode.Items items -> throw CaseException.wrongType("[…]", expected, items.origin(), "");
            case CaseNode.Fields inner -> throw CaseException.wrongType("{…}", expected, inner.origin(), "");
        };
    }

    static String shown(CaseNode node) {
        return node instanceof CaseNode.Scalar scalar ? scalar.text() : "…";
    }

    double real(String... names) {
        return number(node(names)).real();
    }

    double realOr(double otherwise, String... names) {
        return find(names).map(node -> number(node).real()).orElse(otherwise);
    }

    /** A number above 0. */
    double positive(String... names) {
        return checked(node(names), POSITIVE, value -> value > 0);
    }

    double notNegative(String... names) {
        return checked(node(names), NOT_NEGATIVE, value -> value >= 0);
    }

    double notNegativeOr(double otherwise, String... names) {
        return has(names) ? notNegative(names) : otherwise;
    }

    /** A number from 0 to below 1. */
    double fraction(String... names) {
        return checked(node(names), FRACTION, value -> value >= 0 && value < 1);
    }

    double fractionOr(double otherwise, String... names) {
        return has(names) ? fraction(names) : otherwise;
    }

    /** Reads a value without a name that must not be below 0. */
    static double notNegative(CaseNode node) {
        return checked(node, NOT_NEGATIVE, value -> value >= 0);
    }

    private static double checked(CaseNode node, Text expected, DoublePredicate valid) {
        double value = number(node).real();
        if (!valid.test(value) || !Double.isFinite(value)) {
            throw CaseException.wrongType(shown(node), expected, node.origin(), "");
        }
        return value;
    }

    BigDecimal decimal(String... names) {
        return number(node(names)).decimal();
    }

    BigDecimal decimalOr(BigDecimal otherwise, String... names) {
        return find(names).map(node -> number(node).decimal()).orElse(otherwise);
    }

    Rational rational(String... names) {
        return number(node(names)).rational();
    }

    Rational rationalOr(Rational otherwise, String... names) {
        return find(names).map(node -> number(node).rational()).orElse(otherwise);
    }

    List<Rational> rationals(String... names) {
        return items(names).stream().map(item -> number(item).rational()).toList();
    }

    /** A whole number within bounds. */
    int whole(int from, int to, String... names) {
        return whole(node(names), from, to);
    }

    int wholeOr(int otherwise, int from, int to, String... names) {
        return find(names).map(node -> whole(node, from, to)).orElse(otherwise);
    }

    static int whole(CaseNode node, int from, int to) {
        double value = number(node).real();
        if (value != Math.rint(value) || value < from || value > to) {
            throw CaseException.wrongType(
                    shown(node),
                    new Text("a whole number from " + from + " to " + to, "从 " + from + " 到 " + to + " 的整数"),
                    node.origin(),
                    "");
        }
        return (int) value;
    }

    LocalDate date(String... names) {
        return date(node(names));
    }

    String text(String... names) {
        return scalar(node(names), TEXT).text();
    }

    String textOr(String otherwise, String... names) {
        return find(names).map(node -> scalar(node, TEXT).text()).orElse(otherwise);
    }

    boolean flagOr(boolean otherwise, String... names) {
        return find(names).map(Given::flag).orElse(otherwise);
    }

    static boolean flag(CaseNode node) {
        var text = scalar(node, FLAG).text();
        return switch (text) {
            case "true", "TRUE", "True" -> true;
            case "false", "FALSE", "False" -> false;
            default -> throw CaseException.wrongType(text, FLAG, node.origin(), "");
        };
    }

    List<CaseNode> items(String... names) {
        return items(node(names));
    }

    static List<CaseNode> items(CaseNode node) {
        if (node instanceof CaseNode.Items list) {
            return list.items();
        }
        throw CaseException.wrongType(shown(node), LIST, node.origin(), "");
    }

    /** Whether this name holds fields of its own. */
    boolean isMapping(String name) {
        return fields.value(name).filter(CaseNode.Fields.class::isInstance).isPresent();
    }

    /** Whether this name holds a list. */
    boolean isList(String... names) {
        return Stream.of(names)
                .flatMap(name -> fields.value(name).stream())
                .findFirst()
                .filter(CaseNode.Items.class::isInstance)
                .isPresent();
    }

    double[] reals(String... names) {
        return reals(node(names));
    }

    static double[] reals(CaseNode node) {
        return items(node).stream().mapToDouble(item -> number(item).real()).toArray();
    }

    double[][] matrix(String... names) {
        return items(names).stream().map(Given::reals).toArray(double[][]::new);
    }

    List<BigDecimal> decimals(String... names) {
        return items(names).stream().map(item -> number(item).decimal()).toList();
    }

    List<LocalDate> dates(String... names) {
        return items(names).stream().map(Given::date).toList();
    }

    /** A mapping below this name, read as its own inputs. */
    Given inner(String... names) {
        return inner(node(names));
    }

    Given inner(CaseNode node) {
        if (node instanceof CaseNode.Fields inner) {
            return new Given(kind, inner, CaseNode.Fields.none(node.origin()), conventions, data, reads);
        }
        throw CaseException.wrongType(shown(node), MAPPING, node.origin(), "");
    }

    /** A list of mappings. */
    List<Given> rows(String... names) {
        return items(names).stream().map(this::inner).toList();
    }

    /** The table of a data file that the case names. */
    Table table(String... names) {
        var node = node(names);
        return data.table(scalar(node, TEXT).text(), node.origin());
    }

    /** A data file or a folder that the case names. */
    Path path(String... names) {
        var node = node(names);
        return data.path(scalar(node, TEXT).text(), node.origin());
    }

    CaseException outOfRange(String en, String zh) {
        return CaseException.outOfRange(new Text(en, zh), fields.origin(), "");
    }
}
