package dev.capstan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a user runs them, and what they print. */
abstract class CommandTest {

    @TempDir
    Path directory = Path.of(".");

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    int capstan(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
