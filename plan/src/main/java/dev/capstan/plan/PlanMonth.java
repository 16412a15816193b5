package dev.capstan.plan;

import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month as a plan names it: {@code 2027-03} or {@code month 15}. */
public sealed interface PlanMonth {

    /** The number of the month: 1 is that of {@code venture.start}; may lie outside the horizon. */
    int number(Timeline timeline);

    /** A month of the calendar. */
    record Dated(YearMonth calendar) implements PlanMonth {
        @Override
        public int number(Timeline timeline) {
            return timeline.month(calendar);
        }

        @Override
        public String toString() {
            return calendar.toString();
        }
    }

    /** A month counted from the start of the venture, from 1. */
    record Numbered(int number) implements PlanMonth {
        @Override
        public int number(Timeline timeline) {
            return number;
        }

        @Override
        public String toString() {
            return "month " + number;
        }
    }

    Pattern DATED = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    Pattern NUMBERED = Pattern.compile("month ([1-9]\\d{0,3})");

    /** Reads {@code 2027-03} or {@code month 15}; empty where the text is neither. */
    static Optional<PlanMonth> parse(String text) {
        var dated = DATED.matcher(text.strip());
        if (dated.matches()) {
            return Optional.of(new Dated(YearMonth.parse(text.strip())));
        }
        var numbered = NUMBERED.matcher(text.strip());
        return numbered.matches() ? Optional.of(new Numbered(Integer.parseInt(numbered.group(1)))) : Optional.empty();
    }
}
