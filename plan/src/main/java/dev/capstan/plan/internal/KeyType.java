package dev.capstan.plan.internal;

import java.util.List;
import java.util.SequencedMap;

/** What kind of value a key takes. */
public sealed interface KeyType {

    /** A number with a unit that may change over time. */
    record OfQuantity() implements KeyType {}

    /** One certain number with a unit, which shapes the plan. */
    record OfAmount() implements KeyType {}

    record OfVersion() implements KeyType {}

    record OfText() implements KeyType {}

    /** A calendar month. */
    record OfCalendarMonth() implements KeyType {}

    /** A calendar month or a month of the venture. */
    record OfMonth() implements KeyType {}

    /** One of an enum's constants, by the name it is described with. */
    record OfChoice(SequencedMap<String, Object> constants) implements KeyType {}

    /** The name of something in a section. */
    record OfReference(String section) implements KeyType {}

    /** Names of things in a section. */
    record OfReferences(String section) implements KeyType {}

    /** Several texts. */
    record OfTexts() implements KeyType {}

    /** A section with keys of its own. */
    record OfRecord(Section section) implements KeyType {}

    /** One of several forms, each by its name. */
    record OfForm(List<Section> forms) implements KeyType {}

    /** Things of one kind by dotted keys of the plan, those of numbers or of things in the sections named. */
    record OfKeyed(String places, KeyType item) implements KeyType {}

    /** Dotted keys of the plan with what they say instead. */
    record OfScenario() implements KeyType {}

    /** Things of one kind by names that the user chooses. */
    record OfNamed(KeyType item) implements KeyType {}
}
