/** What every module speaks: units, amounts, rates, months, texts in two languages, located problems, explanations. */
@NullMarked
package dev.capstan.basics;

import org.jspecify.annotations.NullMarked;
