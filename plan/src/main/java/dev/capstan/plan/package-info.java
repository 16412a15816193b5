/** The plan language: what a venture is, as immutable records, and the reader that makes them from YAML. */
@NullMarked
package dev.capstan.plan;

import org.jspecify.annotations.NullMarked;
