package fr.hemicycle.vote.act;

import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActFact;
import fr.hemicycle.vote.act.domain.Condition;
import fr.hemicycle.vote.act.domain.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world is told of acts, on the topic of their deliberations and in the same order. */
@ApplicationScoped
class ActMessages {

    private static final String TOPIC = "deliberations.v1";

    private final Outbox outbox;

    ActMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Contract DeliberationInForce.v1. */
    record DeliberationInForceV1(
            UUID deliberationId,
            String number,
            LocalDate inForceOn,
            Instant recordedAt,
            List<ConditionV1> conditions) {}

    record ConditionV1(
            Condition.ConditionKind kind,
            String source,
            @Nullable LocalDate metOn) {

        static ConditionV1 of(Condition condition) {
            return new ConditionV1(condition.kind(), condition.source(), condition.metOn());
        }
    }

    /** Contract DeliberationSuspended.v1. */
    record DeliberationSuspendedV1(
            UUID deliberationId,
            String number,
            LocalDate suspendedOn,
            ActFact.LostItsForce.Cause cause,
            @Nullable String courtReference,
            Instant recordedAt) {}

    /** Contract SuspensionLifted.v1. */
    record SuspensionLiftedV1(
            UUID deliberationId,
            String number,
            LocalDate liftedOn,
            String reference,
            @Nullable LocalDate inForceSince,
            Instant recordedAt) {}

    /** Contract DeliberationAnnulled.v1. */
    record DeliberationAnnulledV1(
            UUID deliberationId,
            String number,
            LocalDate annulledOn,
            String court,
            String reference,
            boolean whole,
            Instant recordedAt) {}

    /** Contract DeliberationWithdrawn.v1. */
    record DeliberationWithdrawnV1(
            UUID deliberationId,
            String number,
            LocalDate withdrawnOn,
            UUID byDeliberationId,
            String byNumber,
            Instant recordedAt) {}

    /** Contract DeliberationRepealed.v1. */
    record DeliberationRepealedV1(
            UUID deliberationId,
            String number,
            LocalDate repealedOn,
            UUID byDeliberationId,
            String byNumber,
            Instant recordedAt) {}

    void tell(String collectivity, Act act, ActFact fact, Instant at) {
        Record data = data(act, fact, at);
        String type = "fr.hemicycle.vote." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, act.deliberationId(), at, data));
    }

    private static Record data(Act act, ActFact fact, Instant at) {
        UUID id = act.deliberationId();
        String number = act.number();
        return switch (fact) {
            case ActFact.CameIntoForce(var on) ->
                new DeliberationInForceV1(
                        id,
                        number,
                        on,
                        at,
                        act.conditions().stream().map(ConditionV1::of).toList());
            case ActFact.LostItsForce(var on, var cause, var reference) ->
                new DeliberationSuspendedV1(id, number, on, cause, reference, at);
            case ActFact.SuspensionEnded(var on, var reference, var inForceOn) ->
                new SuspensionLiftedV1(id, number, on, reference, inForceOn, at);
            case ActFact.WasAnnulled(var on, var court, var reference, var whole) ->
                new DeliberationAnnulledV1(id, number, on, court, reference, whole, at);
            case ActFact.WasUndone(var on, var manner, var by, var byNumber)
            when manner == Step.Undone.Manner.WITHDRAWN ->
                new DeliberationWithdrawnV1(id, number, on, by, byNumber, at);
            case ActFact.WasUndone(var on, var manner, var by, var byNumber) ->
                new DeliberationRepealedV1(id, number, on, by, byNumber, at);
        };
    }
}
