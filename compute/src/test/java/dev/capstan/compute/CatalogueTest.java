package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final Map<String, Catalogue.Entry> ENTRIES =
            Catalogue.standard().entries();

    private static Catalogue.Entry entry(String name) {
        return Objects.requireNonNull(ENTRIES.get(name), name);
    }

    @Test
    void keepsTheOrderOfItsFile() {
        assertThat(ENTRIES.keySet())
                .containsExactly("A100 80G", "H100", "H800", "H20", "H200", "B200", "L40S", "Ascend 910B");
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(ENTRIES::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasNoFp8WhereTheChipHasNone() {
        assertThat(entry("A100 80G").peakFp8()).isNull();
        assertThat(entry("Ascend 910B").peakFp8()).isNull();
    }

    @Test
    void hasDensePeaksOnly() {
        ENTRIES.values().stream()
                .filter(chip -> chip.peakFp8() != null)
                .forEach(chip -> assertThat(chip.peakFp8())
                        .as("%s computes twice as fast in FP8 as at 16 bits", chip.name())
                        .isCloseTo(2 * chip.peakBf16(), within(0.03 * chip.peakBf16())));
    }

    @Test
    void namesDateAndSourceOfEachFigure() {
        ENTRIES.values().forEach(chip -> {
            assertThat(chip.sources())
                    .as(chip.name())
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allMatch(source -> source.matches("[a-z0-9 ]+, (\\d{4}-\\d{2}-\\d{2}|undated): .{5,}"));
            assertThat(chip.date()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(chip.note()).as(chip.name()).isNotBlank();
        });
    }

    @Test
    void leavesOutPricesThatNobodyPublished() {
        assertThat(entry("H20").rentalPrice()).isNull();
        assertThat(entry("Ascend 910B").rentalPrice()).isNull();
        assertThat(entry("B200").purchasePrice()).isNull();
        assertThat(entry("H100").rentalPrice()).hasToString("2.95 USD / GPU-hour");
    }

    /** hardware_specs.csv of Epoch AI, besides 180 GB of a B200 as shipped and the H800's 3.36 TB/s, which differs by 0.3 %. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        A100 80G,    NVIDIA A100 SXM4 80 GB
        H100,        NVIDIA H100 SXM5 80GB
        H800,        NVIDIA H800 SXM5
        H20,         NVIDIA HGX H20
        H200,        NVIDIA H200 SXM
        B200,        NVIDIA B200
        Ascend 910B, Huawei Ascend 910B3
        """)
    void agreesWithTheSpecificationsThatEpochCollected(String name, String published) {
        var row = SharedData.table("hardware_specs.csv").stream()
                .filter(candidate -> candidate.text("name").equals(published))
                .findFirst()
                .orElseThrow();
        compare(row, "tensor_fp16_bf16_flops", entry(name).peakBf16(), 0.005);
        compare(row, "memory_bytes", entry(name).memoryBytes(), name.equals("B200") ? 0.07 : 0.005);
        compare(row, "memory_bandwidth_bytes_per_s", entry(name).bandwidth(), 0.005);
        compare(row, "tdp_w", entry(name).watts(), 0.005);
    }

    private static void compare(SharedData.Row row, String column, double ours, double tolerance) {
        if (row.has(column)) {
            assertThat(ours).as(column).isCloseTo(row.number(column), within(tolerance * ours));
        }
    }
}
