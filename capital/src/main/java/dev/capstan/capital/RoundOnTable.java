package dev.capstan.capital;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.OpenConvertibles.Open;
import dev.capstan.capital.TableRound.Converted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a round that is solved into the history of its company. */
final class RoundOnTable {

    private final CapTableFile file;
    private final CapTable before;
    private final TableRoundTerms terms;
    private final List<Open> open;
    private final RoundOutcome outcome;
    private final Origin origin;
    private final NewObjects added;
    private final List<Text> assumptions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RoundOnTable(
            CapTableFile file,
            CapTable before,
            TableRoundTerms terms,
            OpenConvertibles open,
            RoundOutcome outcome,
            Origin origin) {
        this.file = file;
        this.before = before;
        this.terms = terms;
        this.open = open.all();
        this.outcome = outcome;
        this.origin = origin;
        this.added = new NewObjects(file.history(), currency());
    }

    private String currency() {
        return before.currencies().isEmpty() ? "CNY" : before.currencies().first();
    }

    Result<TableRound> close() {
        var stockClass = stockClass();
        for (int i = 0; i < open.size(); i++) {
            convert(i, stockClass);
        }
        if (!open.isEmpty()) {
            assumptions.add(new Text(
                    "all open SAFEs and notes convert into the same class, and their shares take what they cost",
                    "未转换的 SAFE 与可转债全部转为同一类别，优先额为其转换成本"));
        }
        outcome.allotments().forEach(allotment -> sell(allotment, stockClass));
        var protections = Protections.of(before, outcome, terms.rounding(), assumptions);
        protections.forEach(each -> added.add(each.transaction(terms.date())));
        growPool();
        var after =
                new CapTableFile(added.history(), places(), file.asOf() == null ? null : terms.date(), file.manifest());
        problems.addAll(TableRound.added(file, after));
        return problems.stream().anyMatch(Problem::isError)
                ? new Result.Failure<>(problems)
                : new Result.Success<>(
                        new TableRound(
                                terms,
                                before,
                                after,
                                CapTable.at(after.history(), terms.date()),
                                outcome,
                                conversions(),
                                protections.stream()
                                        .map(Protections.Lowered::protection)
                                        .toList(),
                                assumptions),
                        problems);
    }

    private Map<String, Place> places() {
        var places = new LinkedHashMap<>(file.places());
        added.ids().forEach(id -> places.putIfAbsent(id, new Place(origin, "")));
        return places;
    }

    private List<Converted> conversions() {
        return Stream.iterate(0, i -> i < open.size(), i -> i + 1)
                .map(i -> new Converted(
                        open.get(i).issuance().securityId(),
                        open.get(i).issuance().stakeholderId(),
                        open.get(i).amount(),
                        open.get(i).interest(),
                        outcome.conversions().get(i)))
                .toList();
    }

    /** That of the table, or a new one that converts one for one into the first common class. */
    private String stockClass() {
        var name = terms.stockClass().isEmpty() ? "preferred " + terms.date() : terms.stockClass();
        var known = before.history().stockClasses().stream()
                .filter(each -> each.id().equals(name) || each.name().equals(name))
                .findFirst();
        if (known.isPresent()) {
            return known.get().id();
        }
        var common = before.history().stockClasses().stream()
                .filter(each -> each.type() == StockClass.Type.COMMON)
                .findFirst();
        if (common.isEmpty()) {
            problems.add(RoundProblem.NO_COMMON.at(origin, name));
            return name;
        }
        added.add(preferred(name, common.get().id()));
        assumptions.add(new Text(
                "\"" + name
                        + "\" takes its price once, before all other classes, does not participate, bears no dividend,"
                        + " and converts one for one",
                "“" + name + "”先于其他类别取回一倍价格，不参与分配，无股息，按 1:1 转换"));
        return name;
    }

    /** Each issuance has a price of its own, since what converts costs less than what is sold. */
    private StockClass preferred(String name, String common) {
        var highest = before.history().stockClasses().stream()
                .map(StockClass::seniority)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        var right = new ConversionRight(
                common, Ratio.ONE, added.money(outcome.price()), ConversionRight.Rounding.FLOOR, Details.NONE);
        return new StockClass(
                name,
                name,
                StockClass.Type.PREFERRED,
                null,
                BigDecimal.ONE,
                highest.add(BigDecimal.ONE),
                null,
                BigDecimal.ONE,
                new PreferredRights(new Participation.None(), new PreferredDividend.None(), null),
                List.of(right),
                Details.of(Map.of("default_id_prefix", name + "-")));
    }

    private void convert(int i, String stockClass) {
        var conversion = outcome.conversions().get(i);
        var issuance = open.get(i).issuance();
        if (isIssued(conversion.shares(), issuance.securityId())) {
            added.convert(terms.date(), issuance, stockClass, conversion.shares(), conversion.price());
        }
    }

    private void sell(RoundOutcome.Allotment allotment, String stockClass) {
        if (isIssued(allotment.shares(), allotment.investor())) {
            added.sell(terms.date(), allotment, stockClass, outcome.price());
        }
    }

    private boolean isIssued(double shares, String whose) {
        boolean isIssued = shares > 0;
        if (!isIssued) {
            problems.add(RoundProblem.LESS_THAN_A_SHARE.at(origin, whose));
        }
        return isIssued;
    }

    private void growPool() {
        if (outcome.poolIncrease() > 0) {
            var plan = added.growPool(terms.date(), before.pools(), outcome.poolIncrease());
            assumptions.add(new Text("the pool \"" + plan + "\" grows", "扩大的期权池为“" + plan + "”"));
        }
    }
}
