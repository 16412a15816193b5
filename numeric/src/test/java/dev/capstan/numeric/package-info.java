@NullMarked
package dev.capstan.numeric;

import org.jspecify.annotations.NullMarked;
