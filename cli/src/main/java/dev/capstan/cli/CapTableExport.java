package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.OcfWriter;
import dev.capstan.report.CapTableSheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes a table or its history in the format that the name of the file asks for. */
record CapTableExport(Language language) {

    private static final List<String> KNOWN = List.of(".csv", ".xlsx", ".json", ".zip");
    private static final Pattern ENDING = Pattern.compile(".+(\\.[a-z]{2,5})");

    void write(Path out, CapTableFile file, CapTable table, List<Problem> problems) throws IOException {
        var sheets = new CapTableSheets(table, language);
        var name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> writeFile(out, sheets.csv().getBytes(StandardCharsets.UTF_8));
            case "xlsx" -> writeFile(out, sheets.xlsx());
            case "json" ->
                writeFile(out, AnswerJson.of(table, problems, language).getBytes(StandardCharsets.UTF_8));
            case "zip" -> writeFile(out, zipped(files(file, table)));
            default -> new OutputDirectory(out).write(files(file, table), OcfWriter.names());
        }
    }

    /** Refuses an ending that means nothing here: a folder of the name {@code table.pdf} is not what was meant. */
    static void check(@Nullable Path out, CommandLine command, String... more) {
        if (out == null || Files.isDirectory(out)) {
            return;
        }
        var name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        var ending = ENDING.matcher(name);
        var known = Stream.concat(KNOWN.stream(), Stream.of(more)).toList();
        if (ending.matches() && !known.contains(ending.group(1))) {
            throw new ParameterException(
                    command,
                    "--out takes a name that ends in " + String.join(", ", known)
                            + ", or a folder, whose name ends in nothing of the kind: " + out);
        }
    }

    static void writeFile(Path out, byte[] bytes) throws IOException {
        var parent = out.toAbsolutePath().getParent();
        new OutputDirectory(parent == null ? out.toAbsolutePath() : parent)
                .write(String.valueOf(out.getFileName()), bytes);
    }

    private static SequencedMap<String, byte[]> files(CapTableFile file, CapTable table) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return OcfWriter.write(file, table.date(), now.toString());
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
