/** Classes that break a rule each, for ArchitectureTest. */
@NullMarked
package dev.capstan.cli.forbidden.cycle.two;

import org.jspecify.annotations.NullMarked;
