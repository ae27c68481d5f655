package fr.hemicycle.basin.mission.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether a mission may be opened for the basins that it names. */
public sealed interface MissionOpening {

    /** @param onRecord those of the basins asked for that the collectivity has */
    static MissionOpening of(Set<UUID> basins, Set<UUID> onRecord) {
        List<Reason> unknown = basins.stream()
                .filter(basin -> !onRecord.contains(basin))
                .map(basin -> MissionRule.MISSION_BASINS_MUST_EXIST.with("basin", basin))
                .toList();
        return unknown.isEmpty() ? new Opened() : new Refused(unknown);
    }

    record Opened() implements MissionOpening {}

    /** @param reasons one for each basin that nobody recorded, in the order in which they were named */
    record Refused(List<Reason> reasons) implements MissionOpening {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
