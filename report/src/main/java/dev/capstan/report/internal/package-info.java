/** How a report is made: numbers in words, figures, SVG, markup, one class a chapter. */
@NullMarked
package dev.capstan.report.internal;

import org.jspecify.annotations.NullMarked;
