package dev.capstan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What one command printed, and its exit code. */
record Ran(int code, String out, String err) {

    /** The cap table of the examples. */
    static final String TABLE = Path.of(System.getProperty("capstan.root", ".."))
            .resolve("examples/captable/captable.yaml")
            .toString();

    static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
