package dev.capstan.answers.internal;

import dev.capstan.basics.Text;
import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Money;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Options;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shares, options and warrants of a cap table as classes of a waterfall. */
final class SaleStock {

    private final CapTable table;
    private final SecurityNames names;
    private final Set<Text> assumptions = new LinkedHashSet<>();
    private final List<BigDecimal> ranks;
    private final List<WaterfallClass> classes = new ArrayList<>();

    SaleStock(CapTable table, SecurityNames names) {
        this.table = table;
        this.names = names;
        this.ranks = table.history().stockClasses().stream()
                .filter(stock -> stock.type() == StockClass.Type.PREFERRED)
                .map(stock -> stock.seniority().stripTrailingZeros())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        table.history().stockClasses().forEach(this::addStock);
        addRights();
    }

    List<WaterfallClass> classes() {
        return classes;
    }

    List<Text> assumptions() {
        return List.copyOf(assumptions);
    }

    /** The rank of the preferred shares that are paid last; 1 where there are none. */
    int lowestRank() {
        return Math.max(1, ranks.size());
    }

    private void addStock(StockClass stock) {
        var held = table.positions().stream()
                .filter(position -> position.issuance() instanceof Issuance.Stock
                        && stock.id().equals(position.stockClassId())
                        && position.quantity().signum() > 0)
                .toList();
        if (held.isEmpty()) {
            return;
        }
        var name = names.unique(Text.same(stock.name()));
        if (stock.type() == StockClass.Type.COMMON) {
            classes.add(new Common(name, holdings(held)));
        } else {
            classes.add(preferred(stock, name, held));
        }
    }

    /** One for each holder, whatever certificates the shares are on. */
    private List<Holding> holdings(List<Position> held) {
        var shares = new LinkedHashMap<String, Rational>();
        held.forEach(
                position -> shares.merge(names.holder(position), Rational.of(position.quantity()), Rational::plus));
        return shares.entrySet().stream()
                .map(each -> new Holding(each.getKey(), each.getValue()))
                .toList();
    }

    private Preferred preferred(StockClass stock, String name, List<Position> held) {
        assumptions.add(new Text(
                "no dividends have accrued or been declared on preferred shares: Open Cap Format does not tell",
                "优先股无应计或已宣告股息（OCF 不含此信息）"));
        if (stock.conversionRights().isEmpty()) {
            assumptions.add(new Text(
                    stock.name() + " converts one for one: no right to convert is given",
                    stock.name() + " 未给出转换权，按 1:1 转换"));
        }
        var invested = Rational.sum(
                held.stream().map(position -> invested(stock, position)).toList());
        var claim = invested.times(multiple(stock));
        var shares = sum(held, Position::quantity);
        return new Preferred(
                name,
                ranks.indexOf(stock.seniority().stripTrailingZeros()) + 1,
                Rational.ZERO,
                claim,
                claim.max(cap(stock, invested)),
                sum(held, Position::diluted).over(shares),
                holdings(held));
    }

    private static Rational sum(List<Position> held, Function<Position, BigDecimal> number) {
        return Rational.sum(held.stream().map(number).map(Rational::of).toList());
    }

    private Rational multiple(StockClass stock) {
        if (stock.liquidationMultiple() == null) {
            assumptions.add(new Text(
                    "the liquidation multiple of " + stock.name() + " is 1: none is given",
                    stock.name() + " 未给出清算倍数，按 1 倍计"));
            return Rational.ONE;
        }
        return Rational.of(stock.liquidationMultiple());
    }

    /** Open Cap Format has no word for participation without a cap; without a cap a class does not participate. */
    private Rational cap(StockClass stock, Rational invested) {
        if (stock.participationCap() == null || stock.participationCap().signum() == 0) {
            assumptions.add(new Text(
                    stock.name() + " does not participate: no cap of participation is given",
                    stock.name() + " 未给出参与分配上限，视为不参与分配"));
            return Rational.ZERO;
        }
        return invested.times(Rational.of(stock.participationCap()));
    }

    /** At the price of the class, or else of the issuance, in shares as they were before splits. */
    private Rational invested(StockClass stock, Position position) {
        var issuance = (Issuance.Stock) position.issuance();
        var ofClass = stock.pricePerShare();
        var price = ofClass == null ? issuance.price() : ofClass;
        var since = ofClass == null ? issuance.date() : LocalDate.MIN;
        return Rational.of(position.quantity())
                .times(Rational.of(price.amount()))
                .over(splits(stock.id(), since));
    }

    /** What splits after a day have made of one share. */
    private Rational splits(@Nullable String stockClassId, LocalDate since) {
        var shares = Rational.ONE;
        for (var transaction : table.history().transactions()) {
            if (transaction instanceof Adjustment.Split split
                    && split.stockClassId().equals(stockClassId)
                    && split.date().isAfter(since)
                    && !split.date().isAfter(table.date())) {
                var ratio = split.ratio();
                shares = shares.times(Rational.of(ratio.numerator()).over(Rational.of(ratio.denominator())));
            }
        }
        return shares;
    }

    /** Options and warrants by strike, the lowest first. */
    private void addRights() {
        var options = new TreeMap<Rational, List<Holding>>();
        var warrants = new TreeMap<Rational, List<Holding>>();
        for (var position : table.positions()) {
            if (position.diluted().signum() <= 0) {
                continue;
            }
            switch (position.issuance()) {
                case Issuance.EquityCompensation grant -> add(options, position, grant.exercisePrice());
                case Issuance.Warrant warrant -> add(warrants, position, warrant.exercisePrice());
                case Issuance.Stock _, Issuance.Convertible _ -> {}
            }
        }
        if (!options.isEmpty()) {
            assumptions.add(
                    new Text("options and units that are granted are all vested at the sale", "已授予的期权和股份单位在出售时全部归属"));
        }
        options.forEach((strike, held) -> classes.add(new Options(
                names.unique(new Text("options at " + plain(strike), "期权（行权价 " + plain(strike) + "）")), strike, held)));
        warrants.forEach((strike, held) -> classes.add(new Options(
                names.unique(new Text("warrants at " + plain(strike), "认股权证（行权价 " + plain(strike) + "）")),
                strike,
                held)));
    }

    /** By the shares that it becomes, so that a strike is for one of these. */
    private void add(Map<Rational, List<Holding>> byStrike, Position position, @Nullable Money written) {
        var paid = strike(position, written).times(Rational.of(position.quantity()));
        var shares = Rational.of(position.diluted());
        byStrike.computeIfAbsent(paid.over(shares), _ -> new ArrayList<>())
                .add(new Holding(names.holder(position), shares));
    }

    /** For one share today: the last price set, in shares as they are after splits. */
    private Rational strike(Position position, @Nullable Money written) {
        var amount = written == null ? BigDecimal.ZERO : written.amount();
        var since = position.issuance().date();
        for (var transaction : table.history().transactions()) {
            if (transaction instanceof Adjustment.Repricing repricing
                    && repricing.securityId().equals(position.issuance().securityId())
                    && !repricing.date().isBefore(since)
                    && !repricing.date().isAfter(table.date())) {
                amount = repricing.exercisePrice().amount();
                since = repricing.date();
            }
        }
        return Rational.of(amount).over(splits(position.stockClassId(), since));
    }

    private static String plain(Rational number) {
        return number.decimal().stripTrailingZeros().round(new MathContext(6)).toPlainString();
    }
}
