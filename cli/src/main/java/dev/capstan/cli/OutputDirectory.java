package dev.capstan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A directory of answers, which is there whole or not at all. Everything is written beside its place first: a new directory is then
 * moved into its place at once, files into one that is there one after the other, the first one last.
 */
record OutputDirectory(Path directory) {

    /** Files of text. */
    void write(SequencedMap<String, String> texts) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        write(files, Set.of());
    }

    /** One file. */
    void write(String name, byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(name, bytes);
        write(files, Set.of());
    }

    /** @param replaced names of files that go, unless they are written now */
    void write(SequencedMap<String, byte[]> files, Set<String> replaced) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new FileAlreadyExistsException(directory.toString());
        }
        if (!Files.notExists(directory) || !isCreated(files)) {
            moveInto(files);
            for (var name : replaced) {
                if (!files.containsKey(name)) {
                    Files.deleteIfExists(directory.resolve(name));
                }
            }
        }
    }

    /** Whether the directory came into being with these files; not where somebody else made it meanwhile. */
    private boolean isCreated(SequencedMap<String, byte[]> files) throws IOException {
        try {
            create(files);
            return true;
        } catch (FileSystemException refused) {
            if (Files.isDirectory(directory)) {
                return false;
            }
            throw refused;
        }
    }

    private void create(SequencedMap<String, byte[]> files) throws IOException {
        var place = directory.toAbsolutePath().normalize();
        var parent = place.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var unfinished = place.resolveSibling(unfinished(String.valueOf(place.getFileName())));
        try {
            Files.createDirectory(unfinished);
            for (var file : files.entrySet()) {
                Files.write(unfinished.resolve(file.getKey()), file.getValue());
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (var name : files.keySet()) {
                Files.deleteIfExists(unfinished.resolve(name));
            }
            Files.deleteIfExists(unfinished);
        }
    }

    private void moveInto(SequencedMap<String, byte[]> files) throws IOException {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directory.resolve(unfinished(file.getKey())), file.getValue());
            }
            for (var name : files.reversed().keySet()) {
                Files.move(
                        directory.resolve(unfinished(name)),
                        directory.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (var name : files.keySet()) {
                Files.deleteIfExists(directory.resolve(unfinished(name)));
            }
        }
    }

    private static String unfinished(String name) {
        return "." + name + "." + ProcessHandle.current().pid() + ".tmp";
    }
}
