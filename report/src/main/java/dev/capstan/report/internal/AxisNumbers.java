package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.basics.Language;

/**
 * How the ticks of an axis are written: all in one scale.
 *
 * @param scale of the numbers
 * @param isShare whether they are fractions written in percent
 */
record AxisNumbers(Scale scale, boolean isShare) {

    static AxisNumbers of(Ticks ticks, Kind kind, Language language) {
        boolean share = kind == Kind.SHARE;
        double factor = share ? 100 : 1;
        return new AxisNumbers(Scale.ofAxis(ticks.largest() * factor, ticks.step() * factor, language), share);
    }

    String of(double value) {
        return isShare ? scale.apply(value * 100) + "%" : scale.apply(value);
    }

    double width(Ticks ticks) {
        return ticks.values().stream()
                .mapToDouble(value -> TextWidth.of(of(value), Drawing.LETTER))
                .max()
                .orElse(0);
    }
}
