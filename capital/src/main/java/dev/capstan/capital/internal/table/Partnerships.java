package dev.capstan.capital.internal.table;

import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.Partner;
import dev.capstan.capital.Stakeholder;
import java.math.BigDecimal;
import java.util.List;

/** What must hold for holders that are partnerships. */
public final class Partnerships {

    /** Of a limited partnership. Source: Partnership Enterprise Law of China, article 61. */
    private static final int PARTNERS_MAX = 50;

    private Partnerships() {}

    public static void check(CapTableHistory history, Findings findings) {
        var lookThrough = LookThrough.of(history);
        for (var holder : history.stakeholders()) {
            if (!holder.partners().isEmpty()) {
                check(holder, findings);
                loop(holder, lookThrough.loop(holder.id()), findings);
            }
        }
    }

    private static void check(Stakeholder holder, Findings findings) {
        var partners = holder.partners();
        var sum = partners.stream().map(Partner::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            var percent = sum.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            findings.add(CapTableProblem.PARTNERS_NOT_WHOLE, holder.id(), "sum", percent);
        }
        if (partners.stream().noneMatch(Partner::isGeneral)) {
            findings.add(CapTableProblem.NO_GENERAL_PARTNER, holder.id());
        }
        if (partners.size() > PARTNERS_MAX) {
            findings.add(CapTableProblem.TOO_MANY_PARTNERS, holder.id(), "count", partners.size());
        }
    }

    /** Told once for all that are on the way: at the first of them by its name. */
    private static void loop(Stakeholder holder, List<String> way, Findings findings) {
        boolean isFirst = way.stream().allMatch(other -> holder.id().compareTo(other) <= 0);
        if (!way.isEmpty() && isFirst) {
            findings.add(CapTableProblem.PARTNER_OF_ITSELF, holder.id(), "way", String.join(" → ", way));
        }
    }
}
