package dev.capstan.plan;

import dev.capstan.plan.internal.SchemaWriter;
import dev.capstan.plan.internal.TableSchemas;
import java.util.SequencedMap;

/** The JSON Schema (2020-12) of what people write, with which an editor completes keys and shows what they mean. */
public final class PlanSchema {

    private PlanSchema() {}

    /** That of {@code captable.yaml}. */
    public static SequencedMap<String, Object> ofCapTable() {
        return TableSchemas.capTable();
    }

    /** That of the terms of a round proposed on a cap table. */
    public static SequencedMap<String, Object> ofRound() {
        return TableSchemas.round();
    }

    /** That of a term sheet, which {@link TermSheetReader} reads. */
    public static SequencedMap<String, Object> ofTermSheet() {
        return SchemaWriter.termSheet();
    }

    /** The schema as nested maps, lists, texts and numbers, in a fixed order. */
    public static SequencedMap<String, Object> asMap() {
        return SchemaWriter.schema();
    }
}
