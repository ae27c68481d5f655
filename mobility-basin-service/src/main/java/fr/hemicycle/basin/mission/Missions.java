package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.mission.domain.MissionState;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.rule.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where missions stand, and their start. */
@ApplicationScoped
class Missions {

    private final Basins basins;
    private final Financings financings;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry meters;

    Missions(Basins basins, Financings financings, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.basins = basins;
        this.financings = financings;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    record BasinV1(UUID id, String name) {}

    record MissionStartedV1(
            UUID missionId,
            String name,
            UUID financingPlanId,
            LocalDate startsOn,
            LocalDate endsOn,
            List<BasinV1> basins) {}

    MissionState state(String collectivity, MissionRow mission) {
        return MissionState.of(
                mission.startsOn(), mission.durationMonths(), financings.of(collectivity, mission.financingPlanId()));
    }

    /** Starts a locked mission, or says why it may not; nothing is changed then. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Reason> start(String collectivity, MissionRow mission, LocalDate startsOn) {
        return switch (state(collectivity, mission)) {
            case MissionState.Waiting waiting -> waiting.reasons();
            case MissionState.Started started -> List.of(started.reason());
            case MissionState.Ready ready -> {
                mission.start(startsOn);
                tell(collectivity, mission, ready.start(startsOn, mission.durationMonths()));
                meters.counter("hemicycle.missions.started").increment();
                yield List.of();
            }
        };
    }

    private void tell(String collectivity, MissionRow mission, MissionState.Started started) {
        Map<UUID, String> names = basins.names(collectivity, mission.basinIds());
        outbox.append(new Event(
                "missions.v1",
                "fr.hemicycle.basin.MissionStarted.v1",
                collectivity,
                mission.id(),
                clock.instant(),
                new MissionStartedV1(
                        mission.id(),
                        mission.name(),
                        mission.financingPlanId(),
                        started.startsOn(),
                        started.endsOn(),
                        names.entrySet().stream()
                                .map(each -> new BasinV1(each.getKey(), each.getValue()))
                                .toList())));
    }
}
