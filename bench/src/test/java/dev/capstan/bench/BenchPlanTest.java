package dev.capstan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchPlanTest {

    @Test
    void isUncertainOverSixtyMonths() {
        var program = BenchPlan.program();
        assertThat(program.inputs()).hasSizeGreaterThan(10);
        assertThat(program.plan().timeline().months()).isEqualTo(60);
    }
}
