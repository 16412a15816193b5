package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.object;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.PoolBalance;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.CapTable.Row;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.DilutionAssumption;
import dev.capstan.capital.GrantStatus;
import dev.capstan.capital.SubscriptionStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cap table as JSON. Quantities are exact; shares of the whole are fractions of ten decimals that sum to 1. */
public final class CapTableJson {

    private CapTableJson() {}

    /** The table. What is broken in its history, and left out, stands under {@code problems}. */
    public static Map<String, @Nullable Object> tree(CapTable table, List<Problem> problems, Language language) {
        var issuer = table.history().issuer();
        return object(
                "capstan", 1,
                "company", issuer == null ? null : issuer.legalName(),
                "limited liability", table.isLimitedLiability(),
                "as of", table.date().toString(),
                "outstanding", plain(table.outstanding()),
                "fully diluted", plain(table.diluted()),
                "by holder", rows(table, View.HOLDER),
                "by owner", rows(table, View.OWNER),
                "by class", rows(table, View.CLASS),
                "by instrument", rows(table, View.INSTRUMENT),
                "pools", table.pools().stream().map(CapTableJson::pool).toList(),
                "assumptions",
                        table.assumptions().entrySet().stream()
                                .map(assumed -> assumption(assumed, language))
                                .toList(),
                "grants", table.grants().stream().map(CapTableJson::grant).toList(),
                "registered capital",
                        table.subscriptions().stream()
                                .map(each -> subscription(each, table))
                                .toList(),
                "securities",
                        table.positions().stream().map(CapTableJson::position).toList(),
                "problems",
                        problems.stream()
                                .map(problem -> Json.problem(problem, language))
                                .toList());
    }

    private static List<Map<String, @Nullable Object>> rows(CapTable table, View view) {
        return table.rows(view).stream().map(CapTableJson::row).toList();
    }

    private static Map<String, @Nullable Object> row(Row row) {
        return object(
                "id", row.id(),
                "name", row.name(),
                "outstanding", plain(row.outstanding()),
                "granted", plain(row.granted()),
                "fully diluted", plain(row.diluted()),
                "share", plain(row.share()),
                "fully diluted share", plain(row.dilutedShare()));
    }

    private static Map<String, @Nullable Object> pool(PoolBalance pool) {
        return object(
                "id", pool.plan().id(),
                "name", pool.plan().name(),
                "reserved", plain(pool.reserved()),
                "available", plain(pool.available()));
    }

    private static Map<String, @Nullable Object> assumption(
            Map.Entry<DilutionAssumption, BigDecimal> assumed, Language language) {
        return object(
                "key", assumed.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "meaning", assumed.getKey().meaning().in(language),
                "shares", plain(assumed.getValue()));
    }

    private static Map<String, @Nullable Object> subscription(SubscriptionStatus status, CapTable table) {
        return object(
                "id", status.securityId(),
                "holder", status.stakeholderId(),
                "subscribed", plain(status.subscribed()),
                "paid in", plain(status.paid()),
                "unpaid", plain(status.unpaid()),
                "due by", status.due().toString(),
                "overdue", status.isOverdue(table.date()));
    }

    private static Map<String, @Nullable Object> grant(GrantStatus status) {
        return object(
                "id", status.grant().securityId(),
                "holder", status.grant().stakeholderId(),
                "granted", plain(status.granted()),
                "vested", plain(status.vested()),
                "exercised", plain(status.exercised()),
                "available", plain(status.available()),
                "terms known", status.isKnown());
    }

    private static Map<String, @Nullable Object> position(Position position) {
        var issuance = position.issuance();
        return object(
                "id", issuance.securityId(),
                "issued", issuance.date().toString(),
                "instrument", issuance.instrument().label().en(),
                "holder", issuance.stakeholderId(),
                "class", position.stockClassId(),
                "quantity", plain(position.quantity()),
                "fully diluted", plain(position.diluted()));
    }

    /** Written without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
