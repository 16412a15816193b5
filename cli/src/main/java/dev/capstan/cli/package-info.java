/** The {@code capstan} command. */
@NullMarked
package dev.capstan.cli;

import org.jspecify.annotations.NullMarked;
