package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    /** Landon Curt Noll's test vectors of FNV-1a. */
    @ParameterizedTest
    @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
    void hashesNamesByFnv1a(String name, String hash) {
        assertThat(Keys.fnv1a(name)).isEqualTo(Long.parseUnsignedLong(hash, 16));
    }

    /** The outputs of SplitMix64 with seed 1234567, as java.util.SplittableRandom and Rosetta Code have them. */
    @Test
    void continuesLikeSplitMix64() {
        var outputs = LongStream.rangeClosed(1, 5).mapToObj(n -> Long.toUnsignedString(Keys.nth(1234567, n)));
        assertThat(outputs)
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
        assertThat(Keys.next(1234567)).isEqualTo(Keys.nth(1234567, 1));
    }

    @Test
    void namesSeedsAndWordsAllCountAndSoDoesTheirOrder() {
        var names = Stream.of("churn", "Churn", "churm", "流失率", "流失", "", "segments.hospitals.churn");
        assertThat(names.map(Keys::ofName)).doesNotHaveDuplicates();
        assertThat(Stream.of(
                        Keys.of(1, 2, 3),
                        Keys.of(1, 3, 2),
                        Keys.of(2, 1, 3),
                        Keys.of(1, 2),
                        Keys.of(1),
                        Keys.of(0, 1, 2, 3)))
                .doesNotHaveDuplicates();
        var many = IntStream.range(0, 200_000).mapToObj(i -> Keys.of(7, i & 15, Keys.ofName("name " + (i >> 4))));
        assertThat(many.distinct().count()).isEqualTo(200_000);
    }

    /** They are part of every result: a change of one is a change of all plans' figures. */
    @Test
    void staysTheSameForEver() {
        assertThat(Keys.ofName("segments.hospitals.churn")).isEqualTo(-1949985551032878282L);
        assertThat(Keys.of(1, 2, 3)).isEqualTo(-3426316478316322125L);
        assertThat(new BaseDraw(1, "医院").at(12345)).isEqualTo(0.9598446692700974);
        assertThat(new Innovation(1, "医院").at(12345, 60)).isEqualTo(0.66221619829977);
    }
}
