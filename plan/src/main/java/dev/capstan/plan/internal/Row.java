package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.ExactNumber;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Text;
import dev.capstan.capital.Money;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.internal.Shape.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a cap table, read key by key. What is missing or wrong is told and read as something harmless, so that all
 * mistakes are found; nothing is made of a file with a mistake.
 */
final class Row {

    private static final Pattern MONEY = Pattern.compile("(.*?)\\s*([A-Z]{3})?");
    private static final Pattern MONTHS = Pattern.compile("([0-9]{1,4})\\s*(months?|years?)");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private static final Map<String, Boolean> FLAGS = CapTableYaml.ordered("true", true, "false", false);

    private final Map<String, Tree.Entry> entries;
    private final Tree tree;
    private final String path;
    private final String currency;
    private final Problems problems;
    private final List<String> asked = new ArrayList<>();
    private Shape shape;

    Row(Tree tree, String path, String currency, Problems problems) {
        this(tree, path, currency, problems, new Shape(""));
    }

    /** @param shape learns what is asked for */
    Row(Tree tree, String path, String currency, Problems problems, Shape shape) {
        this.shape = shape.open();
        this.tree = tree;
        this.path = path;
        this.currency = currency;
        this.problems = problems;
        if (tree instanceof Tree.Mapping mapping) {
            this.entries = Keys.unique(mapping, path, problems);
        } else {
            this.entries = Map.of();
            wrongShape(tree, path, new Text("keys and values", "键与值"), "holder: Ann");
        }
    }

    private Row(Row other, String currency) {
        this.tree = other.tree;
        this.path = other.path;
        this.currency = currency;
        this.problems = other.problems;
        this.entries = other.entries;
        this.shape = other.shape;
        this.asked.addAll(other.asked);
    }

    /** The same, with another currency for what names none. */
    Row in(String currency) {
        return new Row(this, currency);
    }

    private void wrongShape(Tree found, String place, Text expected, String example) {
        problems.add(PlanProblem.WRONG_SHAPE, found.origin(), place, Keys.shape(found, expected, example));
    }

    Origin origin() {
        return tree.origin();
    }

    String path() {
        return path;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    private @Nullable Tree find(String key, Value value, String example) {
        shape.ask(key, value, example);
        return find(key, example);
    }

    private @Nullable Tree find(String key, String example) {
        asked.add(key);
        var entry = entries.get(key);
        return entry != null && Keys.hasValue(entry, example, path, problems) ? entry.value() : null;
    }

    /** Tells that a key is missing, if its value is. */
    private void require(String key, String example, @Nullable Object value) {
        shape.require(key);
        if (value == null && !entries.containsKey(key) && tree instanceof Tree.Mapping) {
            var where = Text.same(path.isEmpty() ? shape.name() : path);
            problems.add(
                    PlanProblem.MISSING_KEY,
                    tree.origin(),
                    path,
                    Attributes.of("where", where, "name", key, "example", example, "meaning", shape.meaning(key)));
        }
    }

    @Nullable
    String optional(String key, String example) {
        return word(key, find(key, Value.TEXT, example), example);
    }

    private @Nullable String word(String key, @Nullable Tree value, String example) {
        if (value instanceof Tree.Leaf leaf) {
            return leaf.text().strip();
        }
        if (value != null) {
            wrongShape(value, path + "." + key, new Text("one value", "一个值"), key + ": " + example);
        }
        return null;
    }

    String text(String key, String example) {
        var text = optional(key, example);
        require(key, example, text);
        return text == null ? "" : text;
    }

    /** One of some words. */
    <T> T choice(String key, Map<String, T> choices, T otherwise) {
        var example = choices.keySet().iterator().next();
        shape.choose(key, choices.keySet());
        var text = word(key, find(key, example), example);
        var chosen = text == null ? otherwise : choices.get(text);
        if (chosen == null) {
            wrong(key, PlanProblem.NOT_A_CHOICE, Keys.suggestion(String.valueOf(text), choices.keySet()));
            return otherwise;
        }
        return chosen;
    }

    private void wrong(String key, PlanProblem code, Attributes attributes) {
        var entry = entries.get(key);
        if (entry != null) {
            var value = entry.value() instanceof Tree.Leaf leaf ? leaf.text() : "…";
            var origin = entry.value().origin();
            problems.add(code, origin, path + "." + key, attributes.and("value", value, "name", key));
        }
    }

    void unexpected(String key, Text expected, String example) {
        var entry = entries.get(key);
        if (entry != null) {
            wrongShape(entry.value(), path + "." + key, expected, key + ": " + example);
        }
    }

    @Nullable
    LocalDate optionalDate(String key) {
        var text = word(key, find(key, Value.DATE, "2027-03-31"), "2027-03-31");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            unexpected(key, new Text("a date", "日期"), "2027-03-31");
            return NO_DATE;
        }
    }

    LocalDate date(String key) {
        var date = optionalDate(key);
        require(key, "2027-03-31", date);
        return date == null ? NO_DATE : date;
    }

    /** Whole months of at least one, from {@code 48 months} or {@code 4 years}. */
    @Nullable
    Integer optionalMonths(String key, String example, int most) {
        var text = word(key, find(key, Value.LENGTH, example), example);
        if (text == null) {
            return null;
        }
        var matcher = MONTHS.matcher(text);
        int months = matcher.matches()
                ? Integer.parseInt(matcher.group(1)) * (matcher.group(2).startsWith("y") ? MONTHS_OF_A_YEAR : 1)
                : 0;
        if (months < 1 || months > most) {
            unexpected(key, new Text("a length from 1 to " + most + " months", "1 至 " + most + " 个月的期限"), example);
            return 1;
        }
        return months;
    }

    @Nullable
    Integer months(String key, String example, int most) {
        var months = optionalMonths(key, example, most);
        require(key, example, months);
        return months;
    }

    /** Above 0. */
    @Nullable
    BigDecimal optionalNumber(String key, String example) {
        var text = word(key, find(key, Value.NUMBER, example), example);
        var number = text == null ? null : ExactNumber.parse(text).orElse(null);
        if (text != null && (number == null || number.signum() <= 0 || number.scale() > 10)) {
            unexpected(key, new Text("a number above 0", "大于 0 的数"), example);
            return BigDecimal.ONE;
        }
        return number;
    }

    BigDecimal number(String key, String example) {
        var number = optionalNumber(key, example);
        require(key, example, number);
        return number == null ? BigDecimal.ONE : number;
    }

    /** A share written with a percent sign, as a fraction of 1. */
    @Nullable
    BigDecimal optionalShare(String key, String example) {
        var text = word(key, find(key, Value.SHARE, example), example);
        if (text == null) {
            return null;
        }
        var number = text.endsWith("%")
                ? ExactNumber.parse(text.substring(0, text.length() - 1)).orElse(null)
                : null;
        var share = number == null ? null : number.movePointLeft(2);
        if (share == null || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 10) {
            unexpected(key, new Text("a share from 0% to 100%", "0% 到 100% 的比例"), example);
            return BigDecimal.ZERO;
        }
        return share;
    }

    BigDecimal share(String key, String example) {
        var share = optionalShare(key, example);
        require(key, example, share);
        return share == null ? BigDecimal.ZERO : share;
    }

    /** In the company's currency where none is written. */
    @Nullable
    Money optionalMoney(String key, String example) {
        var text = word(key, find(key, Value.MONEY, example), example);
        if (text == null) {
            return null;
        }
        var matcher = MONEY.matcher(text);
        var number = matcher.matches() ? ExactNumber.parse(matcher.group(1)).orElse(null) : null;
        if (number == null || number.signum() < 0 || number.scale() > 10) {
            unexpected(key, new Text("an amount of money", "金额"), example);
            return new Money(BigDecimal.ONE, currency);
        }
        return new Money(number, matcher.group(2) == null ? currency : matcher.group(2));
    }

    Money money(String key, String example) {
        var money = optionalMoney(key, example);
        require(key, example, money);
        return money == null ? new Money(BigDecimal.ONE, currency) : money;
    }

    /** Mappings by names that the user chose; none where the key is missing. */
    List<Named> named(String key, String example) {
        var value = find(key, Value.NAMED, example);
        List<Named> rows = new ArrayList<>();
        if (value instanceof Tree.Mapping mapping) {
            for (var entry : Keys.unique(mapping, path, problems).values()) {
                var name = entry.key().text();
                rows.add(new Named(
                        name, new Row(entry.value(), under(key) + "." + name, currency, problems, shape.inner(key))));
            }
        } else if (value != null) {
            wrongShape(value, under(key), new Text("names with what belongs to them", "名称及其内容"), example);
        }
        return rows;
    }

    record Named(String name, Row row) {}

    /** The items of a list. */
    List<Row> items(String key, String example) {
        var value = find(key, Value.ITEMS, example);
        List<Row> rows = new ArrayList<>();
        if (value instanceof Tree.Sequence sequence) {
            for (var item : sequence.items()) {
                rows.add(new Row(
                        item, under(key) + "[" + (rows.size() + 1) + "]", currency, problems, shape.inner(key)));
            }
        } else if (value != null) {
            wrongShape(value, under(key), new Text("a list", "列表"), example);
        }
        return rows;
    }

    /** Numbers by names that the user chose; none where the key is missing. */
    SequencedMap<String, BigDecimal> numbers(String key, String example) {
        var value = find(key, Value.NUMBERS, "{fund: " + example + "}");
        var numbers = new LinkedHashMap<String, BigDecimal>();
        if (value != null) {
            var row = new Row(value, under(key), currency, problems);
            row.entries.keySet().forEach(name -> numbers.put(name, row.number(name, example)));
        }
        return numbers;
    }

    /** Whether a mapping stands below the key. */
    boolean hasMapping(String key) {
        var entry = entries.get(key);
        return entry != null && entry.value() instanceof Tree.Mapping;
    }

    /** Yes or no; no where it is missing. */
    boolean flag(String key) {
        return choice(key, FLAGS, false);
    }

    /** The mapping below a key; null where it is missing. */
    @Nullable
    Row inner(String key, String example) {
        var value = find(key, Value.MAPPING, example);
        return value == null ? null : new Row(value, under(key), currency, problems, shape.inner(key));
    }

    private String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The one of these keys that is there; null, and told, where none or several are. */
    @Nullable
    String oneOf(List<String> keys) {
        var found = keys.stream().filter(entries::containsKey).toList();
        if (found.size() != 1 && tree instanceof Tree.Mapping) {
            problems.add(
                    PlanProblem.NOT_ONE_OF,
                    tree.origin(),
                    path,
                    Attributes.of(
                            "name",
                            "transaction",
                            "found",
                            found.isEmpty() ? new Text("none", "无") : Text.same(String.join(", ", found)),
                            "known",
                            String.join(", ", keys)));
        }
        if (found.size() != 1) {
            return null;
        }
        shape = shape.variant(found.getFirst());
        return found.getFirst();
    }

    /** Tells the keys that nobody has asked for. */
    void end() {
        Keys.known(entries.values(), asked, Text.same(path.isEmpty() ? "captable" : path), path, problems);
    }
}
