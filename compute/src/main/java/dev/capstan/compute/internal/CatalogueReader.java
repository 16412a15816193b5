package dev.capstan.compute.internal;

import dev.capstan.basics.Amount;
import dev.capstan.compute.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's resource; its head describes the format. A mistake in it is ours, so it throws. */
public final class CatalogueReader {

    private static final String RESOURCE = "/dev/capstan/compute/catalogue.txt";
    private static final String UNDATED = "undated";
    private static final String NOTE = "note";

    /** A figure as written: {@code 80e9 bytes | 2022-09-20 | where}. */
    private record Figure(String value, String date, String source) {
        static Figure of(String text) {
            var parts = text.split(" \\| ", 3);
            if (parts.length != 3) {
                throw new IllegalArgumentException("a figure is: value | date | source, not " + text);
            }
            return new Figure(parts[0], parts[1], parts[2]);
        }
    }

    private CatalogueReader() {}

    /** The catalogue that comes with Capstan, in the order of its file. */
    public static Map<String, Catalogue.Entry> standard() {
        try (InputStream in = Objects.requireNonNull(CatalogueReader.class.getResourceAsStream(RESOURCE))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Map<String, Catalogue.Entry> read(String text) {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        var section = new LinkedHashMap<String, String>();
        for (var line : text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                int colon = line.indexOf(": ");
                section.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        var entries = new LinkedHashMap<String, Catalogue.Entry>();
        sections.forEach((name, lines) -> entries.put(name, entry(name, lines)));
        return entries;
    }

    private static Catalogue.Entry entry(String name, Map<String, String> lines) {
        var note = lines.get(NOTE);
        var figures = new LinkedHashMap<String, Figure>();
        lines.forEach((key, text) -> {
            if (!key.equals(NOTE)) {
                figures.put(key, Figure.of(text));
            }
        });
        var fp8 = figures.get("peak fp8");
        return new Catalogue.Entry(
                name,
                number(required(figures, name, "peak bf16"), "FLOP/s"),
                fp8 == null ? null : Double.valueOf(number(fp8, "FLOP/s")),
                number(required(figures, name, "memory"), "bytes"),
                number(required(figures, name, "bandwidth"), "bytes/s"),
                number(required(figures, name, "power"), "W"),
                amount(figures.get("rental price")),
                amount(figures.get("purchase price")),
                youngest(figures),
                sources(figures),
                note);
    }

    private static Figure required(Map<String, Figure> figures, String name, String key) {
        return Objects.requireNonNull(figures.get(key), () -> name + " has no " + key);
    }

    private static double number(Figure figure, String unit) {
        if (!figure.value.endsWith(" " + unit)) {
            throw new IllegalArgumentException(figure.value + " is not in " + unit);
        }
        return Double.parseDouble(figure.value.substring(0, figure.value.length() - unit.length() - 1));
    }

    private static @Nullable Amount amount(@Nullable Figure figure) {
        return figure == null ? null : Amount.parse(figure.value);
    }

    private static String youngest(Map<String, Figure> figures) {
        return figures.values().stream()
                .map(Figure::date)
                .filter(date -> !date.equals(UNDATED))
                .max(String::compareTo)
                .orElse(UNDATED);
    }

    private static List<String> sources(Map<String, Figure> figures) {
        List<String> sources = new ArrayList<>();
        figures.forEach((key, figure) -> sources.add(key + ", " + figure.date + ": " + figure.source));
        return sources;
    }
}
