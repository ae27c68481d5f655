package fr.hemicycle.vote.deliberation.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one member in office stands in a ballot.
 *
 * @param holderId who spoke for them, {@code null} when they did so themselves or not at all
 * @param group name of the political group in which they sat on that day, {@code null} for one who is not attached
 */
public record Standing(
        UUID councillorId,
        Bucket bucket,
        @Nullable UUID holderId,
        @Nullable String group) {

    Standing in(@Nullable String politicalGroup) {
        return new Standing(councillorId, bucket, holderId, politicalGroup);
    }

    /** Every member in office stands in exactly one. */
    public enum Bucket {
        FOR,
        AGAINST,
        ABSTENTION,
        NOT_TAKING_PART,
        ABSENT_WITHOUT_PROXY
    }
}
