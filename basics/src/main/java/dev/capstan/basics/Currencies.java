package dev.capstan.basics;

/** ISO 4217 currency codes. */
public final class Currencies {

    private Currencies() {}

    public static boolean isCode(String text) {
        return Symbol.isCurrency(text);
    }
}
