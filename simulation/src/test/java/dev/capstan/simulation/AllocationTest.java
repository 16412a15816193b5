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

/** A block that has been run before is run again without garbage: what a run allocates is its results and the blocks of its threads. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BLOCKS = 128;
    private static final int WARM = 32;
    private static final long MOST_BYTES = 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../examples/medical-llm/plan.yaml",
                "../examples/clinic-agent/plan.yaml",
                "src/test/resources/bits.yaml",
                "src/test/resources/uncertain-serving.yaml"
            })
    void advancesABlockWithoutAllocatingOnceItIsWarm(String plan) throws IOException, InterruptedException {
        var program = Runs.program(Files.readString(Path.of(plan)));

        var bytes = bytesOfBlocks(program);

        // The fans of the outcome take a page more in the few blocks that meet a power of two of money for the first
        // time.
        var warm = Arrays.copyOfRange(bytes, bytes.length - WARM, bytes.length);
        assertThat(Arrays.stream(warm).sorted().toArray()[WARM / 2]).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** A block is through when progress is asked, on the thread that advanced it; the arrays of the outcome are there before the first. */
    private static long[] bytesOfBlocks(Program program) throws InterruptedException {
        var counted = new long[2 * BLOCKS];
        int[] blocks = {0};
        try (var pool = Executors.newFixedThreadPool(1)) {
            Simulation.run(program, Runs.SEED, BLOCKS * Block.PATHS, List.of(), pool, (_, _) -> {
                counted[blocks[0]++] = THREADS.getCurrentThreadAllocatedBytes();
                return true;
            });
        }
        return IntStream.range(1, blocks[0])
                .mapToLong(block -> counted[block] - counted[block - 1])
                .toArray();
    }
}
