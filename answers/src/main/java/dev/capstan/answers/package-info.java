/** What each stage tells, as records: the assessment, explanations, the entry formulas, and the one registry of measures. */
@NullMarked
package dev.capstan.answers;

import org.jspecify.annotations.NullMarked;
