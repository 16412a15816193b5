package dev.capstan.simulation;

import dev.capstan.plan.Bounds;
import dev.capstan.plan.Quantity;

/**
 * A number of the plan that its draws, growth, movements or events may carry out of its range, and that is then held at the end of it;
 * {@code semantics.md}, rule 12.
 *
 * @param raw what it would be
 */
public record Bounded(Quantity quantity, Column raw, Bounds bounds) {}
