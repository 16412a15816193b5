package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 1), 24);

    private static Quantity spending(String amount) {
        return Plans.plan("spending: {office: {amount: " + amount + "}}").spending().get("office").amount();
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    written                                                             | month 1 | 6      | 13     | 24
                    80k CNY/month                                                       | 80000   | 80000  | 80000  | 80000
                    960k CNY/year                                                       | 80000   | 80000  | 80000  | 80000
                    {value: 80k CNY/month, steps: {2026-06: 90k CNY/month}}             | 80000   | 90000  | 90000  | 90000
                    {value: 80k CNY/month, steps: {month 6: 90k CNY/month, month 13: 0 CNY/month}} | 80000 | 90000 | 0 | 0
                    {value: 80k CNY/month, steps: {2026-06: 1.2M CNY/year}}             | 80000   | 100000 | 100000 | 100000
                    {value: 80k CNY/month, growth: 21%/year}                            | 80000   | 86615.30949 | 96800 | 114965.07
                    {value: 80k CNY/month, growth: 1%/month}                            | 80000   | 84080.80401 | 90146.00241 | 100573.04
                    {value: 80k CNY/month, growth: -50%/year}                           | 80000   | 59932.28308 | 40000  | 21189.46
                    {value: 80k CNY/month, steps: {2027-01: 70k CNY/month}, growth: 21%/year} | 80000 | 86615.30949 | 70000 | 83364.69
                    """)
    void holdsAStepFromItsMonthOnAndGrowsSinceIt(String written, double first, double sixth, double second, double last) {
        var row = spending(written).row(TIMELINE);

        assertThat(row).hasSize(24);
        assertThat(new double[] {row[0], row[5], row[12], row[23]}).containsExactly(new double[] {first, sixth, second, last}, within(0.005));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    kind                          | written   | a month
                    an innovation rate, a flow    | 24%/year  | 0.02
                    an innovation rate, a flow    | 2%/month  | 0.02
                    an innovation rate, a flow    | 6%/quarter | 0.02
                    churn, a probability          | 24%/year  | 0.0226096
                    churn, a probability          | 100%/year | 1
                    churn, a probability          | 100%/week | 1
                    churn, a probability          | 2%/month  | 0.02
                    a raise, growth               | 24%/year  | 0.0180876
                    a raise, growth               | -50%/year | -0.0561257
                    """)
    void aYearsFigureBecomesAMonthsByItsKind(String kind, String written, double monthly) {
        var plan = Plans.plan(
                """
                segments: {hospitals: {accounts: 10, churn: %1$s, adoption: {bass: {p: %1$s, q: 1%%/year}}}}
                roles: {engineers: {salary: 45k CNY / head / month, raise: %1$s, function: R&D}}
                products: {assistant: {price: 5 CNY / account / month}}
                """
                        .formatted(kind.startsWith("a raise") ? written.replace("%", "%") : written)
                        .replace(kind.startsWith("a raise") ? "churn: " + written : "raise: " + written, kind.startsWith("a raise") ? "churn: 1%/year" : "raise: 1%/year")
                        .replace(kind.startsWith("an inn") ? "churn: " + written : "p: " + written, kind.startsWith("an inn") ? "churn: 1%/year" : "p: 1%/year"));
        assertThat(monthly).isNotNaN();
    }

    @Test
    void moneyOfAnotherCurrencyIsConvertedMonthByMonth() {
        var plan = Plans.valid(
                        """
                        capstan: 1
                        venture:
                          name: Kangda
                          currency: CNY
                          start: 2026-01
                          horizon: 24 months
                          exchange rates: {USD: {value: 7, steps: {2027-01: 8}}}
                        spending: {office: {amount: 120k USD/year}}
                        """)
                .plan();
        var office = plan.spending().get("office").amount();

        assertThat(office.at(12, TIMELINE)).isEqualTo(70_000);
        assertThat(office.at(13, TIMELINE)).isEqualTo(80_000);
        assertThat(office.isConstant()).isFalse();
    }
}
