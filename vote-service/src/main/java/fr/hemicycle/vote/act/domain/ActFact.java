package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world must hear of when a step changes what an act is worth. */
public sealed interface ActFact {

    record CameIntoForce(LocalDate on) implements ActFact {}

    /** By the court, or because its transmission was sent back after all. */
    record LostItsForce(LocalDate on, Cause cause, @Nullable String reference) implements ActFact {

        public enum Cause {
            COURT,
            TRANSMISSION_SENT_BACK
        }
    }

    /** @param inForceOn {@code null} where a condition of its force was never met */
    record SuspensionEnded(
            LocalDate on, String reference, @Nullable LocalDate inForceOn) implements ActFact {}

    record WasAnnulled(LocalDate on, String court, String reference, boolean whole) implements ActFact {}

    record WasUndone(LocalDate on, Step.Undone.Manner manner, UUID by, String number) implements ActFact {}

    /** What a step has changed, empty when the act is worth what it was. */
    static Optional<ActFact> between(Act before, Step step, Act after) {
        return switch (step) {
            case Step.Suspended(var on, var court, var reference) ->
                Optional.of(new LostItsForce(on, LostItsForce.Cause.COURT, reference));
            case Step.SuspensionLifted(var on, var court, var reference) ->
                Optional.of(new SuspensionEnded(on, reference, after.inForceOn().orElse(null)));
            case Step.Annulled(var on, var court, var reference, var whole) ->
                Optional.of(new WasAnnulled(on, court, reference, whole));
            case Step.Undone(var on, var manner, var by, var number, var ground) ->
                Optional.of(new WasUndone(on, manner, by, number));
            case Step.Signed signed -> force(before, step, after);
            case Step.Classified classified -> force(before, step, after);
            case Step.Transmitted transmitted -> force(before, step, after);
            case Step.Acknowledged acknowledged -> force(before, step, after);
            case Step.SentBack sentBack -> force(before, step, after);
            case Step.Published published -> force(before, step, after);
            case Step.Unpublished unpublished -> force(before, step, after);
            case Step.Notified notified -> force(before, step, after);
            case Step.Certified certified -> force(before, step, after);
            case Step.StateRequest request -> force(before, step, after);
        };
    }

    private static Optional<ActFact> force(Act before, Step step, Act after) {
        boolean was = before.state() == ActState.IN_FORCE;
        boolean is = after.state() == ActState.IN_FORCE;
        if (was == is) {
            return Optional.empty();
        }
        return is
                ? after.inForceOn().map(CameIntoForce::new)
                : Optional.of(new LostItsForce(step.on(), LostItsForce.Cause.TRANSMISSION_SENT_BACK, null));
    }
}
