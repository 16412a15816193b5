package dev.capstan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where answers go. Print writers swallow what goes wrong, so it is remembered here: an answer that a full disk cut off must not
 * look like one. A reader that has seen enough, such as {@code head}, is no failure.
 */
final class StandardOutput extends FilterOutputStream {

    private @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    static StandardOutput ofTheProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException refused) {
            if (failure == null && !isGone(refused)) {
                failure = refused;
            }
            throw refused;
        }
    }

    /** By the system's words for EPIPE, the only ones that Java hands on. */
    private static boolean isGone(IOException refused) {
        var reason = String.valueOf(refused.getMessage());
        return reason.contains("Broken pipe") || reason.contains("管道");
    }
}
