package fr.hemicycle.vote.agent.domain;

import fr.hemicycle.vote.councillor.domain.FullName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone appointed, not elected, who attends sittings or signs acts.
 *
 * @param capacity as it stands under a signature (qualité): "Directrice générale des services"
 * @param from first day in that capacity
 * @param until last day, {@code null} while it lasts
 */
public record Agent(
        UUID id,
        FullName name,
        String capacity,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean leavesBeforeStarting() {
        return until != null && until.isBefore(from);
    }

    public boolean servesOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
