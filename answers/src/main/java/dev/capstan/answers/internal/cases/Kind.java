package dev.capstan.answers.internal.cases;

import java.util.Map;

/** Computes the figures of a case from its inputs. */
@FunctionalInterface
interface Kind {

    Map<String, Object> compute(Given given);
}
