package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are there whole or not at all. */
class OutputDirectoryTest {

    @TempDir
    Path folder = Path.of(".");

    private static SequencedMap<String, byte[]> files(String... names) {
        var files = new LinkedHashMap<String, byte[]>();
        List.of(names).forEach(name -> files.put(name, new byte[] {1}));
        return files;
    }

    private static List<String> in(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aNewDirectoryHasEverythingAndNothingElse() throws IOException {
        new OutputDirectory(folder.resolve("a/b")).write(files("one", "two"), Set.of());

        assertThat(in(folder.resolve("a/b"))).containsExactly("one", "two");
        assertThat(in(folder.resolve("a"))).containsExactly("b");
    }

    @Test
    void ofADirectoryThatCannotBeFinishedNothingIsLeft() throws IOException {
        var directory = new OutputDirectory(folder.resolve("answers"));

        assertThatThrownBy(() -> directory.write(files("one", "no/such/place"), Set.of()))
                .isInstanceOf(IOException.class);

        assertThat(in(folder)).isEmpty();
    }

    @Test
    void aFileOfTheNameStaysAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("answers"), "mine");

        assertThatThrownBy(() -> new OutputDirectory(file).write(files("one"), Set.of()))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("mine");
    }

    @Test
    void whatWasThereStaysUntilAllOfItCanBeReplaced() throws IOException {
        Files.writeString(folder.resolve("one"), "before");

        assertThatThrownBy(() -> new OutputDirectory(folder).write(files("one", "no/such/place"), Set.of("old")))
                .isInstanceOf(IOException.class);

        assertThat(in(folder)).containsExactly("one");
        assertThat(folder.resolve("one")).hasContent("before");
    }

    @Test
    void whatNoLongerBelongsGoesAndWhatIsForeignStays() throws IOException {
        Files.writeString(folder.resolve("old"), "of the last time");
        Files.writeString(folder.resolve("mine"), "somebody else's");

        new OutputDirectory(folder).write(files("one"), Set.of("old", "one"));

        assertThat(in(folder)).containsExactly("mine", "one");
    }
}
