package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.AmountFormatException;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Dimension;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Rate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single numbers: the unit is one of the key's, the currency has a rate, the value lies in the key's range. */
final class Amounts {

    /**
     * What a number must be.
     *
     * @param share whether it is a part of a whole, which a range of it must not leave
     */
    record Rule(List<Unit> units, List<String> spellings, Range range, boolean whole, boolean share, String example) {

        /** As a growth rate is. */
        static final Rule GROWTH = new Rule(
                List.of(Unit.of("%/year")), List.of("%/year"), Range.parse("(-1, 100]"), false, false, "5%/year");

        /** How much a number wanders in a year. */
        static final Rule VOLATILITY = new Rule(
                List.of(Unit.of("%/year")), List.of("%/year"), Range.parse("(0, 5]"), false, false, "20%/year");

        /** In how long half of a deviation is gone. */
        static final Rule HALF_LIFE = new Rule(
                List.of(Unit.of("months")), List.of("months"), Range.parse("(0, 1200]"), false, false, "12 months");

        /** As a chance is. */
        static final Rule CHANCE =
                new Rule(List.of(Unit.PERCENT), List.of("%"), Range.parse("[0, 1]"), false, true, "30%");

        static Rule of(Section.PlanKey key, boolean structural) {
            var description = key.description();
            return new Rule(
                    key.units(),
                    Arrays.asList(description.unit()),
                    key.range(),
                    structural && description.whole(),
                    isShare(key),
                    description.example());
        }

        private static boolean isShare(Section.PlanKey key) {
            boolean ofOne = !key.range().contains(1 + 1e-6);
            return key.description().rate() == Rate.PROBABILITY
                    || (ofOne && List.of(key.description().unit()).contains("%"));
        }
    }

    /** In base units; the other end is one over this. So no product of a few of them overflows. */
    private static final double LARGEST = 1e30;

    private final Problems problems;
    private final Set<String> exchanged = new TreeSet<>();
    private String currency = "";

    Amounts(Problems problems) {
        this.problems = problems;
    }

    /** Learns the venture's currency, empty where it is wrong, and those that it has rates for. */
    void venture(String itsCurrency, Collection<String> others) {
        currency = itsCurrency;
        exchanged.addAll(others);
    }

    /** The venture's currency, empty where it is wrong. */
    String currency() {
        return currency;
    }

    /** The currency that the amount is in if it is money. */
    String currencyOf(Amount amount) {
        var written = amount.unit().currency();
        return written.isEmpty() ? currency : written;
    }

    /** Whether both measure the same, in the same currency; a plain number stands for the key's unit. */
    boolean alike(Amount one, Amount other) {
        var unit = one.unit();
        var its = other.unit();
        boolean sameKind = unit.text().isEmpty()
                || its.text().isEmpty()
                || unit.dimension().anyCurrency().equals(its.dimension().anyCurrency());
        return sameKind && currencyOf(one).equals(currencyOf(other));
    }

    /** Whether all of them do. */
    boolean alike(Collection<Amount> all) {
        var first = all.iterator().next();
        return all.stream().allMatch(amount -> alike(first, amount));
    }

    @Nullable
    Amount read(Rule rule, Tree.Leaf leaf, String path) {
        Amount amount;
        try {
            amount = Amount.parse(leaf.text());
        } catch (AmountFormatException wrong) {
            return refuse(PlanProblem.NOT_AN_AMOUNT, rule, leaf, path, Attributes.of("reason", wrong.reason()));
        }
        double size = Math.abs(amount.value());
        if (size > LARGEST || (size > 0 && size < 1 / LARGEST)) {
            var reason = new Text("no number of a plan is of this size", "计划中不会有这样大小的数");
            return refuse(PlanProblem.NOT_AN_AMOUNT, rule, leaf, path, Attributes.of("reason", reason));
        }
        var unit = rule.units.isEmpty()
                ? Optional.of(amount.unit())
                : rule.units.stream()
                        .filter(option -> fits(option, amount.unit(), rule.units.size()))
                        .findFirst();
        if (unit.isEmpty()) {
            return wrongUnit(rule, leaf, path, amount.unit(), choices(rule));
        }
        return currencyFits(rule, leaf, path, amount)
                        && inRange(rule, leaf, path, amount, unit.get())
                        && (!rule.whole || isWhole(rule, leaf, path, amount, unit.get()))
                ? amount
                : null;
    }

    private @Nullable Amount refuse(PlanProblem code, Rule rule, Tree.Leaf leaf, String path, Attributes attributes) {
        problems.add(code, leaf.origin(), path, attributes.and("value", leaf.text(), "example", rule.example));
        return null;
    }

    @Nullable
    Amount wrongUnit(Rule rule, Tree.Leaf leaf, String path, Unit unit, Text expected) {
        var fault = unit.text().isEmpty() ? new Text("lacks a unit", "缺少单位") : new Text("has the wrong unit", "的单位不对");
        return refuse(PlanProblem.WRONG_UNIT, rule, leaf, path, Attributes.of("fault", fault, "units", expected));
    }

    /** A plain number fits a share where a share is all that fits; a number per time fits a share per time. */
    private static boolean fits(Unit option, Unit unit, int options) {
        boolean sameKind = option.text().startsWith("%") == unit.text().startsWith("%");
        boolean plainShare = option.text().equals("%") && unit.text().isEmpty() && options == 1;
        return option.dimension().equals(unit.dimension().anyCurrency())
                && (sameKind || plainShare || unit.text().startsWith("/"));
    }

    private Text choices(Rule rule) {
        var known = rule.spellings.isEmpty() ? List.of("") : rule.spellings;
        return new Text(
                known.stream().map(unit -> spelled(unit, "a plain number")).collect(Collectors.joining(", or ")),
                known.stream().map(unit -> spelled(unit, "纯数字")).collect(Collectors.joining(" 或 ")));
    }

    private String spelled(String unit, String plain) {
        return unit.isEmpty() ? plain : unit.replace(Dimension.MONEY, currency.isEmpty() ? "CNY" : currency);
    }

    private boolean currencyFits(Rule rule, Tree.Leaf leaf, String path, Amount amount) {
        var written = amount.unit().currency();
        boolean fits =
                written.isEmpty() || currency.isEmpty() || written.equals(currency) || exchanged.contains(written);
        if (!fits) {
            var attributes = Attributes.of("currency", written, "venture", currency);
            refuse(PlanProblem.WRONG_CURRENCY, rule, leaf, path, attributes);
        }
        return fits;
    }

    private boolean inRange(Rule rule, Tree.Leaf leaf, String path, Amount amount, Unit option) {
        boolean fits = rule.range.contains(inRangeTerms(amount));
        if (!fits) {
            var attributes = Attributes.of(
                    "range", rule.range.words(shown(option, amount)), "hint", hint(rule, leaf, amount, option));
            refuse(PlanProblem.OUT_OF_RANGE, rule, leaf, path, attributes);
        }
        return fits;
    }

    /** The range in words, in the unit that a number of it is written in. */
    static Text range(Rule rule, Amount amount) {
        var option = rule.units.stream()
                .filter(unit -> fits(unit, amount.unit(), rule.units.size()))
                .findFirst();
        return rule.range.words(shown(option.orElse(amount.unit()), amount));
    }

    /** The number that a range speaks of: a rate is a share of its own time, anything else counts in base units. */
    static double inRangeTerms(Amount amount) {
        boolean rate =
                amount.unit().isPerTime() && amount.unit().dimension().powers().size() == 1;
        return rate ? amount.value() * amount.unit().monthsPer() : amount.value();
    }

    private static Text hint(Rule rule, Tree.Leaf leaf, Amount amount, Unit option) {
        boolean forgotten = option.equals(Unit.PERCENT)
                && amount.unit().text().isEmpty()
                && rule.range.contains(amount.value() / 100);
        var percent = Text.shown(leaf.text()) + "%";
        return forgotten ? new Text(" Did you mean \"" + percent + "\"?", "是否想写“" + percent + "”？") : Text.same("");
    }

    /** The unit that the ends of a range are shown in. */
    private static Unit shown(Unit option, Amount written) {
        if (option.text().startsWith("%")) {
            return Unit.PERCENT;
        }
        return option.text().contains(Dimension.MONEY) ? written.unit() : option;
    }

    private boolean isWhole(Rule rule, Tree.Leaf leaf, String path, Amount amount, Unit unit) {
        double count = unit.fromBase(amount.value());
        boolean whole = Math.abs(count - Math.rint(count)) < 1e-9;
        if (!whole) {
            var in = unit.text().isEmpty() ? "" : rule.spellings.getFirst();
            var fault = in.isEmpty()
                    ? new Text("is not a whole number", "不是整数")
                    : new Text("is not a whole number of " + in, "按 " + in + " 计不是整数");
            refuse(PlanProblem.NOT_WHOLE, rule, leaf, path, Attributes.of("fault", fault));
        }
        return whole;
    }
}
