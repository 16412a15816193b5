package dev.capstan.capital;

import java.time.LocalDate;

/**
 * Until when the law of China lets a limited liability company's capital be paid in: five years from the founding, or from the
 * increase of the capital. Of capital subscribed before the law was in force, what is left on 30 June 2027 has five years from
 * then. Source: Company Law of 2023, articles 47, 228 and 266, in force on 1 July 2024; State Council Order 784, article 2.
 */
public final class ContributionDeadline {

    private static final LocalDate IN_FORCE = LocalDate.of(2024, 7, 1);
    private static final LocalDate END_OF_TRANSITION = LocalDate.of(2027, 6, 30);
    private static final int YEARS = 5;

    private ContributionDeadline() {}

    /** The last day for capital subscribed on a day. */
    public static LocalDate latest(LocalDate subscribed) {
        return (subscribed.isBefore(IN_FORCE) ? END_OF_TRANSITION : subscribed).plusYears(YEARS);
    }
}
