package fr.hemicycle.basin.plan.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The bodies of a basin that say something on its plan, in the order in which they do. */
public enum PlanBody {
    /** Comité technique: proposes. */
    TECHNICAL_COMMITTEE,
    /** Comité de bassin: is consulted. */
    BASIN_COMMITTEE,
    /** Comité de pilotage: decides. */
    STEERING_COMMITTEE;

    /** The one that speaks before it, empty for the first. */
    Optional<PlanBody> before() {
        return Stream.of(values()).filter(body -> body.compareTo(this) < 0).max(Comparator.naturalOrder());
    }
}
