/** How the catalogue is read and how a plan's models find their hardware; not for other modules. */
@NullMarked
package dev.capstan.compute.internal;

import org.jspecify.annotations.NullMarked;
