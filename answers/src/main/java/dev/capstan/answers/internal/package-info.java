/** How answers are made from a path, and how they are written as JSON. */
@NullMarked
package dev.capstan.answers.internal;

import org.jspecify.annotations.NullMarked;
