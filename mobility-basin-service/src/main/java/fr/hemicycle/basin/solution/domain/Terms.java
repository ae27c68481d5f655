package fr.hemicycle.basin.solution.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a solution offers from a day on, until other terms take their place.
 *
 * @param conditions in words, {@code null} where there are none
 * @param until last day, {@code null} while it is open
 * @param provenance where it is told
 */
public record Terms(
        String name,
        SolutionKind kind,
        Operator operator,
        Set<Public> publics,
        boolean needsLicence,
        Perimeter perimeter,
        @Nullable String conditions,
        @Nullable Price price,
        @Nullable Contact contact,
        LocalDate from,
        @Nullable LocalDate until,
        String provenance,
        List<ActionLink> actions) {

    public Terms {
        publics = Set.copyOf(publics);
        actions = List.copyOf(actions);
    }

    /** The same with other origins. */
    Terms comingFrom(String otherProvenance, List<ActionLink> otherActions) {
        return new Terms(
                name,
                kind,
                operator,
                publics,
                needsLicence,
                perimeter,
                conditions,
                price,
                contact,
                from,
                until,
                otherProvenance,
                otherActions);
    }
}
