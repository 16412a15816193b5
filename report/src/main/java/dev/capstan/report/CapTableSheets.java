package dev.capstan.report;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.CapTable.Row;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.LookThrough;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A cap table for spreadsheets: by holder, class and instrument, then each security and the assumptions. */
public record CapTableSheets(CapTable table, Language language) {

    private static final Text SECURITIES = new Text("securities", "证券");
    private static final Text ASSUMPTIONS = new Text("assumptions", "假设");
    private static final Text SUBSCRIPTIONS = new Text("registered capital", "注册资本");
    private static final List<Text> SUBSCRIPTION_COLUMNS = List.of(
            new Text("id", "编号"),
            new Text("holder", "持有人"),
            new Text("subscribed", "认缴"),
            new Text("paid in", "实缴"),
            new Text("unpaid", "未缴"),
            new Text("due by", "最迟缴足日"));
    private static final List<Text> SECURITY_COLUMNS = List.of(
            new Text("id", "编号"),
            new Text("issued", "发行日"),
            new Text("instrument", "工具"),
            new Text("holder", "持有人"),
            new Text("class", "类别"),
            new Text("quantity", "数量"),
            new Text("fully diluted", "完全稀释"));

    /** A sheet: its name, and its lines of texts and numbers, the first of which are headings. */
    private record Sheet(String name, List<List<Object>> lines) {}

    /** What the table counts: shares in issue, or registered capital. */
    public static Text outstanding(CapTable table) {
        return table.isLimitedLiability() ? new Text("registered capital", "注册资本") : new Text("outstanding", "已发行");
    }

    private boolean hasPartnerships() {
        return !LookThrough.of(table.history()).partners().isEmpty();
    }

    private List<Text> columns() {
        return List.of(
                new Text("id", "编号"),
                new Text("name", "名称"),
                outstanding(table),
                new Text("share", "占比"),
                new Text("granted", "已授予"),
                new Text("fully diluted", "完全稀释"),
                new Text("fully diluted share", "完全稀释占比"));
    }

    /** What a view sums by. */
    public static Text title(View view) {
        return switch (view) {
            case HOLDER -> new Text("holder", "持有人");
            case OWNER -> new Text("owner, through partnerships", "最终所有人（穿透）");
            case CLASS -> new Text("class", "类别");
            case INSTRUMENT -> new Text("instrument", "工具");
        };
    }

    /** The name of a line; what belongs to no class is named so. */
    public static Text name(Row row, View view) {
        if (view == View.INSTRUMENT) {
            return Arrays.stream(Instrument.values())
                    .filter(instrument -> instrument.name().equals(row.id()))
                    .map(Instrument::label)
                    .findFirst()
                    .orElse(Text.same(row.name()));
        }
        return row.id().isEmpty() ? new Text("no class", "未定类别") : Text.same(row.name());
    }

    /** A quantity with thousands apart, exact; a dash for none. */
    public static String number(BigDecimal quantity) {
        int decimals = Math.max(0, quantity.stripTrailingZeros().scale());
        return quantity.signum() == 0 ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", quantity);
    }

    /** The view by holder, as RFC 4180 has it, in UTF-8. */
    public String csv() {
        return rows(View.HOLDER).lines().stream()
                .map(line -> line.stream().map(CapTableSheets::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String quoted(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var text = String.valueOf(value);
        var safe = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** All sheets, as an Office Open XML workbook. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Capstan", null)) {
            List<Sheet> sheets = new ArrayList<>();
            for (var view : View.values()) {
                if (view != View.OWNER || hasPartnerships()) {
                    sheets.add(rows(view));
                }
            }
            sheets.add(securities());
            if (!table.subscriptions().isEmpty()) {
                sheets.add(subscriptions());
            }
            sheets.add(assumptions());
            for (var sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet.lines());
            }
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<Object>> lines) {
        for (int line = 0; line < lines.size(); line++) {
            var cells = lines.get(line);
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case BigDecimal number -> sheet.value(line, column, number);
                    case Object text -> sheet.value(line, column, String.valueOf(text));
                }
            }
        }
    }

    private List<Object> headings(List<Text> columns) {
        return columns.stream().<Object>map(column -> column.in(language)).toList();
    }

    private Sheet rows(View view) {
        List<List<Object>> lines = new ArrayList<>(List.of(headings(columns())));
        for (var row : table.rows(view)) {
            lines.add(List.of(
                    row.id(),
                    name(row, view).in(language),
                    row.outstanding(),
                    row.share(),
                    row.granted(),
                    row.diluted(),
                    row.dilutedShare()));
        }
        return new Sheet(title(view).in(language), lines);
    }

    private Sheet securities() {
        List<List<Object>> lines = new ArrayList<>(List.of(headings(SECURITY_COLUMNS)));
        table.positions().forEach(position -> lines.add(security(position)));
        return new Sheet(SECURITIES.in(language), lines);
    }

    private List<Object> security(Position position) {
        var issuance = position.issuance();
        var stockClass = position.stockClassId();
        return List.of(
                issuance.securityId(),
                issuance.date(),
                issuance.instrument().label().in(language),
                issuance.stakeholderId(),
                stockClass == null ? "" : stockClass,
                position.quantity(),
                position.diluted());
    }

    private Sheet subscriptions() {
        List<List<Object>> lines = new ArrayList<>(List.of(headings(SUBSCRIPTION_COLUMNS)));
        table.subscriptions()
                .forEach(each -> lines.add(List.of(
                        each.securityId(),
                        each.stakeholderId(),
                        each.subscribed(),
                        each.paid(),
                        each.unpaid(),
                        each.due())));
        return new Sheet(SUBSCRIPTIONS.in(language), lines);
    }

    private Sheet assumptions() {
        List<List<Object>> lines = new ArrayList<>();
        table.assumptions()
                .forEach((assumption, shares) ->
                        lines.add(List.of(assumption.meaning().in(language), shares)));
        return new Sheet(ASSUMPTIONS.in(language), lines);
    }
}
