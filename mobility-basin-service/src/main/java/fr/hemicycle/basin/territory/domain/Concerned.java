package fr.hemicycle.basin.territory.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whom a change concerns: codes, in their order. An intercommunality is concerned by a commune that leaves it or joins it. */
public record Concerned(List<String> departments, List<String> intercommunalities, List<String> communes) {

    public Concerned {
        departments = List.copyOf(departments);
        intercommunalities = List.copyOf(intercommunalities);
        communes = List.copyOf(communes);
    }

    static Concerned by(Collection<AreaChange> changes) {
        Set<AreaKey> keys = new TreeSet<>(Comparator.comparing(AreaKey::unit).thenComparing(AreaKey::code));
        for (AreaChange change : changes) {
            keys.add(change.key());
            change.successors()
                    .forEach(code -> keys.add(new AreaKey(change.key().unit(), code)));
            change.timeline()
                    .states()
                    .flatMap(area -> area.belongsTo().values().stream())
                    .forEach(keys::add);
        }
        return new Concerned(
                codes(keys, Unit.DEPARTMENT), codes(keys, Unit.INTERCOMMUNALITY), codes(keys, Unit.COMMUNE));
    }

    private static List<String> codes(Set<AreaKey> keys, Unit unit) {
        Stream<AreaKey> those = keys.stream().filter(key -> key.unit() == unit);
        return those.map(AreaKey::code).toList();
    }
}
