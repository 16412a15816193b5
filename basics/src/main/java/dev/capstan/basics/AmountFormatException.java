package dev.capstan.basics;

/** A text that is not an amount, or a unit that nobody knows; {@link #reason} says why, in both languages. */
public final class AmountFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    AmountFormatException(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
