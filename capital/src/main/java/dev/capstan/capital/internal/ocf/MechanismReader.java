package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.ConversionMechanism;
import dev.capstan.capital.ConversionMechanism.Rate;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.Details;
import dev.capstan.capital.NoteInterest;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the terms of a convertible in its triggers. They stand as written, so that they may be anything. */
public final class MechanismReader {

    private static final String CAP = "conversion_valuation_cap";

    private MechanismReader() {}

    public static Optional<ConversionMechanism> read(Details details) {
        try {
            var triggers = new Taken(Written.read(details)).peeks("conversion_triggers");
            var mechanisms = triggers.stream()
                    .flatMap(trigger -> Stream.ofNullable(trigger.peeked("conversion_right")))
                    .flatMap(right -> Stream.ofNullable(right.peeked("conversion_mechanism")))
                    .toList();
            var capped = mechanisms.stream().filter(each -> each.peeked(CAP) != null);
            return mechanism(Stream.concat(capped, mechanisms.stream())
                    .findFirst()
                    .orElseGet(() -> new Taken(new Written().fields())));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ConversionMechanism> mechanism(Taken mechanism) {
        var type = mechanism.text("type");
        var percent = mechanism.optionalNumber("converts_to_percent");
        var cap = mechanism.peeked(CAP);
        var valuation = cap == null ? BigDecimal.ZERO : cap.number("amount");
        var discount = Objects.requireNonNullElse(mechanism.optionalNumber("conversion_discount"), BigDecimal.ZERO);
        if (!isPart(discount) || (percent != null && !isPart(percent))) {
            return Optional.empty();
        }
        return Optional.of(new ConversionMechanism(
                !type.equals("CUSTOM_CONVERSION") && !type.equals("FIXED_AMOUNT_CONVERSION"),
                valuation.signum() > 0 ? valuation : null,
                mechanism.text("conversion_timing").equals("POST_MONEY"),
                discount,
                percent,
                mechanism.isTrue("conversion_mfn"),
                rates(mechanism.peeks("interest_rates")),
                new NoteInterest(BigDecimal.ZERO, periodsPerYear(mechanism), dayCount(mechanism)),
                mechanism.text("interest_payout").equals("CASH"),
                multiple(mechanism.peeked("exit_multiple"))));
    }

    /** From 0 to below 1. */
    private static boolean isPart(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    /** Each ends after its last day, or where the next begins. */
    private static List<Rate> rates(List<Taken> written) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            var last = written.get(i).optionalDate("accrual_end_date");
            var next = i + 1 < written.size() ? written.get(i + 1).optionalDate("accrual_start_date") : null;
            rates.add(new Rate(
                    written.get(i).number("rate"),
                    orNever(written.get(i).optionalDate("accrual_start_date")),
                    earlier(orNever(next), last == null ? LocalDate.MAX : last.plusDays(1))));
        }
        return rates;
    }

    private static LocalDate orNever(@Nullable LocalDate date) {
        return Objects.requireNonNullElse(date, LocalDate.MAX);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static DayCount dayCount(Taken mechanism) {
        return mechanism.text("day_count_convention").equals("30_360") ? DayCount.THIRTY_360 : DayCount.ACT_365F;
    }

    private static int periodsPerYear(Taken mechanism) {
        return !mechanism.text("compounding_type").equals("COMPOUNDING")
                ? 0
                : switch (mechanism.text("interest_accrual_period")) {
                    case "DAILY" -> 365;
                    case "MONTHLY" -> 12;
                    case "QUARTERLY" -> 4;
                    case "SEMI_ANNUAL" -> 2;
                    default -> 1;
                };
    }

    private static Rational multiple(@Nullable Taken written) {
        return written == null
                ? Rational.ONE
                : Rational.of(written.number("numerator")).over(Rational.of(written.number("denominator")));
    }
}
