package dev.capstan.plan.internal;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Money;
import dev.capstan.capital.Ratio;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.StockPlan;
import dev.capstan.capital.Transaction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adds to the text of a {@code captable.yaml} what a round adds to its history, and leaves the rest as it is written. */
public final class CapTableAdditions {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*( [\\p{L}\\p{N}_.-]+)*");

    private final Map<String, Issuance> issued = new LinkedHashMap<>();
    private final Set<String> successors = new TreeSet<>();

    private CapTableAdditions(List<Transaction> added) {
        added.forEach(transaction -> {
            if (transaction instanceof Issuance issuance) {
                issued.put(issuance.securityId(), issuance);
            } else if (transaction instanceof SecurityEvent event) {
                successors.addAll(event.successorIds());
            }
        });
    }

    /** The text with what the second history has beyond the first; empty where its layout gives no place for that. */
    public static Optional<String> text(String text, CapTableHistory before, CapTableHistory after) {
        var added = beyond(before.transactions(), after.transactions());
        var additions = new CapTableAdditions(added);
        return Optional.of(text)
                .flatMap(so -> into(
                        so,
                        "holders",
                        beyond(before.stakeholders(), after.stakeholders()).stream()
                                .map(CapTableAdditions::holder)
                                .toList()))
                .flatMap(so -> into(
                        so,
                        "classes",
                        beyond(before.stockClasses(), after.stockClasses()).stream()
                                .map(CapTableAdditions::stockClass)
                                .toList()))
                .flatMap(so -> into(
                        so,
                        "pools",
                        beyond(before.stockPlans(), after.stockPlans()).stream()
                                .map(CapTableAdditions::pool)
                                .toList()))
                .flatMap(so -> into(
                        so,
                        "transactions",
                        added.stream().flatMap(additions::transaction).toList()));
    }

    private static <T> List<T> beyond(List<T> before, List<T> after) {
        return after.subList(before.size(), after.size());
    }

    /** At the end of the section that a key opens on a line of its own; a section that is missing comes last. */
    private static Optional<String> into(String text, String key, List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.of(text);
        }
        var all = text.lines().toList();
        int start = all.indexOf(key + ":");
        if (start < 0) {
            boolean isElsewhere = all.stream().anyMatch(line -> line.startsWith(key + ":"));
            var section = Stream.concat(Stream.of(key + ":"), lines.stream().map(line -> "  " + line));
            return isElsewhere ? Optional.empty() : Optional.of(joined(Stream.concat(all.stream(), section)));
        }
        int end = end(all, start);
        var indent = indent(all.subList(start + 1, end));
        var added = lines.stream().map(line -> indent + line);
        return Optional.of(joined(Stream.of(all.subList(0, end).stream(), added, all.subList(end, all.size()).stream())
                .flatMap(part -> part)));
    }

    private static String joined(Stream<String> lines) {
        return String.join("\n", lines.toList()) + "\n";
    }

    /** After the last line that belongs to the section. */
    private static int end(List<String> lines, int start) {
        int end = start + 1;
        for (int i = start + 1; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean isInside = line.startsWith(" ") || line.startsWith("-");
            if (isInside && !line.isBlank()) {
                end = i + 1;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                break;
            }
        }
        return end;
    }

    private static String indent(List<String> section) {
        return section.stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst()
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("  ");
    }

    private static String name(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String money(Money money) {
        return plain(money.amount()) + " " + money.currency();
    }

    private static String ratio(Ratio ratio) {
        return "\"" + plain(ratio.numerator()) + ":" + plain(ratio.denominator()) + "\"";
    }

    private static String holder(Stakeholder holder) {
        return name(holder.id()) + ": {type: " + holder.type().name().toLowerCase(Locale.ROOT) + "}";
    }

    private static String stockClass(StockClass stock) {
        var right = stock.conversionRights().getFirst();
        return name(stock.id()) + ": {type: preferred, seniority: " + plain(stock.seniority())
                + ", liquidation multiple: 1, participation: none, dividend: none, converts to: "
                + name(String.valueOf(right.stockClassId())) + ", conversion price: " + money(right.conversionPrice())
                + "}";
    }

    private static String pool(StockPlan plan) {
        return name(plan.id()) + ": {reserved: " + plain(plan.reserved()) + ", class: "
                + name(plan.stockClassIds().getFirst()) + "}";
    }

    private Stream<String> transaction(Transaction transaction) {
        var text = switch (transaction) {
            case Issuance.Stock stock -> successors.contains(stock.securityId()) ? "" : issue(stock);
            case SecurityEvent event -> conversion(event);
            case Adjustment.Pool pool -> "reserve: " + name(pool.stockPlanId()) + ", shares: " + plain(pool.reserved());
            case Adjustment.ConversionRatio change ->
                "convert at: " + name(change.stockClassId()) + ", ratio: "
                        + ratio(change.terms().ratio()) + ", conversion price: "
                        + money(change.terms().conversionPrice());
            case CapitalContribution other -> throw new IllegalStateException("no round adds " + other);
            case Issuance other -> throw new IllegalStateException("no round adds " + other);
            case Adjustment other -> throw new IllegalStateException("no round adds " + other);
            case Recorded other -> throw new IllegalStateException("no round adds " + other);
        };
        return text.isEmpty() ? Stream.empty() : Stream.of("- {date: " + transaction.date() + ", " + text + "}");
    }

    private static String issue(Issuance.Stock stock) {
        return "issue: " + name(stock.securityId()) + ", to: " + name(stock.stakeholderId()) + ", " + shares(stock);
    }

    private static String shares(Issuance.Stock stock) {
        var subscription = stock.subscription();
        return "class: " + name(stock.stockClassId()) + ", shares: " + plain(stock.quantity()) + ", price: "
                + money(stock.price())
                + (subscription == null || subscription.paid() == null ? "" : ", paid: " + plain(subscription.paid()));
    }

    private String conversion(SecurityEvent event) {
        var into = event.resultingIds().stream()
                .map(security -> name(security) + ": {"
                        + shares((Issuance.Stock) Objects.requireNonNull(issued.get(security))) + "}")
                .toList();
        return "convert: " + name(event.securityIds().getFirst()) + ", into: {" + String.join(", ", into) + "}";
    }
}
