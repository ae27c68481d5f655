package fr.hemicycle.basin.meeting.domain;

import java.util.Optional;
import java.util.UUID;

/** Asked when a decision is about a plan; answered by whoever keeps the plans. */
public interface PlansOnTheTable {

    /** Digest of the text of a version as it stands; empty when the basin has no such plan or version. */
    Optional<String> sha256(String collectivity, UUID basin, UUID plan, int version);
}
