package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.PricedRound;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.RoundHistory;
import dev.capstan.capital.RoundHistory.Event;
import dev.capstan.capital.Safe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several rounds one after the other. */
final class HistoryCases {

    private static final Text TYPE =
            new Text("safe, note, priced, issue, grant or pool", " safe、note、priced、issue、grant 或 pool");
    private static final List<String> TYPES = List.of(
            "safe",
            "note",
            "convertible_note",
            "priced",
            "priced_round",
            "issue",
            "grant",
            "option_grant",
            "pool",
            "option_pool");

    private HistoryCases() {}

    /** The figures of every priced round, by its name: {@code series_a_price}. */
    static Map<String, Object> multiRound(Given given) {
        var before = RoundInputs.before(given);
        var method = given.textOr("percentage_ownership", "pricing", "method");
        List<Event> events = new ArrayList<>();
        List<Convertible> open = new ArrayList<>();
        for (var row : given.rows("events", "rounds")) {
            var event = event(given, row, method, events.size(), open);
            events.add(event);
        }
        var history =
                CaseException.valueOf(RoundHistory.of(before.capitalization(), events, RoundingWords.chain(given)));
        var figures = new Figures();
        Map<String, Object> prices = new LinkedHashMap<>();
        for (var step : history.rounds()) {
            var name = slug(step.name());
            prices.put(name, step.outcome().price());
            add(figures, name, new RoundFigures(step.outcome(), before.founders()));
        }
        return figures.put(prices, "prices")
                .put(history.end().fullyDiluted(), "fully_diluted_post", "fully_diluted")
                .map();
    }

    private static void add(Figures figures, String round, RoundFigures of) {
        of.figures().map().forEach((figure, value) -> figures.put(value, round + "_" + figure));
        figures.put(of.outcome().after().fullyDiluted(), round + "_fully_diluted");
    }

    private static Event event(Given given, Given row, String method, int index, List<Convertible> open) {
        return switch (RoundInputs.choice(row, "priced", TYPE, TYPES, "type", "kind")) {
            case "safe" -> {
                var safe = new Safe(
                        row.textOr(index == 0 ? "angel" : "angel " + (index + 1), "holder", "investor", "name"),
                        row.positive("amount"),
                        RoundInputs.terms(given, row),
                        row.flagOr(false, "mfn"));
                open.add(safe.convertible());
                yield new Event.SafeSold(safe, row.origin());
            }
            case "note", "convertible_note" -> {
                var note = new Convertible(
                        row.textOr("note", "holder", "investor", "name"),
                        NoteInputs.converting(given, row).doubleValue(),
                        RoundInputs.terms(given, row));
                open.add(note);
                yield new Event.ConvertibleSold(note, row.origin());
            }
            case "issue" -> new Event.Issued(holding(row), row.origin());
            case "grant", "option_grant" -> new Event.Granted(holding(row), row.origin());
            case "pool", "option_pool" ->
                new Event.PoolGrown(row.notNegative("pool_increase_shares", "increase_shares", "shares"), row.origin());
            default -> {
                var round = priced(row, method, List.copyOf(open));
                open.clear();
                yield round;
            }
        };
    }

    private static Holding holding(Given row) {
        return new Holding(row.text("holder", "name"), row.notNegative("shares", "quantity"));
    }

    /** New money without investors of its own is held under the round's name. */
    private static Event priced(Given row, String method, List<Convertible> open) {
        var name = row.text("name", "round");
        var terms = RoundInputs.round(row, row.textOr(method, "pricing", "method"), open);
        var investments = terms.investments().stream()
                .map(paid -> paid.investor().equals(RoundInputs.NEW_MONEY)
                        ? new Investment(slug(name), paid.amount())
                        : paid)
                .toList();
        var round = new PricedRound(terms.method(), terms.preMoney(), investments, terms.poolIncrease());
        return new Event.Priced(name, round, Map.of(), row.origin());
    }

    private static String slug(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
