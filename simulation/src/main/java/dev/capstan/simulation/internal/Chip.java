package dev.capstan.simulation.internal;

import dev.capstan.compute.Accelerator;
import dev.capstan.compute.ServingFormulas;
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

    Accelerator on(Path path) {
        if (sources.isEmpty()) {
            return medians;
        }
        var fp8 = medians.peakFp8();
        return new Accelerator(
                medians.name(),
                perSecond(path, peakBf16, medians.peakBf16()),
                fp8 == null ? null : (Double) perSecond(path, peakFp8, fp8),
                memory == null ? medians.memoryBytes() : path.at(memory, 1),
                perSecond(path, bandwidth, medians.bandwidth()),
                medians.watts(),
                medians.rentalPrice(),
                medians.purchasePrice());
    }

    private static double perSecond(Path path, @Nullable Source figure, double otherwise) {
        return figure == null ? otherwise : path.at(figure, 1) / ServingFormulas.SECONDS_PER_MONTH;
    }
}
