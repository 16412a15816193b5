package dev.capstan.plan;

import dev.capstan.basics.Language;
import org.junit.jupiter.api.Test;

class PlanReferenceTest {

    @Test
    void theEnglishPageIsMadeFromTheDescriptions() {
        Golden.check("docs/reference/plan.md", PlanReference.markdown(Language.ENGLISH));
    }

    @Test
    void theChinesePageIsMadeFromTheDescriptions() {
        Golden.check("docs/reference/plan.zh-CN.md", PlanReference.markdown(Language.CHINESE));
    }
}
