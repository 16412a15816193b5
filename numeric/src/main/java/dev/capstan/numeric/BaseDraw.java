package dev.capstan.numeric;

/**
 * A uniform of each path, for what is drawn once in a path: path p is point p >>> 4 of the sequence of replicate p & 15. The 16
 * replicates are independent scrambles of {@link Sobol1D}; those of other names are independent of them. More paths extend the
 * sequence.
 *
 * <p>Means of one quantity are far better than those of independent paths. What hangs on the product of two quantities' halves alone
 * has up to twice the variance of independent paths, since each aligned pair of points is in opposite halves of both.
 */
public final class BaseDraw {

    /** How many independent scrambles there are. */
    public static final int REPLICATES = 16;

    private static final int SHIFT = 4;
    private static final long DOMAIN = 1;

    private final long[] scrambles = new long[REPLICATES];
    private final long[] shuffles = new long[REPLICATES];

    /** The draw of a name under a seed. */
    public BaseDraw(long seed, String name) {
        long hash = Keys.ofName(name);
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            long key = Keys.of(seed, DOMAIN, replicate, hash);
            scrambles[replicate] = Keys.nth(key, 1);
            shuffles[replicate] = Keys.nth(key, 2);
        }
    }

    /** The uniform of a path, in the open interval (0, 1); paths from 0 to 2³⁶ − 1. */
    public double at(long path) {
        int replicate = (int) path & REPLICATES - 1;
        return Sobol1D.point((int) (path >>> SHIFT), scrambles[replicate], shuffles[replicate]);
    }

    /** The uniforms of a run of paths. */
    public void fill(long firstPath, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = at(firstPath + i);
        }
    }
}
