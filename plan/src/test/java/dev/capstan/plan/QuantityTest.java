package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 1), 24);

    private static Quantity spending(String amount) {
        var plan = Plans.plan("spending: {office: {amount: " + amount + "}}");
        return Plans.named(plan.spending(), "office").amount();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        written                                                             | month 1 | 6      | 13     | 24
        80k CNY/month                                                       | 80000   | 80000  | 80000  | 80000
        960k CNY/year                                                       | 80000   | 80000  | 80000  | 80000
        {value: 80k CNY/month, steps: {2026-06: 90k CNY/month}}             | 80000   | 90000  | 90000  | 90000
        {value: 80k CNY/month, steps: {month 6: 90k CNY/month, month 13: 0 CNY/month}} | 80000 | 90000 | 0 | 0
        {value: 80k CNY/month, steps: {2026-06: 1.2M CNY/year}}             | 80000   | 100000 | 100000 | 100000
        {value: 80k CNY/month, growth: 21%/year}                            | 80000   | 86613.1615105 | 96800 | 115282.11797
        {value: 80k CNY/month, growth: 1%/month}                            | 80000   | 84080.80401 | 90146.00241 | 100573.04
        {value: 80k CNY/month, growth: -50%/year}                           | 80000   | 59932.28308 | 40000  | 21189.26189
        {value: 80k CNY/month, steps: {2027-01: 70k CNY/month}, growth: 21%/year} | 80000 | 86613.1615105 | 70000 | 83365.16795
        """)
    void holdsAStepFromItsMonthOnAndGrowsSinceIt(
            String written, double first, double sixth, double second, double last) {
        var row = spending(written).row(TIMELINE);

        assertThat(row).hasSize(24);
        assertThat(new double[] {row[0], row[5], row[12], row[23]})
                .containsExactly(new double[] {first, sixth, second, last}, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"24%/year, 0.02", "2%/month, 0.02", "6%/quarter, 0.02", "0.24/year, 0.02"})
    void aFlowAYearIsTwelveMonths(String written, double monthly) {
        var bass = (Segment.Bass)
                Objects.requireNonNull(hospitals("5%/year", written).adoption());

        assertThat(bass.p().at(1, TIMELINE)).isCloseTo(monthly, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"24%/year, 0.0226102069", "2%/month, 0.02", "100%/year, 1", "100%/week, 1", "0%/year, 0"})
    void aProbabilityAYearIsThatOfNotSurvivingTwelveMonths(String written, double monthly) {
        assertThat(hospitals(written, "1%/year").churn().at(1, TIMELINE)).isCloseTo(monthly, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"24%/year, 0.0180875824", "2%/month, 0.02", "-50%/year, -0.0561256873", "0%/year, 0"})
    void growthAYearCompoundsOverTwelveMonths(String written, double monthly) {
        var role = "{salary: 45k CNY / head / month, raise: %s, function: R&D}".formatted(written);
        var plan = Plans.plan("roles: {engineers: " + role + "}");
        var raise = Plans.named(plan.roles(), "engineers").raise();

        assertThat(raise.at(1, TIMELINE)).isCloseTo(monthly, within(1e-10));
    }

    private static Segment hospitals(String churn, String innovation) {
        var segment = "{accounts: 10, churn: %s, adoption: {bass: {p: %s, q: 1%%/year}}}".formatted(churn, innovation);
        return Plans.named(Plans.plan("segments: {hospitals: " + segment + "}").segments(), "hospitals");
    }

    @Test
    void moneyOfAnotherCurrencyIsConvertedMonthByMonth() {
        var plan = Plans.valid("""
            capstan: 1
            venture:
              name: Kangda
              currency: CNY
              start: 2026-01
              horizon: 24 months
              exchange rates: {USD: {value: 7, steps: {2027-01: 8}}}
            spending: {office: {amount: 120k USD/year}}
            """).plan();
        var office = Plans.named(plan.spending(), "office").amount();

        assertThat(office.at(12, TIMELINE)).isEqualTo(70_000);
        assertThat(office.at(13, TIMELINE)).isEqualTo(80_000);
        assertThat(office.isConstant()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        value             | step              | is
        80k CNY/month     | 1M CNY/year       | ''
        80k CNY/month     | 80k CNY           | PLAN-017
        80k CNY/month     | 5%                | PLAN-017
        5%                | 0.06              | PLAN-017
        80k USD/month     | 80k CNY/month     | PLAN-017
        80k CNY/month     | 80k EUR/month     | PLAN-018
        """)
    void aStepMeasuresWhatItsValueDoesInTheSameCurrency(String value, String step, String code) {
        var venture = Plans.VENTURE.replace("24 months", "24 months, exchange rates: {USD: 7.1}");
        var text = venture + "spending: {o: {amount: {value: %s, steps: {2026-05: %s}}}}".formatted(value, step);

        assertThat(String.join(
                        " ",
                        Plans.problems(text).stream()
                                .map(problem -> problem.code().id())
                                .toList()))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        share                                                                  | first month out of range
        {value: 60%, growth: 10%/year}                                         | ''
        {value: 60%, growth: 50%/year}                                         | 2027-05
        {value: 90%, steps: {2027-01: 50%}, growth: 10%/year}                  | ''
        {value: 90%, steps: {2027-01: 95%}, growth: 10%/year}                  | 2027-08
        {value: 1%, growth: -90%/year}                                         | ''
        """)
    void growthMayNotCarryANumberOutOfItsRange(String share, String month) {
        var product = "{price: 5 CNY / account / month, attach: " + share + "}";
        var problems = Plans.problems(Plans.VENTURE + "products: {p: " + product + "}");

        assertThat(problems.stream()
                        .map(problem -> Plans.named(problem.attributes().values(), "month")
                                .en())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(month);
    }
}
