package dev.capstan.capital.internal.table;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.Issuance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Shares that may be issued and granted, looked at in the end of each day: within a day, order is not told. */
final class Limits {

    private final Findings findings;
    private final String company;
    private final Map<String, BigDecimal> authorized = new LinkedHashMap<>();
    private final Map<String, BigDecimal> outstanding = new LinkedHashMap<>();
    private final Set<String> exceeded = new TreeSet<>();

    Limits(CapTableHistory history, Findings findings) {
        this.findings = findings;
        var issuer = history.issuer();
        this.company = issuer == null ? "" : issuer.id();
        if (issuer != null && issuer.sharesAuthorized() != null) {
            authorized.put(company, issuer.sharesAuthorized());
        }
        history.stockClasses().forEach(stockClass -> {
            if (stockClass.sharesAuthorized() != null) {
                authorized.putIfAbsent(stockClass.id(), stockClass.sharesAuthorized());
            }
        });
    }

    void set(Adjustment.AuthorizedShares limit) {
        authorized.put(limit.stockClassId() == null ? company : limit.stockClassId(), limit.shares());
    }

    /** Shares of a stock issuance come, or go. */
    void move(Issuance issuance, BigDecimal shares) {
        var stockClass = issuance.stockClassId();
        if (stockClass != null) {
            outstanding.merge(stockClass, shares, BigDecimal::add);
        }
        outstanding.merge(company, shares, BigDecimal::add);
    }

    void check(LocalDate day, Terms terms) {
        authorized.forEach((id, limit) -> {
            var shares = outstanding.getOrDefault(id, BigDecimal.ZERO);
            if (isNew(id, shares.compareTo(limit) > 0)) {
                findings.add(
                        CapTableProblem.OVER_AUTHORIZED,
                        id,
                        "date",
                        day,
                        "shares",
                        plain(shares),
                        "limit",
                        plain(limit));
            }
        });
        for (var pool : terms.pools()) {
            var missing = pool.available().negate();
            if (isNew(pool.plan().id(), missing.signum() > 0)) {
                findings.add(CapTableProblem.POOL_OVERDRAWN, pool.plan().id(), "date", day, "shares", plain(missing));
            }
        }
    }

    /** Tells each excess once, when it begins. */
    private boolean isNew(String id, boolean isExceeded) {
        if (!isExceeded) {
            exceeded.remove(id);
        }
        return isExceeded && exceeded.add(id);
    }

    private static String plain(BigDecimal shares) {
        return shares.toPlainString();
    }
}
