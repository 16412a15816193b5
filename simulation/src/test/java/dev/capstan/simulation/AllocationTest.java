package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block that has been run before is run again without garbage: what a run allocates is its results, and a block for each thread. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BLOCKS = 64;
    private static final int WARM = 16;
    private static final long MOST_BYTES = 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../examples/medical-llm/plan.yaml",
                "../examples/clinic-agent/plan.yaml",
                "src/test/resources/bits.yaml",
                "src/test/resources/uncertain-serving.yaml",
                "../tools/oracle-plans/together.yaml",
                "../tools/oracle-plans/buy-back.yaml",
                "../tools/oracle-plans/generations.yaml"
            })
    void advancesABlockWithoutAllocatingOnceItIsWarm(String plan) throws IOException, InterruptedException {
        // Plans for the oracle are certain: with uncertain pay, paths differ in all that hangs on cash.
        var text = Files.readString(Path.of(plan)).replaceAll("salary: (\\d+k [A-Z])", "salary: 1k to $1");
        var bytes = bytesOfBlocks(Runs.program(text));

        assertThat(Arrays.stream(bytes, WARM, BLOCKS - 1).max().orElseThrow()).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** What each block but the first allocates where every column is computed and nothing is kept; on the thread that advances it. */
    private static long[] bytesOfBlocks(Program program) throws InterruptedException {
        var counted = new long[BLOCKS];
        int[] blocks = {0};
        try (var pool = Executors.newFixedThreadPool(1)) {
            Simulation.observe(
                    program,
                    Runs.SEED,
                    BLOCKS * Block.PATHS,
                    List.of(new Onlooker(program.columns())),
                    pool,
                    (_, _) -> {
                        counted[blocks[0]++] = THREADS.getCurrentThreadAllocatedBytes();
                        return true;
                    });
        }
        return IntStream.range(1, BLOCKS)
                .mapToLong(block -> counted[block] - counted[block - 1])
                .toArray();
    }

    private record Onlooker(List<Column> columns) implements PathObserver {

        @Override
        public void observe(Block block, int firstPath, int month) {}
    }
}
