package fr.hemicycle.basin.meeting.domain;

import fr.hemicycle.basin.body.domain.MemberRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation at a meeting.
 *
 * @param role as a member on that day, {@code null} for a guest
 * @param representativeId who spoke for it, {@code null} where the record does not say
 */
public record Attendee(
        UUID organisationId,
        @Nullable MemberRole role,
        Presence presence,
        @Nullable UUID representativeId) {

    boolean hasAVoice() {
        return role != null && role.hasAVoice();
    }

    boolean isHeard() {
        return hasAVoice() && presence == Presence.PRESENT;
    }
}
