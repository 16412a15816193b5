/** Tests of compute, many against published numbers. */
@NullMarked
package dev.capstan.compute;

import org.jspecify.annotations.NullMarked;
