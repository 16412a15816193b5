package dev.capstan.answers;

/**
 * A measure over time.
 *
 * @param measure which
 * @param months index 0 for month 1; NaN where not computable
 * @param years index 0 for the first calendar year; NaN where not computable
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract; a copy for each of thousands of cells would be waste
public record Series(Measure measure, double[] months, double[] years) {}
