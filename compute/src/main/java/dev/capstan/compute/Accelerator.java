package dev.capstan.compute;

import dev.capstan.plan.Model.Quantisation;
import dev.capstan.plan.Model.TrainingPrecision;
import dev.capstan.plan.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An accelerator resolved for a plan: each figure is the plan's own where it gives one (in month 1), else the catalogue's.
 *
 * @param name as the plan writes it
 * @param peakBf16 peak rate at 16 bits in FLOP a second, dense; above 0
 * @param peakFp8 peak rate at FP8 in FLOP a second, dense; null where the chip has none
 * @param memoryBytes memory in bytes; above 0
 * @param bandwidth of the memory, in bytes a second; above 0
 * @param watts power under load; null where neither says
 * @param rentalPrice of one accelerator; its value in a month is venture currency per GPU-month (730 hours); null where
 *     neither says, or where the catalogue's currency has no exchange rate in the plan
 * @param purchasePrice of one accelerator, in venture currency; null as for renting
 */
public record Accelerator(
        String name,
        double peakBf16,
        @Nullable Double peakFp8,
        double memoryBytes,
        double bandwidth,
        @Nullable Double watts,
        @Nullable Quantity rentalPrice,
        @Nullable Quantity purchasePrice) {

    /**
     * The peak rate that a training in this number format runs against, in FLOP a second.
     *
     * @throws NullPointerException for FP8 on a chip without it, which {@link ComputePlan#resolve} reports before
     */
    public double peak(TrainingPrecision precision) {
        return switch (precision) {
            case BF16 -> peakBf16;
            case FP8 -> Objects.requireNonNull(peakFp8);
        };
    }

    /** The peak rate that weights of this form are multiplied at, under the same terms. */
    public double peak(Quantisation quantisation) {
        return peak(multipliedIn(quantisation));
    }

    /** The number format that weights of this form are multiplied in: integers are turned into 16 bits first. */
    public static TrainingPrecision multipliedIn(Quantisation quantisation) {
        return switch (quantisation) {
            case BF16, INT8, INT4 -> TrainingPrecision.BF16;
            case FP8 -> TrainingPrecision.FP8;
        };
    }
}
