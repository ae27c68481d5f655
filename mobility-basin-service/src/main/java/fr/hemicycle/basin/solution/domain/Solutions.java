package fr.hemicycle.basin.solution.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mobility solutions, for the features that follow what exists on the ground. */
public interface Solutions {

    /**
     * Those that can be used somewhere in a basin on a day, in the order of their record: their perimeter names it, an
     * intercommunality that it has on that day, or a commune of one.
     */
    List<NamedSolution> ofBasin(String collectivity, UUID basinId, LocalDate on);

    /** Those that come from actions of a plan, on a day, by the code of the action. */
    Map<String, List<NamedSolution>> ofPlan(String collectivity, UUID planId, LocalDate on);

    /** Those that come from one action of a plan, on a day. */
    default List<NamedSolution> ofAction(String collectivity, UUID planId, String action, LocalDate on) {
        return ofPlan(collectivity, planId, on).getOrDefault(action, List.of());
    }

    /**
     * A solution as it stands on a day.
     *
     * @param from first day of its terms of that day
     * @param until last day of these terms, {@code null} while they are open
     */
    record NamedSolution(
            UUID id,
            String name,
            SolutionKind kind,
            Operator operator,
            LocalDate from,
            @Nullable LocalDate until) {}
}
