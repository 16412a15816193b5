package dev.capstan.answers.internal;

import dev.capstan.answers.Distribute.Unvested;
import dev.capstan.basics.Text;
import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.GrantStatus;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Money;
import dev.capstan.capital.Participation;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredTerms;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.SubscriptionStatus;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shares, options and warrants of a cap table as classes of a waterfall. */
final class SaleStock {

    private final CapTable table;
    private final SecurityNames names;
    private final Unvested unvested;
    private final Set<Text> assumptions = new LinkedHashSet<>();
    private final Map<String, LocalDate> firstIssued;
    private final Map<String, BigDecimal> available;
    private final List<BigDecimal> ranks;
    private final List<WaterfallClass> classes = new ArrayList<>();

    SaleStock(CapTable table, SecurityNames names, Unvested unvested) {
        this.unvested = unvested;
        this.table = table;
        this.names = names;
        this.firstIssued = table.firstIssued();
        this.available = table.grants().stream()
                .collect(Collectors.toMap(
                        status -> status.grant().securityId(), GrantStatus::available, (one, _) -> one, TreeMap::new));
        this.ranks = table.history().stockClasses().stream()
                .filter(stock -> stock.type() == StockClass.Type.PREFERRED)
                .map(stock -> stock.seniority().stripTrailingZeros())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        table.history().stockClasses().forEach(this::addStock);
        addRights();
        assumeUnpaid();
    }

    private void assumeUnpaid() {
        var unpaid =
                table.subscriptions().stream().map(SubscriptionStatus::unpaid).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (unpaid.signum() > 0) {
            var amount = unpaid.toPlainString();
            assumptions.add(new Text(
                    "registered capital of " + amount
                            + " that is not paid in counts in full, and is not paid at the sale",
                    "未实缴的注册资本 " + amount + " 按认缴全额参与分配，出售时不补缴"));
        }
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
        if (stock.type() == StockClass.Type.COMMON) {
            classes.add(new Common(names.unique(Text.same(stock.name())), holdings(held)));
        } else {
            addPreferred(stock, held);
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

    /** Preferred shares that are alike: of one price, and where dividends accrue from one day. */
    private record Lot(Rational price, LocalDate since) {
        String name(StockClass stock) {
            return stock.pricePerShare() == null ? plain(price) : since.toString();
        }
    }

    private void addPreferred(StockClass stock, List<Position> held) {
        var lots = new LinkedHashMap<Lot, List<Position>>();
        held.forEach(position -> lots.computeIfAbsent(lot(stock, position), _ -> new ArrayList<>())
                .add(position));
        lots.forEach((lot, positions) -> {
            var name = lots.size() == 1 ? stock.name() : stock.name() + " (" + lot.name(stock) + ")";
            classes.add(preferred(stock, lot, names.unique(Text.same(name)), positions));
        });
    }

    private Lot lot(StockClass stock, Position position) {
        boolean accrues = stock.rights().dividend() instanceof PreferredDividend.Cumulative;
        var security = position.issuance().securityId();
        var since = accrues ? Objects.requireNonNull(firstIssued.get(security)) : table.date();
        return new Lot(price(stock, position), since);
    }

    private Preferred preferred(StockClass stock, Lot lot, String name, List<Position> held) {
        if (stock.conversionRights().isEmpty()) {
            assumptions.add(new Text(
                    stock.name() + " converts one for one: no right to convert is given",
                    stock.name() + " 未给出转换权，按 1:1 转换"));
        }
        var shares = sum(held, Position::quantity);
        var terms = new PreferredTerms(
                lot.price,
                ranks.indexOf(stock.seniority().stripTrailingZeros()) + 1,
                multiple(stock),
                participation(stock),
                dividend(stock),
                sum(held, Position::diluted).over(shares));
        return terms.claim(name, holdings(held), DayCount.ACT_365F.yearsExact(lot.since, table.date()), Rational.ZERO);
    }

    private PreferredDividend dividend(StockClass stock) {
        assumptions.add(new Text("no dividends are declared and unpaid", "没有已宣告而未付的股息"));
        return switch (stock.rights().dividend()) {
            case null -> {
                assumptions.add(new Text(
                        "no dividends accrue on " + stock.name() + ": none are given",
                        stock.name() + " 未给出股息，按无应计股息计"));
                yield new PreferredDividend.None();
            }
            case PreferredDividend.None none -> none;
            case PreferredDividend.NonCumulative lost -> {
                assumptions.add(new Text(
                        "dividends of " + stock.name() + " are not cumulative: nothing has accrued",
                        stock.name() + " 的股息非累积，无应计股息"));
                yield lost;
            }
            case PreferredDividend.Cumulative kept -> {
                assumptions.add(new Text(
                        "dividends of " + stock.name()
                                + " accrue from the day of issue to the day of the sale, actual days over 365",
                        stock.name() + " 的股息自发行日计至出售日，实际天数/365"));
                yield kept;
            }
        };
    }

    private static Rational sum(List<Position> held, Function<Position, BigDecimal> number) {
        return Rational.sum(held.stream().map(number).map(Rational::of).toList());
    }

    private BigDecimal multiple(StockClass stock) {
        if (stock.liquidationMultiple() == null) {
            assumptions.add(new Text(
                    "the liquidation multiple of " + stock.name() + " is 1: none is given",
                    stock.name() + " 未给出清算倍数，按 1 倍计"));
            return BigDecimal.ONE;
        }
        return stock.liquidationMultiple();
    }

    /** A cap that is not above the preference leaves nothing to participate in; packages write 0 for it. */
    private Participation participation(StockClass stock) {
        return switch (stock.rights().participation()) {
            case null -> {
                assumptions.add(new Text(
                        stock.name() + " does not participate: no participation is given",
                        stock.name() + " 未给出参与分配权，视为不参与分配"));
                yield new Participation.None();
            }
            case Participation.None none -> none;
            case Participation.Full full -> full;
            case Participation.Capped capped ->
                capped.multiple().compareTo(multiple(stock)) > 0 ? capped : new Participation.None();
        };
    }

    /** That of the class, or else of the issuance, for a share as it is after splits. */
    private Rational price(StockClass stock, Position position) {
        var issuance = (Issuance.Stock) position.issuance();
        var ofClass = stock.pricePerShare();
        var price = ofClass == null ? issuance.price() : ofClass;
        var since = ofClass == null ? issuance.date() : LocalDate.MIN;
        return Rational.of(price.amount()).over(table.splitsSince(stock.id(), since));
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
                case Issuance.EquityCompensation grant -> addGrant(options, position, grant);
                case Issuance.Warrant warrant -> add(warrants, position, warrant.exercisePrice(), Rational.ONE);
                case Issuance.Stock _, Issuance.Convertible _ -> {}
            }
        }
        if (table.positions().stream().anyMatch(each -> each.issuance() instanceof Issuance.EquityCompensation)) {
            assumptions.add(
                    unvested == Unvested.VESTS
                            ? new Text("options and units that are granted all vest by the sale", "已授予的期权和股份单位因出售全部归属")
                            : new Text(
                                    "options and units count as far as they have vested; the rest lapses: no"
                                            + " acceleration",
                                    "期权和股份单位按已归属部分计入，未归属部分失效（无加速归属）"));
        }
        options.forEach((strike, held) -> classes.add(new Options(
                names.unique(new Text("options at " + plain(strike), "期权（行权价 " + plain(strike) + "）")), strike, held)));
        warrants.forEach((strike, held) -> classes.add(new Options(
                names.unique(new Text("warrants at " + plain(strike), "认股权证（行权价 " + plain(strike) + "）")),
                strike,
                held)));
    }

    private void addGrant(Map<Rational, List<Holding>> options, Position position, Issuance.EquityCompensation grant) {
        var vested = unvested == Unvested.VESTS ? position.quantity() : available.get(grant.securityId());
        if (vested != null && vested.signum() > 0) {
            var part = Rational.of(vested).over(Rational.of(position.quantity()));
            add(options, position, grant.exercisePrice(), part);
        }
    }

    /** By the shares that a part of it becomes, so that a strike is for one of these. */
    private void add(Map<Rational, List<Holding>> byStrike, Position position, @Nullable Money written, Rational part) {
        var paid = strike(position, written)
                .times(Rational.of(position.quantity()))
                .times(part);
        var shares = Rational.of(position.diluted()).times(part);
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
        return Rational.of(amount).over(table.splitsSince(position.stockClassId(), since));
    }

    private static String plain(Rational number) {
        return number.decimal().stripTrailingZeros().round(new MathContext(6)).toPlainString();
    }
}
