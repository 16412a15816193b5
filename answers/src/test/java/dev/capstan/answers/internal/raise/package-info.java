@NullMarked
package dev.capstan.answers.internal.raise;

import org.jspecify.annotations.NullMarked;
