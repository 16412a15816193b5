package dev.capstan.capital;

import dev.capstan.capital.internal.ocf.VestingReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the shares of a grant vest. What waits for an event that has not been recorded is in no tranche.
 *
 * @param tranches in the order of their days
 */
public record VestingSchedule(List<Tranche> tranches) {

    public VestingSchedule {
        tranches = List.copyOf(tranches);
    }

    /**
     * Shares that vest on one day.
     *
     * @param shares 0 or more
     */
    public record Tranche(LocalDate date, BigDecimal shares) {}

    /**
     * The schedule of a grant: its own list of days where it has one, else its vesting terms with the events recorded for it,
     * else all at once on the day of the grant. An acceleration vests so many more, the next ones first.
     *
     * @param granted shares of the grant, as they are counted today
     * @return empty where the terms are not there, or cannot be read
     */
    public static Optional<VestingSchedule> of(CapTableHistory history, Issuance grant, BigDecimal granted) {
        return VestingReader.read(history, grant, granted);
    }

    /** Shares vested at the end of a day. */
    public BigDecimal vested(LocalDate date) {
        return tranches.stream()
                .filter(tranche -> !tranche.date.isAfter(date))
                .map(Tranche::shares)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
