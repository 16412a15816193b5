package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Recorded;
import dev.capstan.capital.Vesting.Allocation;
import dev.capstan.capital.VestingSchedule.Tranche;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The graph of conditions of vesting terms of Open Cap Format. From the conditions that no other leads to, the first to be met
 * counts, and those that it leads to are looked at next; so one path is taken through the graph.
 */
final class VestingConditions {

    private final Map<String, Taken> conditions = new LinkedHashMap<>();
    private final Map<String, LocalDate> recorded = new LinkedHashMap<>();
    private final Map<String, LocalDate> met = new LinkedHashMap<>();
    private int startDay;

    VestingConditions(List<Taken> conditions, List<Recorded> events) {
        conditions.forEach(condition -> this.conditions.put(condition.text("id"), condition));
        for (var event : events) {
            var condition = new Taken(Written.read(event.details())).text("vesting_condition_id");
            if (!condition.isEmpty()) {
                recorded.putIfAbsent(condition, event.date());
            }
            if (event.type().equals("TX_VESTING_START")) {
                startDay = event.date().getDayOfMonth();
            }
        }
    }

    List<Tranche> tranches(BigDecimal granted, Allocation allocation) {
        List<Tranche> tranches = new ArrayList<>();
        var whole = Rational.of(granted);
        var sofar = Rational.ZERO;
        for (var next = first(roots()); next.isPresent(); next = first(following(next.get()))) {
            var condition = conditions.get(next.get());
            if (condition == null) {
                break;
            }
            var dates = dates(next.get());
            met.put(next.get(), dates.getLast());
            var all = sofar.plus(each(condition, whole, sofar).times(Rational.of(dates.size())))
                    .min(whole);
            tranches.addAll(split(dates, sofar, all, allocation));
            sofar = all;
        }
        return tranches;
    }

    private List<String> roots() {
        var led = conditions.values().stream()
                .flatMap(condition -> condition.texts("next_condition_ids").stream())
                .toList();
        return conditions.keySet().stream().filter(id -> !led.contains(id)).toList();
    }

    private List<String> following(String id) {
        var condition = conditions.get(id);
        return condition == null ? List.of() : condition.texts("next_condition_ids");
    }

    /** Of conditions one of which is to be met, the earliest; each is met once. */
    private Optional<String> first(List<String> ids) {
        return ids.stream()
                .filter(id -> !met.containsKey(id) && conditions.containsKey(id))
                .filter(id -> !dates(id).isEmpty())
                .min(Comparator.comparing(id -> dates(id).getFirst()));
    }

    /** The days on which a condition vests something; none while it is not met. */
    private List<LocalDate> dates(String id) {
        var condition = conditions.get(id);
        if (condition == null) {
            return List.of();
        }
        var trigger = condition.peek("trigger");
        return switch (trigger.text("type")) {
            case "VESTING_SCHEDULE_ABSOLUTE" -> List.of(trigger.date("date"));
            case "VESTING_SCHEDULE_RELATIVE" -> {
                var base = met.get(trigger.text("relative_to_condition_id"));
                yield base == null ? List.of() : periods(base, trigger.peek("period"));
            }
            default -> Stream.ofNullable(recorded.get(id)).toList();
        };
    }

    /** What would vest before the cliff vests on it. */
    private List<LocalDate> periods(LocalDate base, Taken period) {
        int length = period.whole("length", 1);
        int count = period.whole("occurrences", 1);
        int cliff = Math.min(count, period.whole("cliff_installment", 1));
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> after(base, period, (long) length * Math.max(i, cliff)))
                .toList();
    }

    private LocalDate after(LocalDate base, Taken period, long units) {
        if (period.text("type").equals("DAYS")) {
            return base.plusDays(units);
        }
        var month = YearMonth.from(base).plusMonths(units);
        var digits = period.text("day_of_month").replaceAll("[^0-9].*", "");
        int day = digits.isEmpty() ? startDay == 0 ? base.getDayOfMonth() : startDay : Integer.parseInt(digits);
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** What vests on each of its days: shares, or a part of the grant or of what has not vested. */
    private static Rational each(Taken condition, Rational whole, Rational sofar) {
        var portion = condition.peeked("portion");
        if (portion == null) {
            return Rational.of(condition.number("quantity"));
        }
        var part = Rational.of(portion.number("numerator")).over(Rational.of(portion.number("denominator")));
        return part.times(portion.isTrue("remainder") ? whole.minus(sofar) : whole);
    }

    private static List<Tranche> split(List<LocalDate> dates, Rational from, Rational to, Allocation allocation) {
        var rounding = allocation == Allocation.CUMULATIVE_ROUNDING ? RoundingMode.HALF_UP : RoundingMode.FLOOR;
        int n = dates.size();
        List<BigDecimal> shares = switch (allocation) {
            case CUMULATIVE_ROUNDING, CUMULATIVE_ROUND_DOWN ->
                IntStream.rangeClosed(1, n)
                        .mapToObj(i -> upTo(from, to, i, n)
                                .decimal(0, rounding)
                                .subtract(upTo(from, to, i - 1, n).decimal(0, rounding)))
                        .toList();
            case FRONT_LOADED, BACK_LOADED, FRONT_LOADED_TO_SINGLE_TRANCHE, BACK_LOADED_TO_SINGLE_TRANCHE ->
                allocation.split(
                        to.decimal(0, rounding)
                                .subtract(from.decimal(0, rounding))
                                .longValueExact(),
                        n);
            case FRACTIONAL ->
                IntStream.rangeClosed(1, n)
                        .mapToObj(_ -> to.minus(from).over(Rational.of(n)).decimal())
                        .toList();
        };
        return IntStream.range(0, n)
                .mapToObj(i -> new Tranche(dates.get(i), shares.get(i)))
                .toList();
    }

    private static Rational upTo(Rational from, Rational to, int tranche, int tranches) {
        return from.plus(to.minus(from).times(Rational.of(tranche)).over(Rational.of(tranches)));
    }
}
