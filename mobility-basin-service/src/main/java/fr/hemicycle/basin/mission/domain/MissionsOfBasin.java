package fr.hemicycle.basin.mission.domain;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Missions, for the features that follow a basin. */
public interface MissionsOfBasin {

    /** Those that serve the basin, oldest first, at most 200; none where the collectivity does not have it. */
    List<View> of(String collectivity, UUID basinId, LocalDate on);

    /**
     * A mission as it stands, with the work for one basin as it stood on a day.
     *
     * @param deliverables for that basin: how many stood where, each state is there
     * @param late deliverables for that basin, the longest due first
     * @param financing what funding-service has told: promised, called, paid, and what each funder lacks
     * @param findings what is wrong with its money, empty when all is well
     */
    record View(
            UUID missionId,
            String name,
            Standing standing,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            Optional<LocalDate> endedOn,
            Map<DeliverableState, Integer> deliverables,
            List<Late> late,
            UUID financingPlanId,
            Financing financing,
            List<Reason> findings) {

        public View {
            deliverables = Map.copyOf(deliverables);
            late = List.copyOf(late);
            findings = List.copyOf(findings);
        }
    }

    record Late(UUID deliverableId, String name, LocalDate dueOn) {}
}
