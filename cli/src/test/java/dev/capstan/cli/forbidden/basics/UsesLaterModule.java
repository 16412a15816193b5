package dev.capstan.cli.forbidden.basics;

import dev.capstan.cli.forbidden.plan.UsesInternal;

/** {@code basics} may not use {@code plan}. */
record UsesLaterModule(UsesInternal later) {}
