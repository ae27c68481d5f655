package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a commitment waits for an agreement (convention) before it binds: the vote may foresee one, and it may be signed much later. */
public interface ForeseenAgreements {

    enum Standing {
        NONE_FORESEEN,
        AWAITED,
        IN_FORCE
    }

    /** How the agreement of this commitment (a committed line) stands on that day. */
    Standing of(String collectivity, UUID commitment, LocalDate on);

    /** Since when the agreement that is in force on that day is; empty when none is. */
    Optional<LocalDate> inForceSince(String collectivity, UUID commitment, LocalDate on);

    /** @param signedOn day of the last signature of the agreement that covers a commitment, {@code null} until then */
    record Cover(@Nullable LocalDate signedOn) {}

    /** The agreements that cover these commitments; of several the one that was signed first. Those without one are left out. */
    Map<UUID, Cover> covers(String collectivity, Collection<UUID> commitments);
}
