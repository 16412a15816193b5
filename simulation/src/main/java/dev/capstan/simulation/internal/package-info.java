/** The processes of the monthly loop, each adding its columns and postings to the program. */
@NullMarked
package dev.capstan.simulation.internal;

import org.jspecify.annotations.NullMarked;
