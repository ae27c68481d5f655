package fr.hemicycle.vote.minutes.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said (intervention), in the words of whoever keeps the minutes.
 *
 * @param councillorId of a member, {@code null} when an appointed agent speaks
 * @param agentId of an agent, {@code null} when a member speaks
 * @param reportId the item that it was about, {@code null} when it was about none
 * @param replaces the speech that it puts right, {@code null} for a first record
 * @param motive why it does, given exactly when it does
 */
public record Speech(
        UUID id,
        @Nullable UUID councillorId,
        @Nullable UUID agentId,
        @Nullable UUID reportId,
        Instant at,
        String text,
        @Nullable UUID replaces,
        @Nullable String motive) {

    public UUID speakerId() {
        UUID member = councillorId;
        UUID agent = agentId;
        if (member != null) {
            return member;
        }
        if (agent != null) {
            return agent;
        }
        throw new IllegalStateException("speech " + id + " has no speaker");
    }
}
