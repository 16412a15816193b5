/** Market research: diffusion curves and their fits. */
@NullMarked
package dev.capstan.insight;

import org.jspecify.annotations.NullMarked;
