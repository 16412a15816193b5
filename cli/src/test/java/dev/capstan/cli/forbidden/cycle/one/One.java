package dev.capstan.cli.forbidden.cycle.one;

import dev.capstan.cli.forbidden.cycle.two.Two;

/** Uses {@link Two}, which uses this. */
public record One(Two two) {}
