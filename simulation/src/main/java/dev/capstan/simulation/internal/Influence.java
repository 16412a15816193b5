package dev.capstan.simulation.internal;

import dev.capstan.basics.Amount;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to a number of the plan while it lasts.
 *
 * @param strength 1 where it acts in full, 0 where it does not
 * @param times factor on the number
 * @param plus what is added to it, in its own unit; null for nothing
 */
record Influence(Column strength, Source times, @Nullable Amount plus) {}
