/** Classes that break a rule each, for ArchitectureTest. */
@NullMarked
package dev.capstan.cli.forbidden.plan;

import org.jspecify.annotations.NullMarked;
