/** Open Cap Format: JSON with its places, the fields of its objects, and what they become. */
@NullMarked
package dev.capstan.capital.internal.ocf;

import org.jspecify.annotations.NullMarked;
