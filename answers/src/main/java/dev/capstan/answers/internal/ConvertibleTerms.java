package dev.capstan.answers.internal;

import dev.capstan.capital.DayCount;
import dev.capstan.capital.Details;
import dev.capstan.capital.ExitConversion.Capped;
import dev.capstan.capital.InterestAccrual;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a note or a SAFE may claim at a sale, from its conversion mechanism as Open Cap Format writes it.
 *
 * @param claim the money it may take, 0 or more
 * @param capped what converts by its cap; null where it has none
 */
record ConvertibleTerms(Rational claim, @Nullable Capped capped) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final LocalDate NEVER = LocalDate.MAX;

    ConvertibleTerms {
        if (claim.signum() < 0) {
            throw new IllegalArgumentException("a claim below 0: " + claim);
        }
    }

    /**
     * The terms of the first mechanism with a valuation cap, else of the first.
     *
     * @param amount invested
     * @param date of the sale
     * @throws RuntimeException of some kind where a date or number in them is none
     */
    static ConvertibleTerms read(Details details, Rational amount, LocalDate date) {
        List<JsonNode> mechanisms = new ArrayList<>();
        MAPPER.readTree(details.json())
                .path("conversion_triggers")
                .forEach(trigger ->
                        mechanisms.add(trigger.path("conversion_right").path("conversion_mechanism")));
        var chosen = mechanisms.stream()
                .filter(node -> node.has("conversion_valuation_cap"))
                .findFirst()
                .or(() -> mechanisms.stream().findFirst())
                .orElseGet(MAPPER::createObjectNode);
        var mechanism = new Mechanism(chosen, amount);
        var interest = mechanism.interest(date);
        return new ConvertibleTerms(mechanism.claim(interest), mechanism.capped(interest));
    }

    private record Mechanism(JsonNode node, Rational amount) {

        /** The investment, or the multiple of it that a sale pays, and interest. */
        Rational claim(Rational interest) {
            var multiple = node.path("exit_multiple");
            var times = multiple.isObject()
                    ? number(multiple.path("numerator")).over(number(multiple.path("denominator")))
                    : Rational.ONE;
            return amount.times(times).plus(interest);
        }

        @Nullable
        Capped capped(Rational interest) {
            var cap = node.path("conversion_valuation_cap").path("amount");
            if (cap.isMissingNode() || number(cap).signum() <= 0) {
                return null;
            }
            boolean postMoney = node.path("conversion_timing").asString("").equals("POST_MONEY");
            return new Capped(amount.plus(interest), number(cap), postMoney);
        }

        Rational interest(LocalDate date) {
            if (node.path("interest_payout").asString("").equals("CASH")) {
                return Rational.ZERO;
            }
            boolean compounds = node.path("compounding_type").asString("").equals("COMPOUNDING");
            var rates = node.path("interest_rates");
            var interest = BigDecimal.ZERO;
            for (int i = 0; i < rates.size(); i++) {
                var from = day(rates.get(i).path("accrual_start_date"), NEVER);
                var until = i + 1 < rates.size() ? day(rates.get(i + 1).path("accrual_start_date"), NEVER) : NEVER;
                var to = earliest(earliest(until, end(rates.get(i))), date);
                if (to.isAfter(from)) {
                    var principal = amount.decimal().add(compounds ? interest : BigDecimal.ZERO);
                    var accrual = new InterestAccrual(
                            principal, number(rates.get(i).path("rate")).decimal());
                    var years = dayCount().yearsExact(from, to);
                    interest = interest.add(compounds ? accrual.compound(perYear(), years) : accrual.simple(years));
                }
            }
            return Rational.of(interest);
        }

        /** The last day of a rate counts. */
        private static LocalDate end(JsonNode rate) {
            var last = day(rate.path("accrual_end_date"), NEVER);
            return last.equals(NEVER) ? NEVER : last.plusDays(1);
        }

        private static LocalDate earliest(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private DayCount dayCount() {
            return node.path("day_count_convention").asString("").equals("30_360")
                    ? DayCount.THIRTY_360
                    : DayCount.ACT_365F;
        }

        private BigDecimal perYear() {
            return BigDecimal.valueOf(
                    switch (node.path("interest_accrual_period").asString("")) {
                        case "DAILY" -> 365;
                        case "MONTHLY" -> 12;
                        case "QUARTERLY" -> 4;
                        case "SEMI_ANNUAL" -> 2;
                        default -> 1;
                    });
        }

        private static LocalDate day(JsonNode day, LocalDate otherwise) {
            var text = day.asString("");
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        }

        private static Rational number(JsonNode number) {
            return Rational.of(new BigDecimal(number.asString("0")));
        }
    }
}
