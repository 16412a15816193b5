/** The kernels, as scalar code and as vectors. */
@NullMarked
package dev.capstan.numeric.internal;

import org.jspecify.annotations.NullMarked;
