package dev.capstan.capital;

import org.jspecify.annotations.Nullable;

/**
 * Rights of preferred shares as a cap table states them; null where it is silent, which is not the same as "none".
 *
 * @param participation in what is left after the preference; of it Open Cap Format knows the cap only
 * @param dividend that accrues or is declared; Open Cap Format does not know it
 * @param antiDilution how the conversion price follows cheaper shares; nor this
 */
public record PreferredRights(
        @Nullable Participation participation,
        @Nullable PreferredDividend dividend,
        @Nullable AntiDilution antiDilution) {

    /** Nothing is said. */
    public static final PreferredRights NOT_STATED = new PreferredRights(null, null, null);
}
