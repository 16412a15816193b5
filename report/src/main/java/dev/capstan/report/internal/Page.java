package dev.capstan.report.internal;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Series;
import dev.capstan.basics.Language;
import dev.capstan.report.Format;
import java.util.Optional;

/** What every chapter is written from, and the elements that chapters share. */
public record Page(Assessment assessment, Format format) implements Paper {

    public static Page of(Assessment assessment, Language language) {
        return new Page(assessment, Format.of(assessment, language));
    }

    String currency() {
        return assessment.provenance().currency();
    }

    Optional<Series> series(Measure measure) {
        return Optional.ofNullable(assessment.series().get(measure.key()));
    }

    /** A measure's months; all 0 where the assessment does not have it. */
    double[] months(Measure measure) {
        return series(measure)
                .map(Series::months)
                .orElseGet(() -> new double[format.timeline().months()]);
    }

    /** A measure's years; all 0 where the assessment does not have it. */
    double[] years(Measure measure) {
        return series(measure)
                .map(Series::years)
                .orElseGet(() -> new double[assessment.years().size()]);
    }
}
