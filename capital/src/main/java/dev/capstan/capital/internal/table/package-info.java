/** How a cap table comes out of a history, and what is wrong with one. */
@NullMarked
package dev.capstan.capital.internal.table;

import org.jspecify.annotations.NullMarked;
