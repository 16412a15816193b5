package dev.capstan.basics;

/** A text that is not an amount, or a unit that nobody knows; {@link #reason} says why, in both languages. */
public final class AmountFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    AmountFormatException(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** What is wrong with {@code written}, which is quoted before it. */
    static AmountFormatException about(String written, String en, String zh) {
        var shown = Text.shown(written.strip());
        return new AmountFormatException(new Text("\"" + shown + "\"" + en, "“" + shown + "”" + zh));
    }

    public Text reason() {
        return reason;
    }
}
