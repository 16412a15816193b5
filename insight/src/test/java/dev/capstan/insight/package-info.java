/** Tests of compute, many against published numbers. */
@NullMarked
package dev.capstan.insight;

import org.jspecify.annotations.NullMarked;
