package dev.capstan.simulation.internal;

import dev.capstan.compute.Accelerator;
import dev.capstan.compute.ServingFormulas;
import dev.capstan.plan.Model.TrainingPrecision;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An accelerator on each path: what is uncertain of it in the plan is drawn once, for a chip does not change. */
final class Chip {

    private final Accelerator medians;
    private final @Nullable Source peakBf16;
    private final @Nullable Source peakFp8;
    private final @Nullable Source memory;
    private final @Nullable Source bandwidth;
    private final List<Source> sources = new ArrayList<>();

    Chip(ProgramBuilder program, Accelerator medians) {
        this.medians = medians;
        var own = program.plan().hardware().get(medians.name());
        this.peakBf16 = own == null ? null : source(program, own.peakBf16());
        this.peakFp8 = own == null ? null : source(program, own.peakFp8());
        this.memory = own == null ? null : source(program, own.memory());
        this.bandwidth = own == null ? null : source(program, own.bandwidth());
    }

    private @Nullable Source source(ProgramBuilder program, @Nullable Quantity figure) {
        if (figure == null || !figure.isUncertain()) {
            return null;
        }
        var source = program.source(figure);
        sources.add(source);
        return source;
    }

    /** The numbers in which paths differ. */
    List<Source> sources() {
        return sources;
    }

    /** FLOP a second in a number format. */
    double peak(Path path, TrainingPrecision precision) {
        var uncertain = switch (precision) {
            case BF16 -> peakBf16;
            case FP8 -> peakFp8;
        };
        return perSecond(path, uncertain, medians.peak(precision));
    }

    /** Bytes of memory. */
    double memory(Path path) {
        return memory == null ? medians.memoryBytes() : path.at(memory, 1);
    }

    /** Bytes a second that memory gives. */
    double bandwidth(Path path) {
        return perSecond(path, bandwidth, medians.bandwidth());
    }

    private static double perSecond(Path path, @Nullable Source figure, double otherwise) {
        return figure == null ? otherwise : path.at(figure, 1) / ServingFormulas.SECONDS_PER_MONTH;
    }
}
