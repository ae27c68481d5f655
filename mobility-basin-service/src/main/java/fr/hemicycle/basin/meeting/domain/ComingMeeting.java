package fr.hemicycle.basin.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param body name of the body that meets */
public record ComingMeeting(
        UUID id,
        UUID bodyId,
        String body,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place) {}
