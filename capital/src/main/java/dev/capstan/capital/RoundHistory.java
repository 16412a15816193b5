package dev.capstan.capital;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import dev.capstan.basics.Result.Success;
import dev.capstan.capital.Capitalization.Holding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A company's rounds one after the other; what is sold as a safe or another convertible converts in the next priced round.
 *
 * @param rounds in their order
 * @param end who holds what in the end
 * @param safes outstanding, in the order of their issue
 * @param convertibles outstanding
 */
public record RoundHistory(List<Step> rounds, Capitalization end, List<Safe> safes, List<Convertible> convertibles) {

    public RoundHistory {
        rounds = List.copyOf(rounds);
        safes = List.copyOf(safes);
        convertibles = List.copyOf(convertibles);
    }

    /** A priced round that has closed. */
    public record Step(String name, RoundOutcome outcome) {}

    /** What happens to a company's shares. */
    public sealed interface Event {

        Origin origin();

        /** A safe is sold. */
        record SafeSold(Safe safe, Origin origin) implements Event {}

        /** Something else is sold that converts, such as a note with the interest it will have. */
        record ConvertibleSold(Convertible convertible, Origin origin) implements Event {}

        /** Shares are issued outside of a round. */
        record Issued(Holding holding, Origin origin) implements Event {}

        /** Options are granted out of the unissued pool. */
        record Granted(Holding holding, Origin origin) implements Event {}

        /** The unissued pool grows, at every holder's cost. */
        record PoolGrown(double shares, Origin origin) implements Event {}

        /** A priced round. */
        record Priced(String name, PricedRound round, Map<String, String> elections, Origin origin) implements Event {}
    }

    /** Plays the events; a failure names the first round that cannot be closed. */
    public static Result<RoundHistory> of(Capitalization start, List<Event> events, ShareRounding rounding) {
        Result<RoundHistory> history = new Success<>(new RoundHistory(List.of(), start, List.of(), List.of()));
        for (var event : events) {
            history = history.then(so -> so.after(event, rounding));
        }
        return history;
    }

    private Result<RoundHistory> after(Event event, ShareRounding rounding) {
        return switch (event) {
            case Event.SafeSold sold ->
                new Success<>(new RoundHistory(rounds, end, with(safes, sold.safe), convertibles));
            case Event.ConvertibleSold sold ->
                new Success<>(new RoundHistory(rounds, end, safes, with(convertibles, sold.convertible)));
            case Event.Issued issued ->
                new Success<>(holding(with(end.holdings(), issued.holding), end.unissuedPool()));
            case Event.Granted granted ->
                new Success<>(
                        holding(with(end.holdings(), granted.holding), end.unissuedPool() - granted.holding.shares()));
            case Event.PoolGrown grown -> new Success<>(holding(end.holdings(), end.unissuedPool() + grown.shares));
            case Event.Priced priced -> priced(priced, rounding);
        };
    }

    private static <T> List<T> with(List<T> items, T more) {
        return Stream.concat(items.stream(), Stream.of(more)).toList();
    }

    private RoundHistory holding(List<Holding> holdings, double unissuedPool) {
        return new RoundHistory(rounds, new Capitalization(holdings, unissuedPool), safes, convertibles);
    }

    private Result<RoundHistory> priced(Event.Priced priced, ShareRounding rounding) {
        return Safe.resolve(safes, priced.elections, priced.origin)
                .then(resolved -> RoundSolver.solve(
                        end,
                        Stream.concat(resolved.stream(), convertibles.stream()).toList(),
                        priced.round,
                        rounding,
                        priced.origin))
                .then(outcome -> new Success<>(new RoundHistory(
                        with(rounds, new Step(priced.name, outcome)), outcome.after(), List.of(), List.of())));
    }
}
