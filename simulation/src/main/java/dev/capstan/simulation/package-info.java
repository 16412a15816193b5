/** From a plan to its program of columns, and from the program to the months of a path. */
@NullMarked
package dev.capstan.simulation;

import org.jspecify.annotations.NullMarked;
