package dev.capstan.capital;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Result.Failure;
import dev.capstan.basics.Result.Success;
import dev.capstan.basics.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A simple agreement for future equity.
 *
 * @param amount paid for it; above 0
 * @param terms of which it takes the best; none where it converts at the round's price
 * @param mostFavouredNation whether it may adopt the whole of one safe issued after it, keeping its own amount. Source: Y
 *     Combinator, Post-Money Safe User Guide v1.2, appendix I
 */
public record Safe(String holder, double amount, List<ConversionTerm> terms, boolean mostFavouredNation) {

    private static final Text NOT_THERE = new Text("there is no such safe", "没有这份 SAFE");
    private static final Text NOT_LATER = new Text("it was not issued later", "它不是在其之后发行的");
    private static final Text NO_TERMS = new Text("it has no cap and no discount", "它没有估值上限，也没有折扣");
    private static final Text NOT_FAVOURED = new Text("it has no most-favoured-nation clause", "它没有最惠条款");

    public Safe {
        Checks.positive(amount, "the amount of a safe");
        terms = List.copyOf(terms);
    }

    /** As it stands, without adopting anything. */
    public Convertible convertible() {
        return new Convertible(holder, amount, terms);
    }

    /**
     * The safes as they convert. A most-favoured-nation safe adopts what its holder has elected; where nothing is said of it, the
     * later safe whose terms give it most, which then depends on the round; with an empty name nothing.
     *
     * @param inIssueOrder the first issued first
     * @param elections holder of a most-favoured-nation safe to the holder of the safe adopted, empty for none
     */
    public static Result<List<Convertible>> resolve(
            List<Safe> inIssueOrder, Map<String, String> elections, Origin origin) {
        List<Problem> problems = new ArrayList<>();
        List<Convertible> resolved = new ArrayList<>();
        Map<String, String> open = new LinkedHashMap<>(elections);
        for (int i = 0; i < inIssueOrder.size(); i++) {
            var safe = inIssueOrder.get(i);
            var later = inIssueOrder.subList(i + 1, inIssueOrder.size());
            var elected = safe.mostFavouredNation ? open.remove(safe.holder) : null;
            if (!safe.mostFavouredNation || "".equals(elected)) {
                resolved.add(safe.convertible());
            } else if (elected == null) {
                resolved.add(safe.adopting(choices(later)));
            } else {
                resolved.add(safe.adopting(choices(later).stream()
                        .filter(other -> other.holder.equals(elected))
                        .toList()));
                refusal(elected, later, inIssueOrder)
                        .forEach(reason -> problems.add(problem(safe.holder, elected, reason, choices(later), origin)));
            }
        }
        open.forEach((holder, elected) -> problems.add(problem(holder, elected, NOT_FAVOURED, List.of(), origin)));
        return problems.isEmpty() ? new Success<>(resolved) : new Failure<>(problems);
    }

    private Convertible adopting(List<Safe> others) {
        return new Convertible(
                holder,
                amount,
                others.stream()
                        .flatMap(other -> other.terms.stream())
                        .filter(term -> !(term instanceof ConversionTerm.FixedOwnership))
                        .toList());
    }

    private static List<Safe> choices(List<Safe> later) {
        return later.stream()
                .filter(safe -> !safe.mostFavouredNation
                        && !safe.adopting(List.of(safe)).terms().isEmpty())
                .toList();
    }

    private static List<Text> refusal(String elected, List<Safe> later, List<Safe> all) {
        if (choices(later).stream().anyMatch(safe -> safe.holder.equals(elected))) {
            return List.of();
        }
        if (all.stream().noneMatch(safe -> safe.holder.equals(elected))) {
            return List.of(NOT_THERE);
        }
        return List.of(later.stream().anyMatch(safe -> safe.holder.equals(elected)) ? NO_TERMS : NOT_LATER);
    }

    private static Problem problem(String holder, String elected, Text reason, List<Safe> choices, Origin origin) {
        var names = choices.isEmpty() ? "–" : choices.stream().map(Safe::holder).collect(Collectors.joining(", "));
        return new Problem(
                RoundProblem.NO_ELECTION,
                origin,
                "",
                Attributes.of("holder", holder, "elected", elected, "reason", reason, "choices", names));
    }
}
