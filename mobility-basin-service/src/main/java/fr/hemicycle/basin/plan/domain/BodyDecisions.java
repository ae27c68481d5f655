package fr.hemicycle.basin.plan.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the bodies of basins have said at their meetings. */
public interface BodyDecisions {

    /** Empty when the collectivity has no such decision on record. */
    Optional<BodyDecision> find(String collectivity, UUID decisionId);

    /** Whether that body of the basin is on record on a day: then it speaks at a meeting. */
    boolean isOnRecord(String collectivity, UUID basin, PlanBody body, LocalDate day);
}
