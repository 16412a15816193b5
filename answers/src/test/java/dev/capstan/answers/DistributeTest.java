package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Distribute.Sale;
import dev.capstan.answers.Distribute.Unvested;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Debt;
import dev.capstan.capital.Details;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Issuance.Convertible;
import dev.capstan.capital.Issuance.EquityCompensation;
import dev.capstan.capital.Money;
import dev.capstan.capital.Participation;
import dev.capstan.capital.Partner;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredRights;
import dev.capstan.capital.Ratio;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.Transaction;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cap table as a waterfall. */
class DistributeTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate SALE = LocalDate.of(2026, 1, 1);
    private static final Sale AT_BREAK_POINTS = new Sale(List.of(), List.of(), Rational.ZERO, Unvested.LAPSES);

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static StockClass stock(
            String name, StockClass.Type type, int seniority, @Nullable String price, @Nullable String cap) {
        return new StockClass(
                name,
                name,
                type,
                null,
                BigDecimal.ONE,
                BigDecimal.valueOf(seniority),
                price == null ? null : money(price, "USD"),
                null,
                new PreferredRights(cap == null ? null : new Participation.Capped(new BigDecimal(cap)), null, null),
                List.of(),
                Details.NONE);
    }

    private static final List<StockClass> CLASSES = List.of(
            stock("Common", StockClass.Type.COMMON, 0, null, null),
            stock("Series A", StockClass.Type.PREFERRED, 1, "2.50", null),
            stock("Series B", StockClass.Type.PREFERRED, 2, "6", "2"));

    private static Issuance shares(String id, String stock, String holder, long quantity) {
        return new Issuance.Stock(
                id, START, id, holder, stock, null, BigDecimal.valueOf(quantity), money("1", "USD"), Details.NONE);
    }

    private static Issuance option(String id, String holder, long quantity, @Nullable String strike) {
        return new EquityCompensation(
                id,
                START,
                id,
                holder,
                strike == null ? EquityCompensation.Compensation.RSU : EquityCompensation.Compensation.OPTION,
                "Common",
                null,
                BigDecimal.valueOf(quantity),
                strike == null ? null : money(strike, "USD"),
                null,
                Details.NONE);
    }

    private static Issuance convertible(String id, Convertible.Kind type, long amount, String mechanism) {
        var details = new Details(
                "{\"conversion_triggers\":[{\"conversion_right\":{\"conversion_mechanism\":" + mechanism + "}}]}");
        return new Convertible(id, START, id, "angel", type, money(String.valueOf(amount), "USD"), details);
    }

    private static Result<Payouts> asked(Sale sale, Transaction... transactions) {
        var holders = Stream.of("ada", "bo", "fund", "angel")
                .map(name -> new Stakeholder(name, name, Stakeholder.Type.INDIVIDUAL, Details.NONE))
                .toList();
        var history = new CapTableHistory(null, holders, CLASSES, List.of(), List.of(transactions), List.of());
        return Distribute.of(CapTable.at(history, SALE), sale, Origin.ofFile("captable.yaml"), Language.ENGLISH);
    }

    private static Payouts payouts(Sale sale, Transaction... transactions) {
        return ((Result.Success<Payouts>) asked(sale, transactions)).value();
    }

    /**
     * Of 1,000 shares the platform has 400: 40,000 of 100,000. A third of that is no whole cents: Ada's 13,333.333332 has the
     * smallest remainder, and Bo is the first of the two with the larger one. Of 50,000 two cents are left, for Bo and Cy.
     */
    @Test
    void whatAPartnershipIsPaidGoesToItsPartnersToTheCent() {
        var thirds = List.of(
                new Partner("ada", new BigDecimal("0.3333333333"), true),
                new Partner("second", new BigDecimal("0.6666666667"), false));
        var halves = List.of(
                new Partner("bo", new BigDecimal("0.5"), true), new Partner("cy", new BigDecimal("0.5"), false));
        var holders = List.of(
                new Stakeholder("ada", "Ada", Stakeholder.Type.INDIVIDUAL, Details.NONE),
                new Stakeholder("bo", "Bo", Stakeholder.Type.INDIVIDUAL, Details.NONE),
                new Stakeholder("platform", "Platform LP", Stakeholder.Type.INSTITUTION, thirds, Details.NONE),
                new Stakeholder("second", "Second LP", Stakeholder.Type.INSTITUTION, halves, Details.NONE));
        var history = new CapTableHistory(
                null,
                holders,
                CLASSES,
                List.of(),
                List.of(shares("1", "Common", "ada", 600), shares("2", "Common", "platform", 400)),
                List.of());
        var sale =
                new Sale(List.of(Rational.of(100_000), Rational.of(50_000)), List.of(), Rational.ZERO, Unvested.LAPSES);

        var payouts = ((Result.Success<Payouts>) Distribute.of(
                        CapTable.at(history, SALE), sale, Origin.ofFile("captable.yaml"), Language.ENGLISH))
                .value();

        assertThat(payouts.behind())
                .extracting(each -> each.partnership() + ": " + each.owner() + " "
                        + each.paid().stream()
                                .map(paid -> paid.decimal().toPlainString())
                                .toList())
                .containsExactly(
                        "Platform LP: Ada [13333.33, 6666.66]",
                        "Platform LP: Bo [13333.34, 6666.67]",
                        "Platform LP: cy [13333.33, 6666.67]");
    }

    private static List<String> points(Transaction... transactions) {
        return payouts(AT_BREAK_POINTS, transactions).breakPoints().stream()
                .map(point -> point.exit() + " "
                        + point.causes().stream()
                                .map(Payouts::what)
                                .map(Text::en)
                                .toList())
                .toList();
    }

    @Test
    void aHigherSeniorityOfOpenCapFormatIsPaidEarlier() {
        assertThat(points(
                        shares("1", "Common", "ada", 8_000_000),
                        shares("2", "Series A", "fund", 2_000_000),
                        shares("3", "Series B", "fund", 1_500_000)))
                .containsExactly(
                        "9000000 [the claim of Series B is paid in full]",
                        "14000000 [the claim of Series A is paid in full]",
                        "37750000 [from here on Series A converts]",
                        "78000000 [Series B has reached its cap]",
                        "138000000 [from here on Series B converts]");
    }

    @Test
    void saysWhatTheTableLeavesOpen() {
        assertThat(payouts(
                                AT_BREAK_POINTS,
                                shares("1", "Common", "ada", 8),
                                shares("2", "Series A", "fund", 2),
                                option("3", "bo", 1, "2"))
                        .assumptions())
                .extracting(Text::en)
                .containsExactly(
                        "Series A converts one for one: no right to convert is given",
                        "the liquidation multiple of Series A is 1: none is given",
                        "Series A does not participate: no participation is given",
                        "no dividends are declared and unpaid",
                        "no dividends accrue on Series A: none are given",
                        "options and units count as far as they have vested; the rest lapses: no acceleration");
    }

    private static Payouts withDividends(
            PreferredDividend.Payment payment, Participation participation, Transaction... transactions) {
        var dividend = new PreferredDividend.Cumulative(new BigDecimal("0.08"), 0, payment, false);
        var series = new StockClass(
                "Series C",
                "Series C",
                StockClass.Type.PREFERRED,
                null,
                BigDecimal.ONE,
                BigDecimal.ONE,
                money("100", "USD"),
                BigDecimal.ONE,
                new PreferredRights(participation, dividend, null),
                List.of(),
                Details.NONE);
        var history = new CapTableHistory(
                null, List.of(), List.of(CLASSES.getFirst(), series), List.of(), List.of(transactions), List.of());
        var sale = new Sale(List.of(Rational.of(100_000)), List.of(), Rational.ZERO, Unvested.LAPSES);
        var table = CapTable.at(history, SALE);
        return ((Result.Success<Payouts>) Distribute.of(table, sale, Origin.ofFile("x"), Language.ENGLISH)).value();
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static Issuance lot(String id, LocalDate date, long quantity) {
        return new Issuance.Stock(
                id,
                date,
                id,
                "fund",
                "Series C",
                null,
                BigDecimal.valueOf(quantity),
                money("100", "USD"),
                Details.NONE);
    }

    /** 8 % of 100 on 365 and 730 days before the sale; each lot is a class, and a transfer does not begin anew. */
    @Test
    void dividendsAccrueFromTheDayThatEachShareWasIssued() {
        var transfer = new SecurityEvent(
                SecurityEvent.Kind.TRANSFER,
                Instrument.STOCK,
                "t",
                SALE.minusDays(30),
                List.of("2"),
                BigDecimal.TEN,
                List.of("4"),
                null,
                null,
                Details.NONE);
        var payouts = withDividends(
                PreferredDividend.Payment.CASH,
                new Participation.None(),
                shares("1", "Common", "ada", 1000),
                lot("2", SALE.minusDays(730), 10),
                lot("3", SALE.minusDays(365), 10),
                transfer,
                lot("4", SALE.minusDays(30), 10));
        assertThat(payouts.exits().getFirst().classes())
                .extracting(paid -> paid.stock().name() + " " + paid.paid())
                .containsExactly("Common 97760", "Series C (2025-01-01) 1080", "Series C (2024-01-02) 1160");
    }

    /** Paid in further shares: 10 of them have become 11.6, which take their 1160 and share what is left with 1000 others. */
    @Test
    void dividendsInKindAreSharesThatParticipate() {
        var payouts = withDividends(
                PreferredDividend.Payment.IN_KIND,
                new Participation.Full(),
                shares("1", "Common", "ada", 1000),
                lot("2", SALE.minusDays(730), 10));
        assertThat(payouts.exits().getFirst().classes().get(1).paid().decimal())
                .isEqualByComparingTo(cents(1160 + 98_840 * 11.6 / 1011.6));
        assertThat(payouts.assumptions())
                .extracting(Text::en)
                .contains("dividends of Series C accrue from the day of issue to the day of the sale, actual days over"
                        + " 365");
    }

    /** Of 100 units a tenth has vested; the sale of 1,000 goes to 100 shares, and to 10 units or to all 100. */
    @Test
    void whatHasNotVestedLapsesUnlessTheSaleAcceleratesIt() {
        var grant = new EquityCompensation(
                "u",
                START,
                "u",
                "bo",
                EquityCompensation.Compensation.RSU,
                "Common",
                null,
                BigDecimal.valueOf(100),
                null,
                null,
                new Details("{\"vestings\":[{\"date\":\"2024-06-01\",\"amount\":\"10\"},"
                        + "{\"date\":\"2028-06-01\",\"amount\":\"90\"}]}"));
        var exits = List.of(Rational.of(1_100));
        assertThat(Stream.of(Unvested.LAPSES, Unvested.VESTS)
                        .map(unvested -> payouts(
                                new Sale(exits, List.of(), Rational.ZERO, unvested),
                                shares("1", "Common", "ada", 100),
                                grant))
                        .map(payouts -> payouts.exits()
                                .getFirst()
                                .classes()
                                .get(1)
                                .paid()
                                .toString()))
                .containsExactly("100", "550");
    }

    @Test
    void paysHoldersAfterDebtsAndCosts() {
        var sale = new Sale(
                List.of(Rational.of(10_000)),
                List.of(new Debt("bank", 1, Rational.of(1_000))),
                Rational.of(new BigDecimal("0.01")),
                Unvested.LAPSES);
        var exit = payouts(sale, shares("1", "Common", "ada", 60), shares("2", "Common", "bo", 40))
                .exits()
                .getFirst();
        assertThat(exit.costs()).isEqualTo(Rational.of(100));
        assertThat(exit.classes().getFirst().holders())
                .extracting(each -> each.holding().holder() + " " + each.paid())
                .containsExactly("ada 5340", "bo 3560");
    }

    /** Two for one after issuance halves prices; a repricing after it does not. */
    @Test
    void pricesAreForTheSharesOfToday() {
        var split = new Adjustment.Split(
                "s", START.plusYears(1), "Common", new Ratio(BigDecimal.TWO, BigDecimal.ONE), Details.NONE);
        var repriced = new Adjustment.Repricing("r", START.plusMonths(18), "o2", money("3", "USD"), Details.NONE);
        assertThat(points(
                        shares("1", "Common", "ada", 50),
                        option("o1", "bo", 5, "10"),
                        option("o2", "bo", 5, "10"),
                        option("u", "bo", 10, null),
                        split,
                        repriced))
                .containsExactly(
                        "0 [from here on options at 0 are exercised]",
                        "360 [from here on options at 3 are exercised]",
                        "620 [from here on options at 5 are exercised]");
    }

    /** Y Combinator's example of two post-money SAFEs, all of whose shares convert at 10,000,000. */
    @Test
    void safesConvertByTheirCapsOrTakeTheirMoney() {
        var cap = "{\"type\":\"SAFE_CONVERSION\",\"conversion_timing\":\"POST_MONEY\","
                + "\"conversion_valuation_cap\":{\"amount\":\"%d\",\"currency\":\"USD\"}}";
        var payouts = payouts(
                new Sale(List.of(Rational.of(10_000_000)), List.of(), Rational.ZERO, Unvested.LAPSES),
                shares("1", "Common", "ada", 9_550_000),
                convertible("2", Convertible.Kind.SAFE, 200_000, cap.formatted(4_000_000)),
                convertible("3", Convertible.Kind.SAFE, 800_000, cap.formatted(8_000_000)));
        assertThat(payouts.exits().getFirst().classes())
                .extracting(paid -> paid.stock().name() + " " + paid.paid() + " " + paid.converts())
                .containsExactly("Common 8500000 false", "SAFE of angel 500000 true", "SAFE of angel 2 1000000 true");
        assertThat(payouts.assumptions()).extracting(Text::en).anyMatch(text -> text.startsWith("shares of notes"));
    }

    @Test
    void notesArePaidWithInterestBeforePreferredShares() {
        var mechanism = "{\"type\":\"CONVERTIBLE_NOTE_CONVERSION\",\"day_count_convention\":\"30_360\","
                + "\"interest_payout\":\"DEFERRED\",\"compounding_type\":\"%s\",\"interest_accrual_period\":\"ANNUAL\","
                + "\"interest_rates\":[{\"rate\":\"0.1\",\"accrual_start_date\":\"2024-01-01\"}],"
                + "\"exit_multiple\":{\"numerator\":\"2\",\"denominator\":\"1\"}}";
        var common = shares("1", "Common", "ada", 100);
        var preferred = shares("2", "Series A", "fund", 400);
        assertThat(points(
                        common,
                        preferred,
                        convertible("3", Convertible.Kind.NOTE, 1_000, mechanism.formatted("SIMPLE"))))
                .startsWith(
                        "2200 [the claim of note of angel is paid in full]",
                        "3200 [the claim of Series A is paid in full]");
        assertThat(points(common, convertible("3", Convertible.Kind.NOTE, 1_000, mechanism.formatted("COMPOUNDING"))))
                .startsWith("2210 [the claim of note of angel is paid in full]");
    }

    @Test
    void whatCannotBePaidIsAProblem() {
        var yuan = new Issuance.Stock(
                "y", START, "y", "bo", "Common", null, BigDecimal.TEN, money("1", "CNY"), Details.NONE);
        var all = convertible(
                "a",
                Convertible.Kind.SAFE,
                10,
                "{\"conversion_timing\":\"POST_MONEY\",\"conversion_valuation_cap\":{\"amount\":\"10\"}}");
        var odd = "{\"exit_multiple\":{\"numerator\":\"1\",\"denominator\":\"0\"}}";
        assertThat(Stream.of(
                                asked(AT_BREAK_POINTS, convertible("b", Convertible.Kind.NOTE, 10, odd)),
                                asked(AT_BREAK_POINTS, shares("1", "Common", "ada", 1), yuan),
                                asked(AT_BREAK_POINTS),
                                asked(AT_BREAK_POINTS, shares("1", "Common", "ada", 1), all))
                        .flatMap(result -> result.problems().stream())
                        .map(Problem::code))
                .containsExactly(
                        AnswerProblem.UNREADABLE_TERMS,
                        AnswerProblem.MIXED_CURRENCIES,
                        AnswerProblem.NO_SHARES,
                        AnswerProblem.NOTHING_LEFT);
    }
}
