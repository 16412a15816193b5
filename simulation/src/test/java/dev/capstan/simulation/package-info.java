@NullMarked
package dev.capstan.simulation;

import org.jspecify.annotations.NullMarked;
