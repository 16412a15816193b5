/** What each stage tells, as records. */
@NullMarked
package dev.capstan.answers;

import org.jspecify.annotations.NullMarked;
