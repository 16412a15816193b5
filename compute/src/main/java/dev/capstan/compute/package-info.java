/** Hardware, training and serving: FLOPs, memory, GPU-hours, months, money. */
@NullMarked
package dev.capstan.compute;

import org.jspecify.annotations.NullMarked;
