package dev.capstan.numeric.internal;

import dev.capstan.numeric.Kernels;

/** The vectors: one class for each, whose one method holds the loop. */
public enum VectorKernels implements Kernels {
    INSTANCE;

    @Override
    public void exp(double[] x, int xAt, double[] out, int outAt, int count) {
        ExpVectors.apply(x, xAt, out, outAt, count);
    }

    @Override
    public void log(double[] x, int xAt, double[] out, int outAt, int count) {
        LogVectors.apply(x, xAt, out, outAt, count);
    }

    @Override
    public void logistic(double[] x, int xAt, double[] out, int outAt, int count) {
        LogisticVectors.apply(x, xAt, out, outAt, count);
    }

    @Override
    public void normalQuantile(double[] x, int xAt, double[] out, int outAt, int count) {
        NormalQuantileVectors.apply(x, xAt, out, outAt, count);
    }

    @Override
    public void normalProbability(double[] x, int xAt, double[] out, int outAt, int count) {
        NormalProbabilityVectors.apply(x, xAt, out, outAt, count);
    }
}
