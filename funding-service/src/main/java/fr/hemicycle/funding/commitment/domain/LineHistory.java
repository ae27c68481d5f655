package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a commitment with all that changed it, in the order of recording. */
public record LineHistory(StandingLine line, List<Step> steps) {

    public LineHistory {
        steps = List.copyOf(steps);
    }

    /**
     * @param deliberationId the vote that decided it; {@code null} for a release of the rest
     * @param by what the line was raised by, negative when it was lowered
     * @param undoing whether it undid that vote
     */
    public record Step(@Nullable UUID deliberationId, Money by, boolean undoing) {}

    /**
     * What the line commits when the votes that are undone count as if they had never been. A vote says what a line commits
     * from then on, so the last one that stands decides, and what came before it does not matter. What is left of a commitment
     * that was released with its own act stays as it is.
     */
    public Money without(Set<UUID> undone) {
        if (line.released()) {
            return line.standing();
        }
        Money told = line.amount();
        Money decided = told;
        for (Step step : steps) {
            told = told.plus(step.by());
            if (!step.undoing() && (step.deliberationId() == null || !undone.contains(step.deliberationId()))) {
                decided = told;
            }
        }
        return decided;
    }
}
