package dev.capstan.plan;

import dev.capstan.plan.internal.SchemaWriter;
import java.util.SequencedMap;

/** The JSON Schema (2020-12) of a plan, with which an editor completes keys and shows what they mean. */
public final class PlanSchema {

    private PlanSchema() {}

    /** The schema as nested maps, lists, texts and numbers, in a fixed order. */
    public static SequencedMap<String, Object> asMap() {
        return SchemaWriter.schema();
    }
}
