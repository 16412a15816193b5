package dev.capstan.capital;

import dev.capstan.basics.Origin;

/**
 * Where an object stands.
 *
 * @param pointer a JSON Pointer or a dotted key within the file
 */
public record Place(Origin origin, String pointer) {}
