package dev.capstan.capital.internal.table;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.Place;
import dev.capstan.capital.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is found wrong with a history, each at the place of its object. */
public final class Findings {

    private static final Place NOWHERE = new Place(Origin.ofFile("–"), "");

    private final Map<String, Place> places;
    private final List<Problem> problems = new ArrayList<>();

    /** @param places where the object of an id stands */
    public Findings(Map<String, Place> places) {
        this.places = places;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(CapTableProblem code, Transaction about, Object... attributes) {
        add(code, about.id(), attributes);
    }

    void add(CapTableProblem code, String id, Object... attributes) {
        var place = Objects.requireNonNullElse(places.get(id), NOWHERE);
        problems.add(new Problem(
                code, place.origin(), place.pointer(), Attributes.of(attributes).and("id", id)));
    }
}
