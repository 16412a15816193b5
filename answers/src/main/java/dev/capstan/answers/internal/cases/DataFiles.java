package dev.capstan.answers.internal.cases;

import dev.capstan.answers.CaseProblem;
import dev.capstan.answers.Cases;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data files that cases name.
 *
 * @param folders where to look, in this order
 */
record DataFiles(List<Path> folders) {

    /** Beside the case file, in the folder above it, then where the user says. */
    static DataFiles around(Path caseFile, List<Path> more) {
        var beside = Optional.ofNullable(caseFile.toAbsolutePath().getParent());
        var above = beside.flatMap(folder -> Optional.ofNullable(folder.getParent()));
        return new DataFiles(Stream.of(beside.stream(), above.stream(), more.stream())
                .flatMap(folder -> folder)
                .toList());
    }

    Table table(String name, Origin origin) {
        try {
            for (var folder : folders) {
                var file = folder.resolve(name);
                if (Files.isRegularFile(file) && Files.size(file) <= Cases.MAX_BYTES) {
                    return table(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw missing(name, origin);
        }
        throw missing(name, origin);
    }

    /** A file or a folder of that name. */
    Path path(String name, Origin origin) {
        try {
            return folders.stream()
                    .map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> missing(name, origin));
        } catch (InvalidPathException unreadable) {
            throw missing(name, origin);
        }
    }

    private static Table table(String name, String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(line.split(",", -1)).map(String::strip).toList())
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return new Table(name, lines.getFirst(), lines.subList(1, lines.size()));
    }

    private static CaseException missing(String name, Origin origin) {
        return new CaseException(new Problem(CaseProblem.MISSING_DATA, origin, "", Attributes.of("name", name)));
    }
}
