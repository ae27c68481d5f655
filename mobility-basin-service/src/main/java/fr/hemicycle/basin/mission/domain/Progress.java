package fr.hemicycle.basin.mission.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a mission was at the end of a day: computed from what happened until then.
 *
 * @param deliverables as they stood then
 */
public record Progress(
        LocalDate on, Term term, @Nullable MissionEnd end, List<Deliverable> deliverables, List<Milestone> milestones) {

    public Progress {
        deliverables = List.copyOf(deliverables);
        milestones = List.copyOf(milestones);
    }

    public static Progress of(Mission mission, LocalDate on) {
        return new Progress(
                on,
                mission.term(),
                mission.end(),
                mission.deliverables().stream().map(each -> each.asOf(on)).toList(),
                mission.milestones());
    }

    /** What of it concerns a basin; a milestone without one concerns each. */
    public Progress forBasin(UUID basin) {
        return new Progress(
                on,
                term,
                end,
                deliverables.stream()
                        .filter(each -> each.basinId().equals(basin))
                        .toList(),
                milestones.stream()
                        .filter(each -> each.basinId() == null || each.basinId().equals(basin))
                        .toList());
    }

    /** How many deliverables stood where; each state is there. */
    public Map<DeliverableState, Integer> byState() {
        Map<DeliverableState, Integer> counts = new EnumMap<>(DeliverableState.class);
        for (DeliverableState state : DeliverableState.values()) {
            counts.put(state, (int)
                    deliverables.stream().filter(each -> each.state() == state).count());
        }
        return counts;
    }

    /** Nothing is awaited any more of a mission that is over. */
    public List<Deliverable> late() {
        return isOver()
                ? List.of()
                : deliverables.stream().filter(each -> each.isLateOn(on, term)).toList();
    }

    public List<Milestone> milestonesReached() {
        return milestones.stream().filter(each -> each.isReachedOn(on)).toList();
    }

    public List<Milestone> milestonesLate() {
        return isOver()
                ? List.of()
                : milestones.stream().filter(each -> each.isLateOn(on, term)).toList();
    }

    /** Whole months of the term that had passed; it stands still when the mission is over. */
    public int monthsElapsed() {
        LocalDate startsOn = term.startsOn();
        LocalDate until = isOver() && end != null ? end.on() : on;
        return startsOn == null ? 0 : Math.clamp(ChronoUnit.MONTHS.between(startsOn, until), 0, term.months());
    }

    private boolean isOver() {
        return end != null && !on.isBefore(end.on());
    }
}
