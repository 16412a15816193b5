package dev.capstan.capital;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Who is behind holders that are partnerships.
 *
 * @param partners by partnership
 */
public record LookThrough(Map<String, List<Partner>> partners) {

    public static final LookThrough NONE = new LookThrough(Map.of());

    public LookThrough {
        partners = Collections.unmodifiableMap(new LinkedHashMap<>(partners));
    }

    /** The partnerships of a history, by their ids. */
    public static LookThrough of(CapTableHistory history) {
        var partners = new LinkedHashMap<String, List<Partner>>();
        history.stakeholders().stream()
                .filter(holder -> !holder.partners().isEmpty())
                .forEach(holder -> partners.putIfAbsent(holder.id(), holder.partners()));
        return new LookThrough(partners);
    }

    public boolean isPartnership(String holder) {
        return partners.containsKey(holder);
    }

    /**
     * The owners in the end and their parts of what a holder has, exact; the holder itself where it is no partnership. A
     * partnership within itself is looked at as an owner.
     */
    public Map<String, BigDecimal> owners(String holder) {
        var owners = new LinkedHashMap<String, BigDecimal>();
        add(holder, BigDecimal.ONE, new TreeSet<>(), owners);
        return owners;
    }

    private void add(String holder, BigDecimal share, Set<String> within, Map<String, BigDecimal> owners) {
        var behind = partners.get(holder);
        if (behind == null || !within.add(holder)) {
            owners.merge(holder, share, BigDecimal::add);
            return;
        }
        behind.forEach(partner -> add(partner.holder(), share.multiply(partner.share()), within, owners));
        within.remove(holder);
    }

    /** The way from a partnership back to itself, both ends included; empty where there is none. */
    public List<String> loop(String partnership) {
        return loop(partnership, partnership, new ArrayList<>(), new TreeSet<>());
    }

    private List<String> loop(String goal, String holder, List<String> way, Set<String> seen) {
        way.add(holder);
        for (var partner : partners.getOrDefault(holder, List.of())) {
            if (partner.holder().equals(goal)) {
                way.add(goal);
                return way;
            }
            var found = seen.add(partner.holder()) ? loop(goal, partner.holder(), way, seen) : List.<String>of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        way.removeLast();
        return List.of();
    }

    /** The same with other names. */
    public LookThrough named(UnaryOperator<String> name) {
        var renamed = new LinkedHashMap<String, List<Partner>>();
        partners.forEach((holder, behind) -> renamed.put(
                name.apply(holder),
                behind.stream()
                        .map(partner -> new Partner(name.apply(partner.holder()), partner.share(), partner.isGeneral()))
                        .toList()));
        return new LookThrough(renamed);
    }
}
