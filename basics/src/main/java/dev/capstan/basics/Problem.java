package dev.capstan.basics;

/**
 * One mistake in what the user gave, as data; {@link ProblemRenderer} makes its sentence.
 *
 * @param code what kind of mistake
 * @param origin where it stands
 * @param key the dotted key it concerns, such as {@code segments.hospitals.churn}; empty for the file as a whole
 * @param attributes what the message and the advice name
 */
public record Problem(ProblemCode code, Origin origin, String key, Attributes attributes) {

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    public String message(Language language) {
        return code.message().in(language, attributes);
    }

    public String advice(Language language) {
        return code.advice().in(language, attributes).strip();
    }
}
