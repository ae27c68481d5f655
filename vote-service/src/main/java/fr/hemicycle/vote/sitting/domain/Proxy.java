package fr.hemicycle.vote.sitting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote given to another member for one sitting (délégation de vote), CGCT L3121-16. It ends when the giver arrives.
 *
 * @param giverId the member who cannot attend
 * @param holderId the member who votes for them
 * @param from when it was given, during the sitting; {@code null} when it counts from its opening
 */
public record Proxy(
        UUID id, UUID giverId, UUID holderId, @Nullable Instant from) {

    /** One that counts from the opening of the sitting. */
    public Proxy(UUID id, UUID giverId, UUID holderId) {
        this(id, giverId, holderId, null);
    }
}
