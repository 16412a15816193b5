package dev.capstan.cli.forbidden.cycle.two;

import dev.capstan.cli.forbidden.cycle.one.One;

/** Uses {@link One}, which uses this. */
public record Two(One one) {}
