package dev.capstan.cli;

import dev.capstan.answers.Assess.Sampling;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many futures are run, of which seed, on how many threads. */
final class Paths {

    private static final int MOST = 1 << 24;

    @Option(
            names = "--paths",
            paramLabel = "N",
            defaultValue = "16384",
            description =
                    "Futures to run where numbers are uncertain, rounded up to 16 × 2^k; ${DEFAULT-VALUE}. 不确定时模拟的路径数。")
    private int paths;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of all draws; the same seed gives the same bits. 随机种子。")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "All processors where left out; the result does not depend on it. 线程数，不影响结果。")
    private @Nullable Integer threads;

    /** Asks something of the futures, on threads that end with the answer. */
    interface Question {
        int ask(Sampling sampling) throws Exception;
    }

    int ask(Common common, Question question) throws Exception {
        if (paths < 1 || paths > MOST || (threads != null && threads < 1)) {
            throw new ParameterException(common.commandLine(), "--paths takes 1 to " + MOST + ", --threads 1 or more");
        }
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            return question.ask(new Sampling(seed, paths, pool, new ProgressLine(common.err(), common.language())));
        }
    }
}
