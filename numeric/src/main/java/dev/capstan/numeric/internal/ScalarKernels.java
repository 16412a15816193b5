package dev.capstan.numeric.internal;

import dev.capstan.numeric.Functions;
import dev.capstan.numeric.Kernels;

/** The twins: loops over {@link Functions}. */
public enum ScalarKernels implements Kernels {
    INSTANCE;

    @Override
    public void exp(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Functions.exp(x[xAt + i]);
        }
    }

    @Override
    public void log(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Functions.log(x[xAt + i]);
        }
    }

    @Override
    public void logistic(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Functions.logistic(x[xAt + i]);
        }
    }

    @Override
    public void normalQuantile(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Functions.normalQuantile(x[xAt + i]);
        }
    }

    @Override
    public void normalProbability(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Functions.normalProbability(x[xAt + i]);
        }
    }
}
