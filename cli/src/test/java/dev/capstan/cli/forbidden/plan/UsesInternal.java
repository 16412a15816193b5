package dev.capstan.cli.forbidden.plan;

import dev.capstan.cli.forbidden.basics.internal.Hidden;

/** {@code plan} may use {@code basics}, but not its internals. */
public record UsesInternal(Hidden hidden) {}
