package dev.capstan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what the code makes: compared, or rewritten with {@code -Dgolden=update}. */
public final class Golden {

    private static final Path ROOT = Path.of(System.getProperty("capstan.root", ".."));

    private Golden() {}

    /** The file's path is from the root of the repository. */
    public static void check(String file, String made) {
        try {
            if (System.getProperty("golden", "check").equals("update")) {
                Files.writeString(ROOT.resolve(file), made);
            }
            assertThat(Files.readString(ROOT.resolve(file)))
                    .as("%s; rewrite it with -Dgolden=update and look at the difference", file)
                    .isEqualTo(made);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
