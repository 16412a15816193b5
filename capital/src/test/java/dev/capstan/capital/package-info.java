/** Tests of compute, many against published numbers. */
@NullMarked
package dev.capstan.capital;

import org.jspecify.annotations.NullMarked;
