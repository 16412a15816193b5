package dev.capstan.plan.internal;

import dev.capstan.capital.AntiDilution;
import dev.capstan.capital.Participation;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredDividend.Payment;
import dev.capstan.capital.PreferredRights;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rights of preferred shares as {@code captable.yaml} writes them. */
final class CapTableRights {

    private static final Map<String, Participation> PARTICIPATION =
            CapTableYaml.ordered("none", new Participation.None(), "full", new Participation.Full());
    private static final Map<String, PreferredDividend> NO_DIVIDEND =
            CapTableYaml.ordered("none", new PreferredDividend.None());
    private static final Map<String, Integer> COMPOUNDING =
            CapTableYaml.ordered("none", 0, "yearly", 1, "half-yearly", 2, "quarterly", 4, "monthly", 12, "daily", 365);
    private static final Map<String, Payment> PAID = CapTableYaml.ordered(
            "cash", Payment.CASH,
            "cash on conversion too", Payment.CASH_ON_CONVERSION_TOO,
            "in kind", Payment.IN_KIND);
    private static final Map<String, AntiDilution> ANTI_DILUTION = CapTableYaml.ordered(
            "none", AntiDilution.NONE,
            "broad based", AntiDilution.BROAD_BASED,
            "broad based with pool", AntiDilution.BROAD_BASED_WITH_POOL,
            "narrow based stock", AntiDilution.NARROW_BASED_STOCK,
            "narrow based preferred", AntiDilution.NARROW_BASED_PREFERRED,
            "narrow based series", AntiDilution.NARROW_BASED_SERIES,
            "full ratchet", AntiDilution.FULL_RATCHET);

    private CapTableRights() {}

    static PreferredRights read(Row row) {
        return new PreferredRights(
                participation(row),
                dividend(row),
                row.has("anti dilution") ? row.choice("anti dilution", ANTI_DILUTION, AntiDilution.NONE) : null);
    }

    private static @Nullable Participation participation(Row row) {
        if (row.hasMapping("participation")) {
            var inner = Objects.requireNonNull(row.inner("participation", "{cap: 2}"));
            var cap = inner.number("cap", "2");
            inner.end();
            return new Participation.Capped(cap);
        }
        return row.has("participation") ? row.choice("participation", PARTICIPATION, new Participation.None()) : null;
    }

    private static @Nullable PreferredDividend dividend(Row row) {
        if (row.hasMapping("dividend")) {
            var inner = Objects.requireNonNull(row.inner("dividend", "{rate: 8%, cumulative: true}"));
            var dividend = accruing(inner);
            inner.end();
            return dividend;
        }
        return row.has("dividend") ? row.choice("dividend", NO_DIVIDEND, new PreferredDividend.None()) : null;
    }

    /** What is not cumulative has no terms but its rate. */
    private static PreferredDividend accruing(Row row) {
        var rate = row.share("rate", "8%");
        return row.flag("cumulative")
                ? new PreferredDividend.Cumulative(
                        rate,
                        row.choice("compounding", COMPOUNDING, 0),
                        row.choice("paid", PAID, Payment.CASH),
                        row.flag("raises cap"))
                : new PreferredDividend.NonCumulative(rate);
    }
}
