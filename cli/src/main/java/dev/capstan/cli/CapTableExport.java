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
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a table or its history in the format that the name of the file asks for. */
record CapTableExport(Language language) {

    void write(Path out, CapTableFile file, CapTable table, List<Problem> problems) throws IOException {
        var sheets = new CapTableSheets(table, language);
        var name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> writeFile(out, sheets.csv().getBytes(StandardCharsets.UTF_8));
            case "xlsx" -> writeFile(out, sheets.xlsx());
            case "json" ->
                writeFile(out, AnswerJson.of(table, problems, language).getBytes(StandardCharsets.UTF_8));
            case "zip" -> writeFile(out, zipped(files(file, table)));
            default -> {
                for (var part : files(file, table).entrySet()) {
                    new OutputDirectory(out).write(part.getKey(), part.getValue());
                }
            }
        }
    }

    static void writeFile(Path out, byte[] bytes) throws IOException {
        var parent = out.toAbsolutePath().getParent();
        new OutputDirectory(parent == null ? out.toAbsolutePath() : parent)
                .write(String.valueOf(out.getFileName()), bytes);
    }

    private static Map<String, byte[]> files(CapTableFile file, CapTable table) {
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
