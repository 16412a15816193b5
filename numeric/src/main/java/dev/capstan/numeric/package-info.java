/** Numbers that are the same bits everywhere: keyed draws, Sobol points, kernels, quantiles, root finding. */
@NullMarked
package dev.capstan.numeric;

import org.jspecify.annotations.NullMarked;
