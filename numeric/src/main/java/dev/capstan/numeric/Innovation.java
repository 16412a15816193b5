package dev.capstan.numeric;

/**
 * A uniform of each path and month, for a process over time: a function of seed, name, month and path alone. The uniform of path
 * p is that of output p + 1 of the SplitMix64 generator whose state is the key of seed, name and month; SplitMix64 passes
 * BigCrush, and the chance that two of 10,000 such streams of a million paths overlap at all is under 10⁻⁵.
 */
public final class Innovation {

    private static final long DOMAIN = 2;

    private final long key;

    /** The draws of a name under a seed. */
    public Innovation(long seed, String name) {
        this.key = Keys.of(seed, DOMAIN, Keys.ofName(name));
    }

    /** The uniform of a path, from 0, in a month, in the open interval (0, 1). */
    public double at(long path, int month) {
        return Uniform.ofBits(Keys.nth(Keys.of(key, month), path + 1));
    }

    /** The uniforms of a run of paths in one month. */
    public void fill(int month, long firstPath, double[] out, int outAt, int count) {
        long start = Keys.of(key, month);
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Uniform.ofBits(Keys.nth(start, firstPath + i + 1));
        }
    }
}
