package fr.hemicycle.basin.meeting.domain;

import fr.hemicycle.basin.body.domain.Body;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body said at a meeting, for the feature that it is about.
 *
 * @param on day of the meeting
 * @param text {@code null} when it is about no plan
 */
public record TakenDecision(
        UUID id,
        Body body,
        UUID meetingId,
        LocalDate on,
        int agendaItem,
        String proposal,
        boolean adopted,
        @Nullable DecidedText text) {}
