package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that cannot be written. */
class StandardOutputTest {

    private static StandardOutput refusing(String reason) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        });
    }

    @Test
    void anAnswerThatDoesNotFitOnTheDiskIsNotOne() {
        var err = new StringWriter();

        int code = Main.run(refusing("No space left on device"), new PrintWriter(err), "captable", "show", Ran.TABLE);

        assertThat(code).isEqualTo(4);
        assertThat(err.toString()).contains("The answer could not be written", "No space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "断开的管道"})
    void aReaderThatHasSeenEnoughIsNoFailure(String reason) {
        var err = new StringWriter();

        int code = Main.run(refusing(reason), new PrintWriter(err), "captable", "show", Ran.TABLE);

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
    }
}
