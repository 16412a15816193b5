package dev.capstan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchTablesTest {

    @Test
    void aHundredThousandExitsOfSixClassesAndSixtyHoldersTakeHalfASecondOfOneCore() {
        var table = BenchTables.waterfall();
        double[] exits = new SplittableRandom(1).doubles(100_000, 0, 2e9).toArray();
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        double[][] paid = table.payoff().byHolder(exits);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(500));
        double sum = Stream.of(paid).mapToDouble(row -> row[99_999]).sum();
        assertThat(sum).isCloseTo(exits[99_999], within(1e-6));
    }
}
