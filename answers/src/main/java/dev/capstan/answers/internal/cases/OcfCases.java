package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.OcfReader;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.StockClass;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages of Open Cap Format, replayed; what is broken in them is counted and left out. */
final class OcfCases {

    private final Given given;
    private final CapTableFile file;
    private final List<Problem> problems;

    private OcfCases(Given given, CapTableFile file, List<Problem> problems) {
        this.given = given;
        this.file = file;
        this.problems = problems;
    }

    static Map<String, Object> replay(Given given) {
        var reading = OcfReader.read(given.path("package"));
        var file = reading.file();
        if (file == null) {
            var why = reading.problems().getFirst();
            throw given.outOfRange(why.message(Language.ENGLISH), why.message(Language.CHINESE));
        }
        return new OcfCases(given, file, reading.problems()).figures();
    }

    private CapTableHistory history() {
        return file.history();
    }

    private Map<String, Object> figures() {
        var figures = new Figures();
        tables(figures);
        figures.put(granted(), "options_granted_total", "options_granted")
                .put(exercised(), "options_exercised", "options_exercised_total");
        broken(figures);
        return figures.map();
    }

    private void tables(Figures figures) {
        boolean several = given.isList("as_of", "dates");
        var dates = several ? given.dates("as_of", "dates") : List.of(given.date("as_of", "date"));
        var tables = dates.stream().map(date -> CapTable.at(history(), date)).toList();
        put(figures, several, tables, this::byClass, "outstanding", "outstanding_by_class");
        put(figures, several, tables, OcfCases::byHolder, "outstanding_by_holder", "by_holder");
        put(figures, several, tables, CapTable::outstanding, "outstanding_total", "total_outstanding");
        put(figures, several, tables, CapTable::diluted, "fully_diluted", "fully_diluted_total");
        put(figures, several, tables, table -> held(table, Instrument.EQUITY_COMPENSATION), "options_outstanding");
        put(figures, several, tables, table -> held(table, Instrument.WARRANT), "warrants_outstanding");
        put(figures, several, tables, table -> held(table, Instrument.CONVERTIBLE), "convertibles_outstanding");
    }

    private static void put(
            Figures figures,
            boolean several,
            List<CapTable> tables,
            Function<CapTable, Object> figure,
            String... names) {
        var values = tables.stream().map(figure).toList();
        figures.put(several ? values : values.getFirst(), names);
    }

    private Map<String, Object> byClass(CapTable table) {
        var classes = given.has("classes")
                ? given.items("classes").stream().map(Given::shown).toList()
                : history().stockClasses().stream().map(StockClass::id).toList();
        var shares = new LinkedHashMap<String, Object>();
        classes.forEach(id -> shares.put(id, table.outstanding(id)));
        return shares;
    }

    private static Map<String, Object> byHolder(CapTable table) {
        return table.rows(View.HOLDER).stream()
                .collect(Collectors.toMap(
                        CapTable.Row::id, CapTable.Row::outstanding, (first, _) -> first, LinkedHashMap::new));
    }

    private static BigDecimal held(CapTable table, Instrument instrument) {
        return sum(table.positions().stream()
                .filter(position -> position.issuance().instrument() == instrument)
                .map(Position::quantity));
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By grants of their own: what a transfer or a balance carries on was granted before. */
    private BigDecimal granted() {
        var carriedOn =
                events().flatMap(event -> event.successorIds().stream()).collect(Collectors.toCollection(TreeSet::new));
        return sum(history().transactions().stream()
                .filter(Issuance.EquityCompensation.class::isInstance)
                .map(Issuance.EquityCompensation.class::cast)
                .filter(grant -> !carriedOn.contains(grant.securityId()))
                .map(Issuance::quantity));
    }

    private BigDecimal exercised() {
        return sum(events().filter(SecurityEvent::takesPart).flatMap(event -> Stream.ofNullable(event.quantity())));
    }

    private Stream<SecurityEvent> events() {
        return history().transactions().stream()
                .filter(SecurityEvent.class::isInstance)
                .map(SecurityEvent.class::cast);
    }

    private void broken(Figures figures) {
        figures.put(securities(CapTableProblem.DANGLING), "dangling_resulting_securities", "dangling_securities")
                .put(
                        objects(CapTableProblem.CLOSED_TWICE),
                        "closed_twice",
                        "securities_closed_twice",
                        "double_closures")
                .put(
                        objects(CapTableProblem.BEFORE_ISSUANCE),
                        "before_issuance",
                        "events_before_issuance",
                        "event_before_issuance")
                .put(objects(CapTableProblem.NOT_ISSUED), "not_issued", "events_without_issuance", "unknown_securities")
                .put(objects(CapTableProblem.ISSUED_TWICE), "issued_twice", "securities_issued_twice")
                .put(objects(CapTableProblem.DUPLICATE_ID), "duplicate_ids")
                .put(objects(CapTableProblem.UNKNOWN_REFERENCE), "unknown_references", "dangling_references")
                .put(objects(CapTableProblem.MORE_THAN_HELD), "more_than_held")
                .put(objects(CapTableProblem.NOT_CONSERVED), "not_conserved")
                .put(objects(CapTableProblem.BEFORE_COMPANY), "before_company")
                .put(objects(CapTableProblem.OVER_AUTHORIZED), "over_authorized")
                .put(
                        problems.stream()
                                .map(problem -> problem.code().id())
                                .distinct()
                                .toList(),
                        "problem_codes");
    }

    private int objects(CapTableProblem code) {
        return (int) problems.stream().filter(problem -> problem.code() == code).count();
    }

    /** How many securities problems of this kind are about: several events may name one. */
    private int securities(CapTableProblem code) {
        Set<String> named = problems.stream()
                .filter(problem -> problem.code() == code)
                .flatMap(problem ->
                        Stream.ofNullable(problem.attributes().values().get("security")))
                .map(Text::en)
                .collect(Collectors.toCollection(TreeSet::new));
        return named.size();
    }
}
