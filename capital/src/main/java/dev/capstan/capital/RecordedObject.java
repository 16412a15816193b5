package dev.capstan.capital;

/**
 * An object that the table is not made of: vesting terms, a valuation, a legend, a document, a financing; or one that could
 * not be read. It is kept as written.
 *
 * @param type as Open Cap Format names it, or as somebody else does
 */
public record RecordedObject(String type, String id, Details details) {}
