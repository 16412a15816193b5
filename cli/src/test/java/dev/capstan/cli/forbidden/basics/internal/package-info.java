/** Classes that break a rule each, for ArchitectureTest. */
@NullMarked
package dev.capstan.cli.forbidden.basics.internal;

import org.jspecify.annotations.NullMarked;
