package dev.capstan.capital;

import dev.capstan.basics.Text;
import dev.capstan.capital.AntiDilution.Outstanding;
import dev.capstan.capital.AntiDilution.Series;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.TableRound.Protection;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lowers the conversion prices of preferred classes that are protected when a round sells shares below them. */
final class Protections {

    private final CapTable table;
    private final RoundOutcome round;
    private final ShareRounding rounding;
    private final List<Text> assumptions;
    private final List<Lowered> lowered = new ArrayList<>();

    private Protections(CapTable table, RoundOutcome round, ShareRounding rounding, List<Text> assumptions) {
        this.table = table;
        this.round = round;
        this.rounding = rounding;
        this.assumptions = assumptions;
    }

    /**
     * A class with a lower conversion price.
     *
     * @param terms by which it converts from now on
     */
    record Lowered(Protection protection, String stockClassId, ConversionRight terms) {
        Transaction transaction(LocalDate date) {
            return new Adjustment.ConversionRatio(
                    "convert at " + stockClassId + " " + date, date, stockClassId, terms, Details.NONE);
        }
    }

    /** The classes of the table that the new shares of the round lower; what is assumed is added. */
    static List<Lowered> of(CapTable table, RoundOutcome round, ShareRounding rounding, List<Text> assumptions) {
        var protections = new Protections(table, round, rounding, assumptions);
        if (round.newShares() > 0) {
            table.history().stockClasses().forEach(protections::lower);
        }
        return protections.lowered;
    }

    private void lower(StockClass stock) {
        var method = stock.rights().antiDilution();
        var right = table.conversions().get(stock.id());
        double held = table.outstanding(stock.id()).doubleValue();
        var price = stock.pricePerShare();
        if (method == null || method == AntiDilution.NONE || right == null || held == 0) {
            return;
        }
        if (price == null) {
            assumptions.add(new Text(
                    stock.name() + " keeps its conversion price: it has no original issue price",
                    stock.name() + " 未给出初始发行价，转换价不作调整"));
            return;
        }
        var original = Rational.of(price.amount()).over(table.splitsSince(stock.id(), LocalDate.MIN));
        var now = original.over(right.ratio().rational());
        var series = new Series(held, original.real(), now.real());
        var issue = new AntiDilution.Issue(
                round.newShares(),
                round.allotments().stream()
                        .mapToDouble(RoundOutcome.Allotment::amount)
                        .sum());
        double after =
                method.after(series, outstanding(), issue, rounding.price()).conversionPrice();
        if (after < now.real()) {
            lowered.add(lowered(stock, method, right, original, now, after, price.currency()));
            assumptions.add(new Text(
                    "conversion prices fall by the new shares sold for money, after the price of the round is set;"
                            + " conversions of SAFEs and notes lower none",
                    "转换价按本轮售出的新股在定价之后调整；SAFE 与可转债的转换不触发调整"));
        }
    }

    private static Lowered lowered(
            StockClass stock,
            AntiDilution method,
            ConversionRight right,
            Rational original,
            Rational now,
            double after,
            String currency) {
        var price = BigDecimal.valueOf(after);
        var ratio = original.over(Rational.of(price));
        var terms = new ConversionRight(
                right.stockClassId(),
                new Ratio(new BigDecimal(ratio.numerator()), new BigDecimal(ratio.denominator())),
                new Money(price, currency),
                right.rounding(),
                right.details());
        return new Lowered(new Protection(stock.name(), method, now.decimal(), price), stock.id(), terms);
    }

    private Outstanding outstanding() {
        double preferred =
                sum(position -> isStock(position) && table.conversions().containsKey(position.stockClassId()));
        double common =
                sum(position -> isStock(position) && !table.conversions().containsKey(position.stockClassId()));
        double rights = sum(position -> !isStock(position));
        return new Outstanding(common, preferred, rights, 0, round.before().unissuedPool());
    }

    private static boolean isStock(Position position) {
        return position.issuance().instrument() == Instrument.STOCK && position.stockClassId() != null;
    }

    private double sum(Predicate<Position> which) {
        return table.positions().stream()
                .filter(which)
                .mapToDouble(position -> position.diluted().doubleValue())
                .sum();
    }
}
