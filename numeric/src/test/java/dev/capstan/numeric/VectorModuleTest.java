package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the Vector API gets into a program, each way in a Java of its own. */
class VectorModuleTest {

    private static final String EXPORT = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    /** Prints the kernels chosen and one of their results. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            var kernels = Kernels.forRun(Long.MAX_VALUE);
            double[] x = new double[64];
            kernels.exp(x, 0, x, 0, x.length);
            System.out.print(kernels.getClass().getSimpleName() + " " + x[63]);
        }
    }

    private record Printed(String out, String err) {}

    private static Printed run(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        var process = new ProcessBuilder(command).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Printed(out, err);
    }

    @Test
    void isAddedWhenVectorsAreWantedAndNothingIsPrinted() throws Exception {
        assertThat(run(EXPORT)).isEqualTo(new Printed("VectorKernels 1.0", ""));
    }

    @Test
    void isTakenWhereJavaWasToldToAddIt() throws Exception {
        assertThat(run("--add-modules=jdk.incubator.vector").out()).isEqualTo("VectorKernels 1.0");
    }

    @Test
    void isDoneWithoutWhereItCannotBeHad() throws Exception {
        assertThat(run()).isEqualTo(new Printed("ScalarKernels 1.0", ""));
        assertThat(run("-Dcapstan.kernels=vector").err()).contains("no Vector API: start java with --add-modules");
    }
}
