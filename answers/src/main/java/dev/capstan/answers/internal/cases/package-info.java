/** Known-answer cases: the file, the kinds by family, the comparison. */
@NullMarked
package dev.capstan.answers.internal.cases;

import org.jspecify.annotations.NullMarked;
