package fr.hemicycle.basin.solution.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks what can be used, as far as it is told.
 *
 * @param is the publics that somebody belongs to; none where anybody asks
 */
public record Asker(Set<Public> is) {

    public Asker {
        is = Set.copyOf(is);
    }

    /** A solution is open to the asker when it names one of these; empty where each will do. */
    public Set<Public> admittedAs() {
        if (is.isEmpty()) {
            return Set.of();
        }
        Set<Public> admitted = EnumSet.copyOf(is);
        admitted.add(Public.EVERYONE);
        return admitted;
    }

    /** Whoever has no licence can use nothing that needs one, whatever else they are. */
    public boolean mayDrive() {
        return !is.contains(Public.WITHOUT_LICENCE);
    }
}
