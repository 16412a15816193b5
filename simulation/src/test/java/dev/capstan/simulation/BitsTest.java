package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same bits whatever the threads, the kernels and the compiler of the Java machine: {@code semantics.md}, rules 1 to 6. Where a
 * change of the engine's arithmetic is meant, the stored hashes change with it; a change of speed alone must not move them.
 */
class BitsTest {

    private static final int BLOCK = Block.PATHS;
    private static final String OF_ONE_BLOCK = "a2d7b47f8b3c294bdf609e19fb6b2dd16ae1df053c222d75b58906b096783b9c";
    private static final String OF_FOUR_BLOCKS = "3e91fb65be53f2796d194c68615c74c413599f115e376cb2e114a661832f784c";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void areThoseStoredWhateverTheThreads(int threads) {
        assertThat(BitsRun.sha256(BitsRun.run(BitsRun.plan(), 4 * BLOCK, threads)))
                .isEqualTo(OF_FOUR_BLOCKS);
    }

    @Test
    void doNotChangeWithARoleThatNobodyHas() {
        var added = BitsRun.plan()
                .replace(
                        "roles:\n",
                        "roles:\n  nobody: {count: 0, salary: 1 to 9 CNY / head / month, function: general}\n");
        assertThat(added).isNotEqualTo(BitsRun.plan());
        assertThat(BitsRun.sha256(BitsRun.run(added, BLOCK, 1))).isEqualTo(OF_ONE_BLOCK);
    }

    /** Interpreted vectors take microseconds an element and are left out, as rule 6 says. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        kernels | compiler
        scalar  | -XX:+TieredCompilation
        vector  | -XX:+TieredCompilation
        scalar  | -XX:TieredStopAtLevel=1
        vector  | -XX:TieredStopAtLevel=1
        scalar  | -XX:UseAVX=2
        vector  | -XX:UseAVX=2
        scalar  | -Xint
        """)
    void areThoseStoredWhateverTheCompiler(String kernels, String compiler) throws IOException, InterruptedException {
        assertThat(inAnotherJava(compiler, "-Dcapstan.kernels=" + kernels)).isEqualTo(OF_ONE_BLOCK);
    }

    private static String inAnotherJava(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BitsRun.class.getName(),
                Integer.toString(BLOCK),
                "1"));
        var java = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        java.waitFor();
        return printed.strip();
    }
}
