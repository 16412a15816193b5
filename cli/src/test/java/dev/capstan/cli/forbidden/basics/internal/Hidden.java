package dev.capstan.cli.forbidden.basics.internal;

/** For {@code basics} only. */
public record Hidden() {}
