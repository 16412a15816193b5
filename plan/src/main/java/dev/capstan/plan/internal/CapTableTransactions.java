package dev.capstan.plan.internal;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.ConversionRight;
import dev.capstan.capital.Details;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Issuance.EquityCompensation.Compensation;
import dev.capstan.capital.Money;
import dev.capstan.capital.Place;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.SecurityEvent.Kind;
import dev.capstan.capital.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The transactions of {@code captable.yaml}: each has a date and one verb, whose value is what it is about. */
final class CapTableTransactions {

    private static final Map<String, Compensation> GRANTS = CapTableYaml.ordered(
            "option", Compensation.OPTION,
            "iso", Compensation.OPTION_ISO,
            "nso", Compensation.OPTION_NSO,
            "rsu", Compensation.RSU,
            "cash sar", Compensation.CSAR,
            "stock sar", Compensation.SSAR);
    private static final Map<String, String> TIMING =
            CapTableYaml.ordered("post-money", "POST_MONEY", "pre-money", "PRE_MONEY");
    private static final Map<String, Kind> EVENTS = CapTableYaml.ordered(
            "transfer", Kind.TRANSFER,
            "cancel", Kind.CANCELLATION,
            "retract", Kind.RETRACTION,
            "repurchase", Kind.REPURCHASE,
            "convert", Kind.CONVERSION,
            "exercise", Kind.EXERCISE,
            "release", Kind.RELEASE,
            "reissue", Kind.REISSUANCE);
    private static final List<String> VERBS = verbs();

    private final Map<String, Place> places;
    private final String currency;
    private final CapTableHistory start;
    private final CapTableCapital capital;
    private final List<Transaction> all = new ArrayList<>();
    private final Map<String, Issuance> issued = new LinkedHashMap<>();

    /** @param start the history without its transactions */
    CapTableTransactions(Map<String, Place> places, String currency, CapTableHistory start) {
        this.places = places;
        this.currency = currency;
        this.start = start;
        this.capital = new CapTableCapital(start);
    }

    private static List<String> verbs() {
        var verbs = new ArrayList<>(List.of("issue", "pay in", "grant", "safe", "note", "warrant"));
        verbs.addAll(EVENTS.keySet());
        verbs.addAll(
                List.of("split", "convert at", "authorize", "reserve", "return", "reprice", "accelerate", "become"));
        return List.copyOf(verbs);
    }

    /** Every verb that a transaction may have. */
    static List<String> allVerbs() {
        return VERBS;
    }

    CapTableHistory history() {
        var history = new CapTableHistory(
                start.issuer(), start.stakeholders(), start.stockClasses(), start.stockPlans(), all, start.others());
        return capital.converted(history, places);
    }

    void read(Row row) {
        var verb = row.oneOf(VERBS);
        if (verb != null) {
            var date = row.date("date");
            var about = row.text(verb, "CS-1");
            var id = id(row, verb + " " + about);
            if (verb.equals("become")) {
                capital.become(row, id, date);
            } else if (EVENTS.containsKey(verb)) {
                event(Objects.requireNonNull(EVENTS.get(verb)), id, date, about, row);
            } else {
                add(other(verb, id, date, about, row));
            }
            row.end();
        }
    }

    /** As the user says, else by verb and subject, numbered where that is not unique. */
    private String id(Row row, String otherwise) {
        var own = row.optional("id", "2025-07");
        var id = own == null ? otherwise : own;
        for (int i = 2; own == null && places.containsKey(id); i++) {
            id = otherwise + " (" + i + ")";
        }
        places.putIfAbsent(id, new Place(row.origin(), row.path()));
        return id;
    }

    private void add(Transaction transaction) {
        all.add(transaction);
        if (transaction instanceof Issuance issuance) {
            issued.putIfAbsent(issuance.securityId(), issuance);
        }
    }

    private Transaction other(String verb, String id, LocalDate date, String about, Row row) {
        return switch (verb) {
            case "issue" -> stock(id, date, about, row);
            case "pay in" -> new CapitalContribution(id, date, about, row.number("amount", "1000000"), Details.NONE);
            case "grant" -> grant(id, date, about, row);
            case "safe" -> convertible(Issuance.Convertible.Kind.SAFE, id, date, about, row);
            case "note" -> convertible(Issuance.Convertible.Kind.NOTE, id, date, about, row);
            case "warrant" -> warrant(id, date, about, row);
            case "split" -> new Adjustment.Split(id, date, about, CapTableYaml.ratio(row, "ratio"), Details.NONE);
            case "convert at" -> new Adjustment.ConversionRatio(id, date, about, terms(row), Details.NONE);
            case "authorize" -> authorize(id, date, about, row);
            case "reserve" -> new Adjustment.Pool(id, date, about, row.number("shares", "1000000"), Details.NONE);
            case "return" ->
                new Adjustment.ReturnToPool(
                        id, date, about, row.text("to", "esop"), row.number("shares", "1000"), Details.NONE);
            case "accelerate" ->
                new Recorded(
                        "TX_VESTING_ACCELERATION",
                        id,
                        date,
                        about,
                        Details.of(CapTableYaml.ordered(
                                "quantity",
                                row.number("shares", "10000"),
                                "reason_text",
                                Objects.requireNonNullElse(row.optional("reason", "by agreement"), "by agreement"))));
            case "reprice" ->
                new Adjustment.Repricing(id, date, about, row.money("exercise price", "1 CNY"), Details.NONE);
            default -> throw new IllegalStateException(verb);
        };
    }

    private Issuance stock(String id, LocalDate date, String security, Row row) {
        return new Issuance.Stock(
                id,
                date,
                security,
                row.text("to", "Ann"),
                row.text("class", "common"),
                row.optional("pool", "esop"),
                row.number("shares", "6000000"),
                capital.isRegistered() ? capital.price(row, currency) : row.money("price", "0.01 CNY"),
                capital.subscription(row),
                Details.NONE);
    }

    private Issuance grant(String id, LocalDate date, String security, Row row) {
        var kind = row.choice("kind", GRANTS, Compensation.OPTION);
        boolean isAppreciation = kind == Compensation.CSAR || kind == Compensation.SSAR;
        var price = row.optionalMoney("exercise price", "1 CNY");
        var details = new LinkedHashMap<String, Object>();
        if (isAppreciation) {
            details.put("base_price", price == null ? new Money(BigDecimal.ZERO, currency) : price);
        }
        boolean isOption = !isAppreciation && kind != Compensation.RSU;
        var shares = row.number("shares", "10000");
        var vestings = CapTableVesting.read(row, date, shares);
        if (vestings != null) {
            details.put("vestings", vestings);
        }
        return new Issuance.EquityCompensation(
                id,
                date,
                security,
                row.text("to", "Ann"),
                kind,
                row.optional("class", "common"),
                row.optional("pool", "esop"),
                shares,
                isOption ? row.money("exercise price", "1 CNY") : null,
                row.optionalDate("expires"),
                Details.of(details));
    }

    private Issuance convertible(Issuance.Convertible.Kind kind, String id, LocalDate date, String security, Row row) {
        var investment = row.money("amount", "3M CNY");
        var mechanism = kind == Issuance.Convertible.Kind.SAFE ? safe(row) : note(row, date);
        var cap = row.optionalMoney("cap", "60M CNY");
        var discount = row.optionalShare("discount", "20%");
        if (cap != null) {
            mechanism.put("conversion_valuation_cap", cap);
        }
        if (discount != null) {
            mechanism.put("conversion_discount", discount.setScale(Math.max(1, discount.scale())));
        }
        var details = CapTableYaml.<Object>ordered(
                "conversion_triggers",
                List.of(trigger(security, "CONVERTIBLE_CONVERSION_RIGHT", mechanism, null)),
                "seniority",
                1);
        return new Issuance.Convertible(
                id, date, security, row.text("to", "Ann"), kind, investment, Details.of(details));
    }

    private static Map<String, Object> safe(Row row) {
        return CapTableYaml.ordered(
                "type",
                "SAFE_CONVERSION",
                "conversion_mfn",
                false,
                "conversion_timing",
                row.choice("timing", TIMING, "POST_MONEY"));
    }

    private static Map<String, Object> note(Row row, LocalDate date) {
        var rate = row.optionalShare("interest", "8%");
        List<Object> rates = rate == null
                ? List.of()
                : List.of(CapTableYaml.ordered(
                        "rate", rate.setScale(Math.max(1, rate.scale())), "accrual_start_date", date));
        return CapTableYaml.ordered(
                "type", "CONVERTIBLE_NOTE_CONVERSION",
                "interest_rates", rates,
                "day_count_convention", "ACTUAL_365",
                "interest_payout", "DEFERRED",
                "interest_accrual_period", "ANNUAL",
                "compounding_type", "SIMPLE");
    }

    private static Map<String, Object> trigger(
            String security, String type, Map<String, Object> mechanism, @Nullable String stockClass) {
        Map<String, Object> right = CapTableYaml.ordered("type", type, "conversion_mechanism", mechanism);
        if (stockClass == null) {
            right.put("converts_to_future_round", true);
        } else {
            right.put("converts_to_stock_class_id", stockClass);
        }
        return CapTableYaml.ordered(
                "trigger_id",
                security + " trigger",
                "type",
                stockClass == null ? "AUTOMATIC_ON_CONDITION" : "ELECTIVE_AT_WILL",
                stockClass == null ? "trigger_condition" : "nickname",
                stockClass == null ? "the next round of preferred shares" : "exercise",
                "conversion_right",
                right);
    }

    private Issuance warrant(String id, LocalDate date, String security, Row row) {
        var shares = row.number("shares", "10000");
        var stockClass = row.text("class", "common");
        Map<String, Object> fixed =
                CapTableYaml.ordered("type", "FIXED_AMOUNT_CONVERSION", "converts_to_quantity", shares);
        return new Issuance.Warrant(
                id,
                date,
                security,
                row.text("to", "Ann"),
                stockClass,
                shares,
                row.money("exercise price", "1 CNY"),
                Objects.requireNonNullElse(row.optionalMoney("price", "1 CNY"), new Money(BigDecimal.ZERO, currency)),
                row.optionalDate("expires"),
                Details.of(Map.of(
                        "exercise_triggers",
                        List.of(trigger(security, "WARRANT_CONVERSION_RIGHT", fixed, stockClass)))));
    }

    private ConversionRight terms(Row row) {
        return new ConversionRight(
                null,
                CapTableYaml.ratio(row, "ratio"),
                row.money("conversion price", "4 CNY"),
                CapTableYaml.rounding(row),
                Details.NONE);
    }

    /** A class by its name, or the company as a whole. */
    private static Transaction authorize(String id, LocalDate date, String about, Row row) {
        boolean isCompany = about.equals("company");
        return new Adjustment.AuthorizedShares(
                id,
                date,
                isCompany ? null : about,
                row.number("shares", "20000000"),
                isCompany ? Details.of(Map.of("issuer_id", "company")) : Details.NONE);
    }

    private void event(Kind kind, String id, LocalDate date, String security, Row row) {
        var source = issued.get(security);
        var instrument = source == null ? Instrument.STOCK : source.instrument();
        var quantity = row.optionalNumber(instrument == Instrument.CONVERTIBLE ? "amount" : "shares", "1000");
        var results = row.named("into", "{CS-5: {to: Ann, shares: 1000}}");
        var balances = row.named("balance", "{CS-6: {shares: 500}}");
        var event = new SecurityEvent(
                kind,
                instrument,
                id,
                date,
                List.of(security),
                kind == Kind.RETRACTION || kind == Kind.REISSUANCE ? null : quantity,
                results.stream().map(Row.Named::name).toList(),
                balances.isEmpty() ? null : balances.getFirst().name(),
                null,
                details(kind, instrument, date, quantity, row));
        add(event);
        results.forEach(result -> successor(kind, date, source, result));
        balances.forEach(balance -> successor(Kind.TRANSFER, date, source, balance));
    }

    /** What the format asks for besides. */
    private Details details(Kind kind, Instrument instrument, LocalDate date, @Nullable BigDecimal quantity, Row row) {
        var details = new LinkedHashMap<String, Object>();
        var reason = row.optional("reason", "by agreement");
        if (reason != null) {
            details.put("reason_text", reason);
        }
        if (kind == Kind.REPURCHASE) {
            details.put("price", row.money("price", "1 CNY"));
        }
        if (kind == Kind.RELEASE) {
            details.put("settlement_date", date);
            details.put("release_price", row.money("price", "1 CNY"));
        }
        boolean isMoney = instrument == Instrument.CONVERTIBLE && (kind == Kind.TRANSFER || kind == Kind.CANCELLATION);
        if (isMoney && quantity != null) {
            details.put("amount", new Money(quantity, currency));
        }
        return Details.of(details);
    }

    /** A security that comes of another: what is not said is as it was there. */
    private void successor(Kind kind, LocalDate date, @Nullable Issuance source, Row.Named named) {
        var row = named.row();
        var holder = row.optional("to", "Ann");
        var stockClass = row.optional("class", "common");
        var to = holder != null ? holder : source == null ? "" : source.stakeholderId();
        var id = id(row, "issue " + named.name());
        if (source != null && source.instrument() != Instrument.STOCK && kind == Kind.TRANSFER) {
            add(kept(source, id, date, named.name(), to, row));
        } else {
            var same = source == null ? null : source.stockClassId();
            var price = row.optionalMoney("price", "1 CNY");
            add(new Issuance.Stock(
                    id,
                    date,
                    named.name(),
                    to,
                    stockClass != null ? stockClass : Objects.requireNonNullElse(same, ""),
                    source == null ? null : source.stockPlanId(),
                    row.number("shares", "1000"),
                    price != null ? price : priceOf(source),
                    capital.subscription(row),
                    Details.NONE));
        }
        row.end();
    }

    private Money priceOf(@Nullable Issuance source) {
        var price = switch (source) {
            case null -> null;
            case Issuance.Stock stock -> stock.price();
            case Issuance.EquityCompensation grant -> grant.exercisePrice();
            case Issuance.Warrant warrant -> warrant.exercisePrice();
            case Issuance.Convertible _ -> null;
        };
        return price == null ? new Money(BigDecimal.ZERO, currency) : price;
    }

    private static Issuance kept(Issuance source, String id, LocalDate date, String security, String to, Row row) {
        return switch (source) {
            case Issuance.EquityCompensation grant ->
                new Issuance.EquityCompensation(
                        id,
                        date,
                        security,
                        to,
                        grant.type(),
                        grant.stockClassId(),
                        grant.stockPlanId(),
                        row.number("shares", "1000"),
                        grant.exercisePrice(),
                        grant.expires(),
                        grant.details());
            case Issuance.Warrant warrant ->
                new Issuance.Warrant(
                        id,
                        date,
                        security,
                        to,
                        warrant.stockClassId(),
                        row.number("shares", "1000"),
                        warrant.exercisePrice(),
                        warrant.purchasePrice(),
                        warrant.expires(),
                        warrant.details());
            case Issuance.Convertible convertible ->
                new Issuance.Convertible(
                        id,
                        date,
                        security,
                        to,
                        convertible.type(),
                        new Money(
                                row.number("amount", "1000000"),
                                convertible.investment().currency()),
                        convertible.details());
            case Issuance.Stock _ -> throw new IllegalStateException("stock is issued anew");
        };
    }
}
