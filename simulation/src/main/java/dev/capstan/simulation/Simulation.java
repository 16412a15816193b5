package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.Kernels;
import dev.capstan.simulation.internal.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs a program over many paths, block by block. The result for a seed has the same bits whatever the threads. */
public final class Simulation {

    /** Independent randomisations of the points, each of which takes every sixteenth path. */
    public static final int REPLICATES = BaseDraw.REPLICATES;

    private final Program program;
    private final Timeline timeline;
    private final Sampler sampler;
    private final int paths;
    private final PathObserver[] observers;
    private final double[][] rows;
    private final int[] depths;
    private final Column[] varying;

    private Simulation(Program program, long seed, int paths, List<? extends PathObserver> observers) {
        this.program = program;
        this.timeline = program.plan().timeline();
        this.paths = paths;
        this.observers = observers.toArray(PathObserver[]::new);
        var varies = program.varying();
        var needed = program.neededFor(observers.stream()
                .flatMap(observer -> observer.columns().stream())
                .toList());
        this.depths = program.depths(needed, varies);
        this.varying = needed.stream().filter(column -> varies[column.index()]).toArray(Column[]::new);
        long operations = (long) paths * Math.max(1, program.inputs().size());
        this.sampler =
                new Sampler(seed, program.plan(), program.inputs(), program.shocks(), Kernels.forRun(operations));
        this.rows = new double[program.columns().size()][];
        var medians = program.run(false);
        needed.stream()
                .filter(column -> !varies[column.index()])
                .forEach(column -> rows[column.index()] = medians.row(column));
    }

    /** The number of paths that are run where so many are asked for: the next 16 × 2^k, at least 16 and at most 2^27. */
    public static int rounded(int paths) {
        int rounded = REPLICATES;
        while (rounded < paths && rounded < 1 << 27) {
            rounded *= 2;
        }
        return rounded;
    }

    /**
     * Runs all paths of a plan, twice where its operations look at cash: without that for the requirement, with it for the
     * rest.
     *
     * @param seed of all draws
     * @param paths as {@link #rounded} gives them
     * @param others look at the funded program as well
     * @param pool whose threads advance blocks
     * @param progress asked after each block
     * @throws CancellationException where it said not to go on
     */
    public static Outcome run(
            Program program,
            long seed,
            int paths,
            List<? extends PathObserver> others,
            ExecutorService pool,
            Progress progress)
            throws InterruptedException {
        var outcome = new Outcome(program, seed, paths);
        var funded = new ArrayList<>(outcome.ofFunded());
        funded.addAll(others);
        observe(program, seed, paths, outcome.ofRequirement(), funded, pool, progress);
        return outcome;
    }

    /** The same of what variants of a plan are compared by, and nothing else. */
    public static Headline headline(Program program, long seed, int paths, ExecutorService pool, Progress progress)
            throws InterruptedException {
        var headline = new Headline(program, paths);
        observe(program, seed, paths, headline.ofRequirement(), headline.ofFunded(), pool, progress);
        return headline;
    }

    /** Shows the paths of both views to their observers: in one pass where operations do not look at cash. */
    private static void observe(
            Program program,
            long seed,
            int paths,
            List<PathObserver> ofRequirement,
            List<PathObserver> ofFunded,
            ExecutorService pool,
            Progress progress)
            throws InterruptedException {
        if (program.withoutCash() == null) {
            var all = Stream.concat(ofFunded.stream(), ofRequirement.stream()).toList();
            observe(program, seed, paths, all, pool, progress);
        } else {
            observe(program.withoutCash(), seed, paths, ofRequirement, pool, progress.part(0, 2));
            observe(program, seed, paths, ofFunded, pool, progress.part(1, 2));
        }
    }

    /** The draw of an input on every path, as a figure for one month; a uniform for a chance. */
    public static double[] draws(Program program, long seed, int paths, Input input) {
        var draws = new double[paths];
        new Sampler(seed, program.plan(), List.of(), List.of(), Kernels.forRun(paths)).draw(input, 0, draws);
        return draws;
    }

    /** Shows every block of a run of one program to observers. The same terms. */
    public static void observe(
            Program program,
            long seed,
            int paths,
            List<? extends PathObserver> observers,
            ExecutorService pool,
            Progress progress)
            throws InterruptedException {
        if (paths != rounded(paths)) {
            throw new IllegalArgumentException("not 16 × 2^k paths: " + paths);
        }
        new Simulation(program, seed, paths, observers).runAll(pool, progress);
    }

    private void runAll(ExecutorService pool, Progress progress) throws InterruptedException {
        var done = new AtomicInteger();
        var idle = new ConcurrentLinkedQueue<Block>();
        var futures = new ArrayList<Future<?>>();
        for (int first = 0; first < paths; first += Block.PATHS) {
            int from = first;
            futures.add(pool.submit(() -> {
                var free = idle.poll();
                var block = free == null ? block() : free;
                runBlock(from, block);
                idle.add(block);
                if (!progress.goOn(done.addAndGet(block.lanes()), paths)) {
                    throw new CancellationException();
                }
            }));
        }
        try {
            for (var future : futures) {
                future.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } finally {
            futures.forEach(future -> future.cancel(false));
        }
    }

    private void runBlock(int firstPath, Block block) {
        block.begin(sampler, firstPath);
        for (int month = 1; month <= timeline.months(); month++) {
            for (var column : varying) {
                block.compute(column, month);
            }
            for (var observer : observers) {
                block.release();
                observer.observe(block, firstPath, month);
            }
        }
    }

    private Block block() {
        int lanes = Math.min(Block.PATHS, paths);
        return new Block(
                timeline, lanes, rows, depths, new double[program.inputs().size()][lanes]);
    }
}
