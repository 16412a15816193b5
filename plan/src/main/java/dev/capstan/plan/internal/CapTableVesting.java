package dev.capstan.plan.internal;

import dev.capstan.capital.Vesting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a grant of {@code captable.yaml} vests, as the list of days that Open Cap Format knows. */
final class CapTableVesting {

    private static final int MONTHS_MAX = 240;

    private CapTableVesting() {}

    /** The days and the shares of each; null where the grant says nothing, and all vests with it. */
    static @Nullable List<Map<String, Object>> read(Row grant, LocalDate granted, BigDecimal shares) {
        var row = grant.inner("vests", "{over: 48 months, cliff: 12 months}");
        if (row == null) {
            return null;
        }
        int over = Objects.requireNonNullElse(row.months("over", "48 months", MONTHS_MAX), 0);
        int cliff = Objects.requireNonNullElse(row.optionalMonths("cliff", "12 months", MONTHS_MAX), 0);
        int every = Objects.requireNonNullElse(row.optionalMonths("every", "1 month", MONTHS_MAX), 1);
        var start = Objects.requireNonNullElse(row.optionalDate("start"), granted);
        row.end();
        return over == 0 ? List.of() : days(start, shares, over, cliff, every);
    }

    private static List<Map<String, Object>> days(LocalDate start, BigDecimal shares, int over, int cliff, int every) {
        var grant = new Vesting.Grant(
                shares, BigDecimal.valueOf(over), BigDecimal.valueOf(cliff), BigDecimal.valueOf(every));
        List<Map<String, Object>> days = new ArrayList<>();
        var vested = BigDecimal.ZERO;
        for (int month = 1; month <= over; month++) {
            var now = grant.vested(BigDecimal.valueOf(month));
            if (now.compareTo(vested) > 0) {
                days.add(CapTableYaml.ordered("date", start.plusMonths(month), "amount", now.subtract(vested)));
                vested = now;
            }
        }
        return days;
    }
}
