package fr.hemicycle.basin.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans and how they are carried out, for the features that follow them. */
public interface FollowedPlans {

    /** A plan as its reader may see it: drafts only for the one who keeps it. */
    Optional<FollowedPlan> find(String reader, UUID id, LocalDate on);

    /** Those that the collectivity keeps for a basin, the earliest period first. */
    List<FollowedPlan> ofBasin(String collectivity, UUID basin, LocalDate on);
}
