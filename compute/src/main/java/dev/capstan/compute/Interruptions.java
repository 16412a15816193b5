package dev.capstan.compute;

/**
 * How often accelerators fail and what a failure costs.
 *
 * @param hoursBetweenFailures mean hours between two failures of one accelerator, above 0; infinite where none is counted.
 *     Llama 3 405B saw 419 unexpected interruptions of 16,384 H100 in 54 days: 50,700 hours
 * @param restartHours hours that one failure costs the whole run: lost work and restart; 0 or more
 */
public record Interruptions(double hoursBetweenFailures, double restartHours) {

    /** A machine that never fails. */
    public static final Interruptions NONE = new Interruptions(Double.POSITIVE_INFINITY, 0);

    /** Share of the wall-clock time of so many accelerators that is lost; from 1 on the run never ends. */
    public double lostShare(double accelerators) {
        return TrainingFormulas.failuresPerHour(accelerators, hoursBetweenFailures) * restartHours;
    }
}
