package fr.hemicycle.basin.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of what becomes of the act of a vote. A record checks itself while it is read. */
final class ActFacts {

    static final String IN_FORCE = "fr.hemicycle.vote.DeliberationInForce.v1";
    static final String SUSPENDED = "fr.hemicycle.vote.DeliberationSuspended.v1";
    static final String LIFTED = "fr.hemicycle.vote.SuspensionLifted.v1";
    static final String REPEALED = "fr.hemicycle.vote.DeliberationRepealed.v1";
    static final String ANNULLED = "fr.hemicycle.vote.DeliberationAnnulled.v1";
    static final String WITHDRAWN = "fr.hemicycle.vote.DeliberationWithdrawn.v1";

    private ActFacts() {}

    /** What is told of the act of a vote. */
    interface ActFact {

        UUID deliberationId();

        ActEventRow.Kind kind();

        LocalDate on();
    }

    record DeliberationInForceV1(UUID deliberationId, LocalDate inForceOn) implements ActFact {

        DeliberationInForceV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(inForceOn, "inForceOn");
        }

        @Override
        public ActEventRow.Kind kind() {
            return ActEventRow.Kind.IN_FORCE;
        }

        @Override
        public LocalDate on() {
            return inForceOn;
        }
    }

    record DeliberationSuspendedV1(UUID deliberationId, LocalDate suspendedOn) implements ActFact {

        DeliberationSuspendedV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(suspendedOn, "suspendedOn");
        }

        @Override
        public ActEventRow.Kind kind() {
            return ActEventRow.Kind.SUSPENDED;
        }

        @Override
        public LocalDate on() {
            return suspendedOn;
        }
    }

    record SuspensionLiftedV1(UUID deliberationId, LocalDate liftedOn) implements ActFact {

        SuspensionLiftedV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(liftedOn, "liftedOn");
        }

        @Override
        public ActEventRow.Kind kind() {
            return ActEventRow.Kind.IN_FORCE;
        }

        @Override
        public LocalDate on() {
            return liftedOn;
        }
    }

    record DeliberationWithdrawnV1(UUID deliberationId, LocalDate withdrawnOn) implements ActFact {

        DeliberationWithdrawnV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(withdrawnOn, "withdrawnOn");
        }

        @Override
        public ActEventRow.Kind kind() {
            return ActEventRow.Kind.WITHDRAWN;
        }

        @Override
        public LocalDate on() {
            return withdrawnOn;
        }
    }

    record DeliberationRepealedV1(UUID deliberationId, LocalDate repealedOn) implements ActFact {

        DeliberationRepealedV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(repealedOn, "repealedOn");
        }

        @Override
        public ActEventRow.Kind kind() {
            return ActEventRow.Kind.REPEALED;
        }

        @Override
        public LocalDate on() {
            return repealedOn;
        }
    }

    record DeliberationAnnulledV1(UUID deliberationId, LocalDate annulledOn, boolean whole) implements ActFact {

        DeliberationAnnulledV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(annulledOn, "annulledOn");
        }

        @Override
        public ActEventRow.Kind kind() {
            return whole ? ActEventRow.Kind.ANNULLED : ActEventRow.Kind.ANNULLED_IN_PART;
        }

        @Override
        public LocalDate on() {
            return annulledOn;
        }
    }
}
