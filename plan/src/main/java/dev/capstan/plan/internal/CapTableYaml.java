package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Currencies;
import dev.capstan.basics.ExactNumber;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.ConversionRight;
import dev.capstan.capital.Details;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.Money;
import dev.capstan.capital.Partner;
import dev.capstan.capital.Place;
import dev.capstan.capital.PreferredRights;
import dev.capstan.capital.Ratio;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.StockPlan;
import dev.capstan.plan.PlanProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a history of what {@code captable.yaml} says; {@code docs/reference/cap-table.md} describes every key. */
public final class CapTableYaml {

    private static final Map<String, Stakeholder.Type> HOLDERS =
            ordered("individual", Stakeholder.Type.INDIVIDUAL, "institution", Stakeholder.Type.INSTITUTION);
    private static final Map<String, Issuer.Kind> KINDS =
            ordered("joint stock", Issuer.Kind.JOINT_STOCK, "limited liability", Issuer.Kind.LIMITED_LIABILITY);
    private static final Map<String, StockClass.Type> CLASSES =
            ordered("common", StockClass.Type.COMMON, "preferred", StockClass.Type.PREFERRED);
    private static final Map<String, ConversionRight.Rounding> ROUNDING = ordered(
            "down", ConversionRight.Rounding.FLOOR,
            "up", ConversionRight.Rounding.CEILING,
            "nearest", ConversionRight.Rounding.NORMAL);
    private static final Map<String, StockPlan.Cancellation> CANCELLED = ordered(
            "return", StockPlan.Cancellation.RETURN_TO_POOL,
            "retire", StockPlan.Cancellation.RETIRE);

    private final Problems problems = new Problems();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private String currency = "CNY";

    private CapTableYaml() {}

    @SuppressWarnings("unchecked")
    static <T> Map<String, T> ordered(Object... wordsAndMeanings) {
        var map = new LinkedHashMap<String, T>();
        for (int i = 0; i < wordsAndMeanings.length; i += 2) {
            map.put((String) wordsAndMeanings[i], (T) wordsAndMeanings[i + 1]);
        }
        return map;
    }

    /** The history, or all mistakes. */
    public static Result<CapTableFile> read(Tree tree) {
        return read(tree, new Shape(""));
    }

    /** @param shape learns what is asked for */
    static Result<CapTableFile> read(Tree tree, Shape shape) {
        return new CapTableYaml().file(tree, shape);
    }

    private Result<CapTableFile> file(Tree tree, Shape shape) {
        var root = new Row(tree, "", currency, problems, shape);
        version(root);
        var issuer = issuer(root.inner("company", "{name: …, formed: 2025-03-01}"));
        var rows = root.in(currency);
        var holders =
                rows.named("holders", "{Ann: {}}").stream().map(this::holder).toList();
        var classes = rows.named("classes", "{common: {}}").stream()
                .map(this::stockClass)
                .toList();
        var pools = rows.named("pools", "{esop: {…}}").stream().map(this::pool).toList();
        var start = new CapTableHistory(issuer, holders, classes, pools, List.of(), List.of());
        var transactions = new CapTableTransactions(places, currency, start);
        rows.items("transactions", "[{date: …, issue: …}]").forEach(transactions::read);
        rows.end();
        var history = transactions.history();
        return problems.hasErrors()
                ? new Result.Failure<>(problems.inOrder())
                : new Result.Success<>(new CapTableFile(history, places, null, Details.NONE), problems.inOrder());
    }

    private void version(Row root) {
        var version = root.text("captable", "1");
        if (!version.equals("1")) {
            problems.add(PlanProblem.VERSION, root.origin(), "captable", Attributes.of("version", version));
        }
    }

    private void place(String id, Row row) {
        places.putIfAbsent(id, new Place(row.origin(), row.path()));
    }

    private @Nullable Issuer issuer(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        var written = Objects.requireNonNullElse(row.optional("currency", "CNY"), "CNY");
        if (Currencies.isCode(written)) {
            currency = written;
        } else {
            problems.add(PlanProblem.UNKNOWN_CURRENCY, row.origin(), row.path(), Attributes.of("value", written));
        }
        var name = row.text("name", "Example Ltd");
        place(name, row);
        var country = Objects.requireNonNullElse(row.optional("country", "CN"), "CN");
        var issuer = new Issuer(
                name,
                name,
                row.date("formed"),
                row.choice("kind", KINDS, Issuer.Kind.JOINT_STOCK),
                row.optionalNumber("authorized", "10000000"),
                Details.of(Map.of("country_of_formation", country)));
        row.end();
        return issuer;
    }

    private Stakeholder holder(Row.Named named) {
        var row = named.row();
        place(named.name(), row);
        var name = Objects.requireNonNullElse(row.optional("name", "Ann Lee"), named.name());
        var partners = row.named("partners", "{Ann: {share: 1%, general: true}}").stream()
                .map(CapTableYaml::partner)
                .toList();
        var type = row.choice(
                "type", HOLDERS, partners.isEmpty() ? Stakeholder.Type.INDIVIDUAL : Stakeholder.Type.INSTITUTION);
        row.end();
        return new Stakeholder(
                named.name(), name, type, partners, Details.of(Map.of("name", Map.of("legal_name", name))));
    }

    private static Partner partner(Row.Named named) {
        var row = named.row();
        var share = row.share("share", "60%");
        if (row.has("share") && share.signum() == 0) {
            row.unexpected("share", new Text("a share above 0%", "大于 0% 的比例"), "60%");
        }
        var partner = new Partner(named.name(), share, row.flag("general"));
        row.end();
        return partner;
    }

    private StockClass stockClass(Row.Named named) {
        var row = named.row();
        place(named.name(), row);
        var type = row.choice("type", CLASSES, StockClass.Type.COMMON);
        var one = BigDecimal.ONE;
        var stockClass = new StockClass(
                named.name(),
                Objects.requireNonNullElse(row.optional("name", "Series Seed"), named.name()),
                type,
                row.optionalNumber("authorized", "10000000"),
                Objects.requireNonNullElse(row.optionalNumber("votes", "1"), one),
                Objects.requireNonNullElse(
                        row.optionalNumber("seniority", "1"), type == StockClass.Type.COMMON ? one : BigDecimal.TWO),
                row.optionalMoney("price", "5 CNY"),
                row.optionalNumber("liquidation multiple", "1"),
                type == StockClass.Type.PREFERRED ? CapTableRights.read(row) : PreferredRights.NOT_STATED,
                rights(row),
                Details.of(Map.of("default_id_prefix", named.name() + "-")));
        row.end();
        return stockClass;
    }

    private List<ConversionRight> rights(Row row) {
        var into = row.optional("converts to", "common");
        var ratio = ratio(row, "ratio");
        var rounding = rounding(row);
        var price = row.optionalMoney("conversion price", "5 CNY");
        if (into == null) {
            return List.of();
        }
        var paid = price == null ? row.optionalMoney("price", "5 CNY") : price;
        return List.of(new ConversionRight(
                into,
                ratio,
                Objects.requireNonNullElse(paid, new Money(BigDecimal.ZERO, currency)),
                rounding,
                Details.NONE));
    }

    /** How a fraction of a converted share is rounded; down where it is missing. */
    static ConversionRight.Rounding rounding(Row row) {
        return row.choice("rounding", ROUNDING, ConversionRight.Rounding.FLOOR);
    }

    /** {@code 2}, or {@code 3:2}; 1 where it is missing. */
    static Ratio ratio(Row row, String key) {
        var text = row.optional(key, "2");
        if (text == null) {
            return Ratio.ONE;
        }
        var parts = text.split(":", -1);
        var numbers = Arrays.stream(parts)
                .flatMap(part -> ExactNumber.parse(part).stream())
                .filter(number -> number.signum() > 0)
                .toList();
        if (numbers.size() != parts.length || parts.length > 2) {
            row.unexpected(key, new Text("a ratio", "比例"), "3:2");
            return Ratio.ONE;
        }
        return new Ratio(numbers.getFirst(), parts.length == 1 ? BigDecimal.ONE : numbers.getLast());
    }

    private StockPlan pool(Row.Named named) {
        var row = named.row();
        place(named.name(), row);
        var plan = new StockPlan(
                named.name(),
                Objects.requireNonNullElse(row.optional("name", "Stock plan"), named.name()),
                row.number("reserved", "1000000"),
                row.choice("cancelled", CANCELLED, StockPlan.Cancellation.RETURN_TO_POOL),
                List.of(row.text("class", "common")),
                Details.NONE);
        row.end();
        return plan;
    }
}
