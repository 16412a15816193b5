package dev.capstan.capital;

/** A person or an institution that holds, or has held, securities. */
public record Stakeholder(String id, String name, Type type, Details details) {

    public enum Type {
        INDIVIDUAL,
        INSTITUTION
    }
}
