package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Where a grant of options or units stands on a day.
 *
 * @param granted shares of the grant, after splits
 * @param vested shares of them that have vested
 * @param exercised shares exercised or released
 * @param available shares that may be exercised now; none after the last day
 * @param isKnown whether its vesting terms could be read; where not, all of it counts as vested
 */
public record GrantStatus(
        Issuance.EquityCompensation grant,
        BigDecimal granted,
        BigDecimal vested,
        BigDecimal exercised,
        BigDecimal available,
        boolean isKnown) {

    static GrantStatus of(CapTable table, CapTable.Position position, Issuance.EquityCompensation grant) {
        int decimals = Math.max(0, grant.quantity().stripTrailingZeros().scale());
        var split = table.splitsSince(position.stockClassId(), grant.date());
        var granted = split.times(Rational.of(grant.quantity())).decimal(decimals, RoundingMode.FLOOR);
        var schedule = VestingSchedule.of(table.history(), grant, granted);
        var vested =
                schedule.map(days -> days.vested(table.date())).orElse(granted).min(granted);
        var exercised = granted.subtract(position.quantity()).max(BigDecimal.ZERO);
        boolean isOver = isOver(grant, table.date());
        var available = isOver ? BigDecimal.ZERO : vested.subtract(exercised).max(BigDecimal.ZERO);
        return new GrantStatus(grant, granted, vested, exercised, available, schedule.isPresent());
    }

    private static boolean isOver(Issuance.EquityCompensation grant, LocalDate date) {
        return grant.expires() != null && grant.expires().isBefore(date);
    }
}
