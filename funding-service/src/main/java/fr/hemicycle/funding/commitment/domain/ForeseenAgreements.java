package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

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
}
