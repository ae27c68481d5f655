package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.DeliverableFact;
import fr.hemicycle.basin.mission.domain.DeliverableState;
import fr.hemicycle.basin.mission.domain.MissionState;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells how missions go, on missions.v1. */
@ApplicationScoped
class MissionMessages {

    private final Outbox outbox;
    private final Basins basins;

    MissionMessages(Outbox outbox, Basins basins) {
        this.outbox = outbox;
        this.basins = basins;
    }

    record BasinV1(UUID id, String name) {}

    record MissionStartedV1(
            UUID missionId,
            String name,
            UUID financingPlanId,
            LocalDate startsOn,
            LocalDate endsOn,
            List<BasinV1> basins) {}

    record DeliverableV1(UUID id, String name, BasinV1 basin) {}

    /** @param state EXPECTED or RETURNED */
    record DeliverableLateV1(
            UUID missionId, String name, DeliverableV1 deliverable, LocalDate dueOn, DeliverableState state) {}

    record DeliverableAcceptedV1(
            UUID missionId,
            String name,
            DeliverableV1 deliverable,
            LocalDate dueOn,
            LocalDate deliveredOn,
            LocalDate acceptedOn) {}

    record MissionCompletedV1(
            UUID missionId,
            String name,
            UUID financingPlanId,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate completedOn,
            int deliverables,
            List<BasinV1> basins) {}

    record MissionEndedEarlyV1(
            UUID missionId,
            String name,
            UUID financingPlanId,
            LocalDate endedOn,
            String reason,
            int accepted,
            int deliverables,
            List<BasinV1> basins) {}

    void started(MissionRow mission, MissionState.Started started, Instant at) {
        tell(
                mission,
                at,
                new MissionStartedV1(
                        mission.id(),
                        mission.name(),
                        mission.financingPlanId(),
                        started.startsOn(),
                        started.endsOn(),
                        basins(mission, mission.basinIds())));
    }

    void late(MissionRow mission, Deliverable late, LocalDate dueOn, Instant at) {
        tell(mission, at, new DeliverableLateV1(mission.id(), mission.name(), of(mission, late), dueOn, late.state()));
    }

    void accepted(MissionRow mission, Deliverable accepted, LocalDate on, Instant at) {
        tell(
                mission,
                at,
                new DeliverableAcceptedV1(
                        mission.id(),
                        mission.name(),
                        of(mission, accepted),
                        accepted.dueOn(mission.term()).orElseThrow(),
                        accepted.last(DeliverableFact.Delivered.class)
                                .orElseThrow()
                                .on(),
                        on));
    }

    /** @param mission that started */
    void completed(MissionRow mission, LocalDate on, int deliverables, Instant at) {
        tell(
                mission,
                at,
                new MissionCompletedV1(
                        mission.id(),
                        mission.name(),
                        mission.financingPlanId(),
                        mission.term().after(0).orElseThrow(),
                        mission.term().endsOn().orElseThrow(),
                        on,
                        deliverables,
                        basins(mission, mission.basinIds())));
    }

    void endedEarly(MissionRow mission, LocalDate on, String reason, List<Deliverable> deliverables, Instant at) {
        tell(
                mission,
                at,
                new MissionEndedEarlyV1(
                        mission.id(),
                        mission.name(),
                        mission.financingPlanId(),
                        on,
                        reason,
                        (int) deliverables.stream()
                                .filter(each -> each.state() == DeliverableState.ACCEPTED)
                                .count(),
                        deliverables.size(),
                        basins(mission, mission.basinIds())));
    }

    private DeliverableV1 of(MissionRow mission, Deliverable deliverable) {
        return new DeliverableV1(
                deliverable.id(),
                deliverable.name(),
                basins(mission, List.of(deliverable.basinId())).getFirst());
    }

    private List<BasinV1> basins(MissionRow mission, Collection<UUID> ids) {
        return basins.names(mission.collectivity(), ids).entrySet().stream()
                .map(each -> new BasinV1(each.getKey(), each.getValue()))
                .toList();
    }

    private void tell(MissionRow mission, Instant at, Record data) {
        String type = "fr.hemicycle.basin." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event("missions.v1", type, mission.collectivity(), mission.id(), at, data));
    }
}
