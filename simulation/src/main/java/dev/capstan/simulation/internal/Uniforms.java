package dev.capstan.simulation.internal;

/** A uniform in (0, 1) of each path. */
interface Uniforms {

    /** Writes those of a run of paths. */
    void fill(long firstPath, double[] out, int outAt, int count);
}
