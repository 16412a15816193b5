package dev.capstan.simulation;

/**
 * What a process over time is hit by: a standard normal of each path and month, a function of seed, name, path and month alone.
 *
 * @param name what it is keyed by
 */
public record Shock(String name) implements Source {

    @Override
    public double at(Block block, int lane, int month) {
        return block.values(this, month)[lane];
    }

    @Override
    public void write(Block block, int month, double[] out) {
        block.shocks(this, month, out);
    }

    @Override
    public boolean varies() {
        return true;
    }
}
