package fr.hemicycle.basin.meeting.domain;

import java.util.Optional;
import java.util.UUID;

/** The decisions taken at meetings, for the features that they are about. */
public interface TakenDecisions {

    /** Empty when the collectivity has no such decision on record. */
    Optional<TakenDecision> find(String collectivity, UUID decisionId);
}
