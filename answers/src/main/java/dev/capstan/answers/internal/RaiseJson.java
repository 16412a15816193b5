package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.estimate;
import static dev.capstan.answers.internal.Json.figure;
import static dev.capstan.answers.internal.Json.number;
import static dev.capstan.answers.internal.Json.numbers;
import static dev.capstan.answers.internal.Json.object;

import dev.capstan.answers.Raise;
import dev.capstan.answers.Raise.Curve;
import dev.capstan.answers.Raise.Ending;
import dev.capstan.answers.Raise.Holder;
import dev.capstan.answers.Raise.Owner;
import dev.capstan.answers.Raise.Payment;
import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.answers.Raise.Spread;
import dev.capstan.answers.Raise.Unmet;
import dev.capstan.answers.TermComparison;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Language;
import dev.capstan.plan.Agreement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rounds, owners and what they get, as JSON. */
public record RaiseJson(Raise raise, Language language) {

    public Map<String, @Nullable Object> tree() {
        var basis = raise.basis();
        return object(
                "capstan", 1,
                "venture", basis.venture(),
                "file", basis.file(),
                "version", Version.current(),
                "currency", basis.currency(),
                "start", basis.timeline().start().toString(),
                "months", basis.timeline().months(),
                "seed", basis.seed(),
                "paths", basis.paths(),
                "assumptions",
                        raise.assumptions().stream()
                                .map(text -> text.in(language))
                                .toList(),
                "ruin", estimate(raise.ruin(), "1"),
                "rounds", raise.rounds().stream().map(this::round).toList(),
                "ownership",
                        raise.ownership().stream()
                                .map(part -> object(
                                        "part", part.label().in(language),
                                        "kind", lower(part.kind()),
                                        "unit", "1",
                                        "months", numbers(part.months())))
                                .toList(),
                "holders", raise.holders().stream().map(this::holder).toList(),
                "payments", raise.payments().stream().map(this::payment).toList(),
                "ending", raise.ending() == null ? null : ending(raise.ending()),
                "likely course", course());
    }

    /** Term sheets side by side: each with its differences and its whole answer. */
    public static Map<String, @Nullable Object> comparison(TermComparison comparison, Language language) {
        return object(
                "capstan", 1,
                "round", comparison.round(),
                "sheets",
                        comparison.sheets().stream()
                                .map(sheet -> object(
                                        "name", sheet.name().in(language),
                                        "keys", sheet.keys(),
                                        "differences",
                                                sheet.differences().stream()
                                                        .map(text -> text.in(language))
                                                        .toList(),
                                        "raise", new RaiseJson(sheet.raise(), language).tree()))
                                .toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String currency() {
        return raise.basis().currency();
    }

    private static Map<String, @Nullable Object> spread(Spread spread, String unit) {
        return object(
                "10 %", number(spread.low()),
                "50 %", number(spread.median()),
                "90 %", number(spread.high()),
                "unit", unit);
    }

    private Map<String, @Nullable Object> round(RoundResult round) {
        return object(
                "name", round.name(),
                "sells",
                        round.instruments().stream()
                                .map(text -> text.in(language))
                                .toList(),
                "method", round.method().in(language),
                "chance", estimate(round.chance(), "1"),
                "median", Json.month(round.month(), raise.basis().timeline()),
                "amount", spread(round.amount(), currency()),
                "pre-money", spread(round.preMoney(), currency()),
                "price", spread(round.price(), currency()),
                "founders before", figure(round.foundersBefore(), "1"),
                "founders after", figure(round.foundersAfter(), "1"),
                "dilution of founders", figure(round.dilution(), "1"),
                "investors of the round", figure(round.investors(), "1"),
                "pool", figure(round.pool(), "1"),
                "votes of founders", figure(round.foundersVotes(), "1"),
                "runway bought", figure(round.runway(), "months"),
                "effective cost of capital", figure(round.cost(), "1/year"),
                "multiple", figure(round.multiple(), "1"),
                "buy-back", round.buyBack() == null ? null : round.buyBack().in(language),
                "agreement", round.agreement() == null ? null : agreement(round.agreement()),
                "cannot be met", round.unmet() == null ? null : unmet(round.unmet()),
                "investors' fit", MatchJson.trees(round.matches(), language));
    }

    private Map<String, @Nullable Object> unmet(Unmet unmet) {
        return object("share", figure(unmet.share(), "1"), "why", unmet.why().in(language));
    }

    private Map<String, @Nullable Object> payment(Payment payment) {
        return object(
                "what", payment.what().in(language),
                "chance", figure(payment.share(), "1"),
                "falls due", figure(payment.due(), currency()),
                "paid by the company", figure(payment.byCompany(), currency()),
                "paid by founders", figure(payment.byFounders(), currency()),
                "paid by others", figure(payment.byOthers(), currency()),
                "unpaid", figure(payment.unpaid(), currency()));
    }

    private static Map<String, @Nullable Object> agreement(Agreement agreement) {
        var board = agreement.board();
        var uses = new LinkedHashMap<String, Double>();
        agreement.uses().forEach((name, part) -> uses.put(name, part.value()));
        return object(
                "board",
                        board == null
                                ? null
                                : object(
                                        "founders", seats(board.founders()),
                                        "investors", seats(board.investors()),
                                        "independent", seats(board.independent())),
                "protective provisions", agreement.protectiveProvisions(),
                "uses", uses,
                "milestones", agreement.milestones(),
                "drag along", agreement.dragAlong(),
                "tag along", agreement.tagAlong(),
                "information rights", agreement.informationRights(),
                "reporting", agreement.reporting(),
                "exit by",
                        agreement.exitBy() == null ? null : agreement.exitBy().toString(),
                "local reinvestment",
                        agreement.localReinvestment() == null ? null : local(agreement.localReinvestment()));
    }

    private static Map<String, @Nullable Object> local(Agreement.LocalReinvestment local) {
        return object(
                "multiple", figure(local.multiple().value(), "1"),
                "place", local.place(),
                "by", local.by().toString(),
                "investor", local.investor());
    }

    private static int seats(Amount seats) {
        return (int) seats.value();
    }

    private Map<String, @Nullable Object> holder(Holder holder) {
        return object(
                "name", holder.name().in(language),
                "group", lower(holder.group()),
                "at the start", figure(holder.start(), "1"),
                "in the end", figure(holder.end(), "1"),
                "returns", holder.returns() == null ? null : returns(holder.returns()),
                "behind it",
                        holder.behind().stream()
                                .map(owner -> owner(holder, owner))
                                .toList());
    }

    private Map<String, @Nullable Object> owner(Holder holder, Owner owner) {
        var returns = holder.returns(owner);
        return object(
                "name", owner.name(),
                "share", figure(owner.share(), "1"),
                "returns", returns == null ? null : returns(returns));
    }

    private Map<String, @Nullable Object> returns(Returns returns) {
        return object(
                "expected", estimate(returns.mean(), currency()),
                "at 10 %", estimate(returns.low(), currency()),
                "at 50 %", estimate(returns.median(), currency()),
                "paid in", figure(returns.paid(), currency()),
                "multiple", figure(returns.multiple(), "1"),
                "IRR", figure(returns.rate(), "1/year"),
                "nothing back", figure(returns.loss(), "1"));
    }

    private Map<String, @Nullable Object> ending(Ending ending) {
        return object(
                "sold", estimate(ending.sold(), "1"),
                "wound up", estimate(ending.woundUp(), "1"),
                "value", spread(ending.value(), currency()),
                "mean value", estimate(ending.meanValue(), currency()),
                "owed to others", figure(ending.owed(), currency()),
                "founders", returns(ending.founders()),
                "conversions",
                        ending.conversions().stream()
                                .map(stock -> object(
                                        "stock", stock.stock().in(language),
                                        "present", figure(stock.present(), "1"),
                                        "converts", figure(stock.converts(), "1")))
                                .toList());
    }

    private Map<String, @Nullable Object> course() {
        var course = raise.course();
        return object(
                "closings",
                        course.closings().stream()
                                .map(closing -> object(
                                        "round", closing.round(),
                                        "month",
                                                Json.month(
                                                        closing.month(),
                                                        raise.basis().timeline()),
                                        "amount", figure(closing.amount(), currency()),
                                        "pre-money", figure(closing.preMoney(), currency()),
                                        "price", figure(closing.price(), currency())))
                                .toList(),
                "founders get nothing below", figure(course.foundersNothingBelow(), currency()),
                "exit values", object("unit", currency(), "values", course.exits()),
                "payoffs", course.curves().stream().map(this::curve).toList(),
                "distribution", PayoutsJson.tree(course.payouts(), language));
    }

    private Map<String, @Nullable Object> curve(Curve curve) {
        return object("name", curve.label().in(language), "group", lower(curve.group()), "paid", curve.paid());
    }
}
