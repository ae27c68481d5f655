package fr.hemicycle.vote.body.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The law on the number of vice-presidents of a standing committee, over a span of days.
 *
 * @param from first day that it governs
 * @param until last day, {@code null} while it is in force
 * @param percentOfTheCouncilMax of the members of the whole council who have a vote
 * @param provenance where the wording was read
 */
public record OfficeLaw(
        LocalDate from,
        @Nullable LocalDate until,
        int vicePresidentsMin,
        int vicePresidentsMax,
        int percentOfTheCouncilMax,
        String source,
        String provenance) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
