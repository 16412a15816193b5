@NullMarked
package dev.capstan.answers;

import org.jspecify.annotations.NullMarked;
