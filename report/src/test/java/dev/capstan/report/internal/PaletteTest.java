package dev.capstan.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {

    /** The matrices are those of Machado, Oliveira and Fernandes (2009), "A physiologically-based model…", severity 1.0. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        full colour  | 1 0 0 0 1 0 0 0 1
        protanopia   | 0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998
        deuteranopia | 0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881
        tritanopia   | 1.255528 -0.076749 -0.178779 -0.078411 0.930809 0.147602 0.004733 0.691367 0.303900
        """)
    void keepsAnyTwoColoursApart(String sight, String matrix) {
        var m = Arrays.stream(matrix.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(seen(Palette.of(i), m), seen(Palette.of(j), m)))
                        .as("%s: %s and %s", sight, Palette.of(i), Palette.of(j))
                        .isGreaterThan(12);
            }
        }
    }

    /** CIE L*a*b* of a colour through eyes. */
    private static double[] seen(String colour, double[] m) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double r = Math.clamp(m[0] * rgb[0] + m[1] * rgb[1] + m[2] * rgb[2], 0.0, 1.0);
        double g = Math.clamp(m[3] * rgb[0] + m[4] * rgb[1] + m[5] * rgb[2], 0.0, 1.0);
        double b = Math.clamp(m[6] * rgb[0] + m[7] * rgb[1] + m[8] * rgb[2], 0.0, 1.0);
        double x = cube((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        double y = cube(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = cube((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
