package dev.capstan.cli;

import dev.capstan.basics.Language;
import dev.capstan.basics.TerminalText;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Row;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.SubscriptionStatus;
import dev.capstan.report.CapTableSheets;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A cap table for a terminal: a line for each holder, class or instrument, then what the count takes for granted. */
final class CapTablePrinter extends Printer {

    private static final int NAME = 32;
    private static final int NUMBER = 18;
    private static final int SHARE = 10;

    CapTablePrinter(Language language) {
        super(language);
    }

    String print(CapTable table, View view) {
        var issuer = table.history().issuer();
        line((issuer == null ? "" : Text.shown(issuer.legalName()) + " · ") + table.date());
        line("");
        row(
                CapTableSheets.title(view).in(language),
                CapTableSheets.outstanding(table).in(language),
                "%",
                say("granted", "已授予"),
                say("fully diluted", "完全稀释"),
                "%");
        for (var row : table.rows(view)) {
            row(row, view);
        }
        row(
                say("total", "合计"),
                CapTableSheets.number(table.outstanding()),
                "",
                "",
                CapTableSheets.number(table.diluted()),
                "");
        subscriptions(table);
        grants(table);
        assumptions(table);
        return printed();
    }

    private void row(Row row, View view) {
        row(
                CapTableSheets.name(row, view).in(language),
                CapTableSheets.number(row.outstanding()),
                percent(row.share()),
                CapTableSheets.number(row.granted()),
                CapTableSheets.number(row.diluted()),
                percent(row.dilutedShare()));
    }

    private void subscriptions(CapTable table) {
        if (table.subscriptions().isEmpty()) {
            return;
        }
        line("");
        row(
                say("registered capital", "注册资本"),
                say("subscribed", "认缴"),
                "",
                say("paid in", "实缴"),
                say("unpaid", "未缴"),
                "");
        table.subscriptions()
                .forEach(each -> row(
                        each.securityId() + " · " + each.stakeholderId(),
                        CapTableSheets.number(each.subscribed()),
                        "",
                        CapTableSheets.number(each.paid()),
                        CapTableSheets.number(each.unpaid()),
                        "",
                        due(each, table)));
    }

    private String due(SubscriptionStatus status, CapTable table) {
        if (status.unpaid().signum() == 0) {
            return "";
        }
        return "  "
                + (status.isOverdue(table.date())
                        ? say("overdue since " + status.due(), "已于 " + status.due() + " 到期未缴")
                        : say("due by " + status.due(), status.due() + " 前缴足"));
    }

    private void grants(CapTable table) {
        var grants = table.grants();
        if (grants.isEmpty()) {
            return;
        }
        line("");
        row(
                say("options and units", "期权与股份单位"),
                say("granted", "已授予"),
                "",
                say("vested", "已归属"),
                say("exercised", "已行权"),
                say("available", "可行权"));
        grants.forEach(grant -> row(
                grant.grant().securityId() + (grant.isKnown() ? "" : say(" (terms unknown)", "（归属条款不明）")),
                CapTableSheets.number(grant.granted()),
                "",
                CapTableSheets.number(grant.vested()),
                CapTableSheets.number(grant.exercised()),
                CapTableSheets.number(grant.available())));
    }

    private void assumptions(CapTable table) {
        if (table.assumptions().isEmpty()) {
            return;
        }
        line("");
        line(say("Fully diluted:", "完全稀释的假设："));
        table.assumptions()
                .forEach((assumption, shares) -> line("  "
                        + assumption.meaning().in(language)
                        + (shares.signum() == 0 ? "" : " (" + CapTableSheets.number(shares) + ")")));
    }

    private static String percent(BigDecimal share) {
        return share.signum() == 0 ? "–" : share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN) + "%";
    }

    private void row(
            String name, String outstanding, String share, String granted, String diluted, String dilutedShare) {
        row(name, outstanding, share, granted, diluted, dilutedShare, "");
    }

    private void row(
            String name,
            String outstanding,
            String share,
            String granted,
            String diluted,
            String dilutedShare,
            String remark) {
        line(TerminalText.padded(Text.shown(name), NAME)
                + TerminalText.leftPadded(outstanding, NUMBER)
                + TerminalText.leftPadded(share, SHARE)
                + TerminalText.leftPadded(granted, NUMBER)
                + TerminalText.leftPadded(diluted, NUMBER)
                + TerminalText.leftPadded(dilutedShare, SHARE)
                + remark);
    }
}
