package dev.capstan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory of answers. A file is there whole or not at all: it is written beside its place and moved into it. */
record OutputDirectory(Path directory) {

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(directory);
        var unfinished =
                directory.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(unfinished, bytes);
            Files.move(
                    unfinished,
                    directory.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
