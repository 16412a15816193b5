package dev.capstan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchPlanTest {

    @Test
    void hasFourUncertainNumbersAndSixtyMonths() {
        var program = BenchPlan.program();
        assertThat(program.inputs()).hasSize(4);
        assertThat(program.plan().timeline().months()).isEqualTo(60);
    }
}
