package dev.capstan.plan.internal;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the sections of the plan as a page: a table of keys for each. */
public final class ReferenceWriter {

    private static final Text TITLE = new Text("The plan language", "计划语言");
    private static final Text INTRODUCTION = new Text("""
        [中文](plan.zh-CN.md)

        A plan is YAML 1.2 in UTF-8, at most 2 MB, with `capstan: 1` on top. Version 1 is read for ever. This page is made
        from the same descriptions as the reader, the schema (`capstan schema`) and the suggestions in messages.

        A **quantity** is a number with its unit: `5M`, `300万`, `25%/year`, `40 CNY / 1M tokens`. It may change over time:
        `{value: 40 CNY / 1M tokens, steps: {2027-01: 30 CNY / 1M tokens}, growth: -10%/year, source: …}`. A step holds from
        its month on; growth compounds monthly since the start or the last step. A comment behind a number is its source.
        A quantity may be **uncertain**: `8 to 20 accounts` gives its 5 % and 95 % points (logit-normal for shares and churn,
        lognormal above 0, normal below; `8 to 20M` is `8M to 20M`, `500 to 2k` is 500 to 2,000), and a form gives more: `{triangular: {low: …, mode: …, high: …}}`, `normal`, `lognormal`
        and `beta` with `mean` and `sd`, the first two also with percentiles (`{lognormal: {p10: 8M CNY, p90: 20M CNY}}`), `uniform` with `low` and `high`, `pert` as triangular, `bernoulli` with `chance` and `value`,
        `poisson` with `mean`, `discrete` with values and their weights. Steps and growth then stand beside the form and scale it; they may be
        uncertain themselves: `growth: 10% to 30%/year`, `steps: {2028-01: 20 to 40 accounts}`.
        A quantity may **wander** over time: `volatility: 20%/year` lets it walk at random around the value (mean 1, from month 2
        on), and `half-life: 12 months` pulls it back so that half of a deviation is gone in that time.
        A **certain** number shapes the plan and does not change. A month is `2027-03` or `month 15`.
        Money without a currency is the venture's. Prices are without VAT. `money` below stands for a currency.
        """, """
            [English](plan.md)

            计划是 UTF-8 编码的 YAML 1.2，至多 2 MB，首行写 `capstan: 1`。版本 1 将永远可读。本页与读取器、JSON Schema（`capstan schema`）
            以及错误提示中的建议出自同一份描述。

            **数量**是带单位的数：`5M`、`300万`、`25%/year`、`40 CNY / 1M tokens`。它可以随时间变化：
            `{value: 40 CNY / 1M tokens, steps: {2027-01: 30 CNY / 1M tokens}, growth: -10%/year, source: …}`。step 自该月起生效；
            growth 自起点或上一个 step 起按月复利。数字后的注释即其出处。数量也可以是**不确定**的：`8 to 20 accounts` 给出 5 % 与 95 %
            分位点（比例与流失率为 logit 正态，大于 0 为对数正态，小于 0 为正态；`8 to 20M` 即 `8M to 20M`，`500 to 2k` 即 500 至 2,000）；或用形式表达：`{triangular: {low: …, mode: …, high: …}}`，
            `normal`、`lognormal`、`beta` 取 `mean` 与 `sd`（前两者也可写百分位：`{lognormal: {p10: 8M CNY, p90: 20M CNY}}`），`uniform` 取 `low` 与 `high`，`pert` 同 triangular，`bernoulli` 取 `chance` 与
            `value`，`poisson` 取 `mean`，`discrete` 取数值及其权重；steps 与 growth 写在形式旁边，按比例作用，它们本身也可以不确定：
            `growth: 10% to 30%/year`、`steps: {2028-01: 20 to 40 accounts}`。数量还可以随时间**波动**：`volatility: 20%/year` 使其自第 2 个月起围绕该值随机游走（均值为 1），
            `half-life: 12 months` 使偏离在该时间内回归一半。**确定的数**决定计划的结构，不随时间变化。
            月份写作 `2027-03` 或 `month 15`。未写币种的金额按企业币种计。价格均不含增值税。下文的 `money` 代表任一币种。
            """);
    private static final Text HEADER =
            new Text("| key | value | default | meaning | example |", "| 键 | 值 | 默认 | 含义 | 示例 |");

    /** A key of the plan that something is kept by, as in {@code events.x.effects[segments.y.churn].times}. */
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");

    private record Page(String path, Section section) {}

    private ReferenceWriter() {}

    /** The whole page. */
    public static String markdown(Language language) {
        var page = new StringBuilder("# " + TITLE.in(language) + "\n\n" + INTRODUCTION.in(language));
        var pages = new ArrayList<Page>();
        collect("", Section.PLAN, pages);
        for (var part : pages) {
            page.append("\n## ")
                    .append(part.path.isEmpty() ? "plan" : "`" + part.path + "`")
                    .append("\n\n");
            page.append(part.section.meaning().in(language))
                    .append("\n\n")
                    .append(HEADER.in(language))
                    .append("\n| --- | --- | --- | --- | --- |\n");
            part.section.keys().forEach(key -> page.append(row(key, language)));
        }
        return page.toString();
    }

    private static void collect(String path, Section section, List<Page> pages) {
        if (!section.isInline()) {
            pages.add(new Page(path, section));
            section.keys()
                    .forEach(key -> collect(path.isEmpty() ? key.name() : path + "." + key.name(), key.type(), pages));
        }
    }

    private static void collect(String path, KeyType type, List<Page> pages) {
        switch (type) {
            case KeyType.OfRecord(var section) -> collect(path, section, pages);
            case KeyType.OfForm(var forms) -> forms.forEach(form -> collect(path + "." + form.name(), form, pages));
            case KeyType.OfNamed(var item) -> collect(path + ".*", item, pages);
            case KeyType.OfKeyed keyed -> collect(path + "[key]", keyed.item(), pages);
            default -> {}
        }
    }

    private static String row(Section.PlanKey key, Language language) {
        var preset = key.description().preset();
        var shown =
                key.required() ? new Text("required", "必填").in(language) : preset.isEmpty() ? "–" : "`" + preset + "`";
        return "| `" + key.name() + "` | " + value(key, key.type(), language) + " | " + shown + " | "
                + key.meaning().in(language) + " | `" + key.description().example() + "` |\n";
    }

    private static String value(Section.PlanKey key, KeyType type, Language language) {
        return switch (type) {
            case KeyType.OfQuantity _ -> new Text("quantity", "数量").in(language) + units(key);
            case KeyType.OfAmount _ -> new Text("certain", "确定的数").in(language) + units(key);
            case KeyType.OfVersion _ -> "1";
            case KeyType.OfText _ -> new Text("text", "文本").in(language);
            case KeyType.OfCalendarMonth _ -> "2027-03";
            case KeyType.OfMonth _ -> new Text("month", "月份").in(language);
            case KeyType.OfChoice(var constants) ->
                constants.entrySet().stream()
                        .map(e -> "`" + e.getKey() + "` "
                                + Section.meaning(e.getValue()).in(language))
                        .collect(Collectors.joining("<br>"));
            case KeyType.OfReference(var section) ->
                new Text("a name of ", "名称，取自 ").in(language) + "`" + section + "`";
            case KeyType.OfReferences(var section) ->
                new Text("names of ", "名称列表，取自 ").in(language) + "`" + section + "`";
            case KeyType.OfTexts _ -> new Text("texts", "若干文本").in(language);
            case KeyType.OfRecord _ -> new Text("section", "小节").in(language);
            case KeyType.OfForm(var forms) ->
                new Text("one of ", "其一：").in(language)
                        + forms.stream().map(f -> "`" + f.name() + "`").collect(Collectors.joining(", "));
            case KeyType.OfNamed(var item) ->
                new Text("names, each with: ", "若干名称，各含：").in(language) + value(key, item, language);
            case KeyType.OfScenario _ ->
                new Text("keys of the plan with their values in this variant", "本计划的键及其在该变体中的值").in(language);
            case KeyType.OfKeyed(var places, var item) ->
                new Text("keys of ", "键，取自 ").in(language) + "`" + places + "`"
                        + new Text(", each with: ", "，各含：").in(language) + value(key, item, language);
        };
    }

    private static String units(Section.PlanKey key) {
        var units = key.description().unit();
        return units.length == 0
                ? ""
                : "<br>"
                        + Arrays.stream(units)
                                .map(u -> u.isEmpty() ? "1" : "`" + u + "`")
                                .collect(Collectors.joining("<br>"));
    }

    /** The range of the number at a dotted key; null where it is no key of a plan. */
    static @Nullable Range range(String key) {
        return find(Section.PLAN, List.of(BRACKETS.matcher(key).replaceAll(".x").split("\\.")));
    }

    private static @Nullable Range find(Section section, List<String> names) {
        for (var key : section.keys()) {
            if (key.name().equals(names.getFirst())) {
                return names.size() == 1 ? key.range() : find(key, key.type(), names.subList(1, names.size()));
            }
        }
        return null;
    }

    private static @Nullable Range find(Section.PlanKey key, KeyType type, List<String> names) {
        return switch (type) {
            case KeyType.OfRecord(var section) -> find(section, names);
            case KeyType.OfNamed(var item) -> find(key, item, names.subList(1, names.size()));
            case KeyType.OfForm(var forms) ->
                forms.stream()
                        .filter(form -> form.name().equals(names.getFirst()))
                        .map(form -> form.isInline()
                                ? form.keys().getFirst().range()
                                : find(form, names.subList(1, names.size())))
                        .findFirst()
                        .orElse(null);
            default -> key.range();
        };
    }

    /** What a dotted key means. */
    public static Text meaning(String key) {
        return meaning(
                Section.PLAN, List.of(BRACKETS.matcher(key).replaceAll(".x").split("\\.")), key);
    }

    private static Text meaning(Section section, List<String> names, String whole) {
        for (var key : section.keys()) {
            if (key.name().equals(names.getFirst())) {
                return names.size() == 1
                        ? key.meaning()
                        : meaning(key, key.type(), names.subList(1, names.size()), whole);
            }
        }
        return Text.same(whole);
    }

    private static Text meaning(Section.PlanKey key, KeyType type, List<String> names, String whole) {
        return switch (type) {
            case KeyType.OfRecord(var section) -> meaning(section, names, whole);
            case KeyType.OfNamed(var item) ->
                names.size() == 1 ? described(key, item) : meaning(key, item, names.subList(1, names.size()), whole);
            case KeyType.OfKeyed keyed ->
                names.size() == 1
                        ? described(key, keyed.item())
                        : meaning(key, keyed.item(), names.subList(1, names.size()), whole);
            case KeyType.OfForm(var forms) ->
                forms.stream()
                        .filter(form -> form.name().equals(names.getFirst()))
                        .findFirst()
                        .map(form -> names.size() == 1
                                ? form.meaning()
                                : meaning(form, names.subList(1, names.size()), whole))
                        .orElse(Text.same(whole));
            default -> changing(key.meaning(), names);
        };
    }

    /** What a number's growth or a step of it means. */
    private static Text changing(Text number, List<String> names) {
        var en = number.en().replaceFirst("\\.$", "");
        var zh = number.zh().replaceFirst("。$", "");
        return switch (names.getFirst()) {
            case "growth" -> new Text(en + ": its growth.", zh + "：其增长率。");
            case "steps" -> new Text(en + ": from " + names.getLast() + " on.", zh + "：自 " + names.getLast() + " 起。");
            default -> number;
        };
    }

    private static Text described(Section.PlanKey key, KeyType item) {
        return item instanceof KeyType.OfRecord(var section) ? section.meaning() : key.meaning();
    }
}
