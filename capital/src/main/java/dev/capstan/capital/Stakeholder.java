package dev.capstan.capital;

import java.util.List;

/**
 * A person or an institution that holds, or has held, securities.
 *
 * @param partners of a partnership; empty of anybody else
 */
public record Stakeholder(String id, String name, Type type, List<Partner> partners, Details details) {

    public enum Type {
        INDIVIDUAL,
        INSTITUTION
    }

    public Stakeholder {
        partners = List.copyOf(partners);
    }

    /** Nobody whom one looks through. */
    public Stakeholder(String id, String name, Type type, Details details) {
        this(id, name, type, List.of(), details);
    }
}
