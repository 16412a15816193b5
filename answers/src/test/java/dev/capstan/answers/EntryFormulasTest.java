package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Explanation;
import org.junit.jupiter.api.Test;

/** The published examples of the three entry formulas, in 10,000 yuan, with all readings that are in print. */
class EntryFormulasTest {

    @Test
    void returnOnCapitalHasFourReadingsInPrint() {
        var tree = EntryFormulas.returnOnCapital(500, 100, 300, 3);
        assertThat(tree.value()).isCloseTo(112.5, within(1e-12));
        var others =
                tree.parts().getLast().parts().stream().map(Explanation::value).toList();
        assertThat(others.get(0)).isCloseTo(180, within(1e-12));
        assertThat(others.get(1))
                .isCloseTo(100 * 900.0 / (500 + 3 * 600), within(1e-12))
                .isCloseTo(39.1, within(0.05));
        assertThat(others.get(2)).isCloseTo(100, within(1e-12));
    }

    @Test
    void theChainIs4032000AndNot4320000() {
        assertThat(EntryFormulas.chain(10_000_000, 0.8, 0.9, 0.7, 0.8, 1).value())
                .isCloseTo(4_032_000, within(1e-6));
    }

    @Test
    void theChainNeverExceedsTheCapitalUnlessMoreIsAddressable() {
        assertThat(EntryFormulas.chain(100, 1, 1, 1, 1, 1).value()).isEqualTo(100);
        assertThat(EntryFormulas.chain(100, 1, 1, 1, 1, 1.5).value()).isEqualTo(150);
    }

    @Test
    void marketValueByHand() {
        assertThat(EntryFormulas.marketValue(2000, 0.05, 30_000, 1.2, 1_500_000).value())
                .isCloseTo(2000 * 0.05 * 30_000 * 1.2 - 1_500_000, within(1e-6));
    }
}
