/** Rounds on simulated paths: who holds what as they close, and who is paid what in the end. */
@NullMarked
package dev.capstan.answers.internal.raise;

import org.jspecify.annotations.NullMarked;
