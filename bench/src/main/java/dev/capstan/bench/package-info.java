/** How fast Capstan is; run by {@code tools/bench}. */
@NullMarked
package dev.capstan.bench;

import org.jspecify.annotations.NullMarked;
