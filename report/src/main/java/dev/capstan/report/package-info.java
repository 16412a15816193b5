/** Figures and documents. */
@NullMarked
package dev.capstan.report;

import org.jspecify.annotations.NullMarked;
