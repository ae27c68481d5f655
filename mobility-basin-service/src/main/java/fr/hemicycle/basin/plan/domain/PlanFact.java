package fr.hemicycle.basin.plan.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a plan. A plan stands where its facts say, in whatever order they were told. */
public sealed interface PlanFact {

    /** Day on which it happened. */
    LocalDate on();

    /**
     * A body of the basin has proposed, been heard or decided, by its nature.
     *
     * @param reference what the body calls its decision
     * @param document where its minutes or its decision can be read
     * @param words what it said, {@code null} where there is nothing to add
     * @param decisionId of a meeting on record, {@code null} when it was declared by hand
     */
    record Said(
            PlanBody body,
            int version,
            LocalDate on,
            String reference,
            String document,
            @Nullable String words,
            @Nullable UUID decisionId)
            implements PlanFact {}

    /**
     * A signatory's own assembly has approved a version.
     *
     * @param signatory its SIREN
     * @param reference number of its act
     * @param deliberationId of a vote on this installation, {@code null} when the signatory declared it
     */
    record Approved(
            String signatory,
            int version,
            String reference,
            LocalDate on,
            @Nullable UUID deliberationId) implements PlanFact {}

    /** The act that approved is annulled or withdrawn, as if it had never been: for all that it approved. */
    record ApprovalWithdrawn(String signatory, String reference, LocalDate on, String reason) implements PlanFact {}

    /**
     * What the act that approved is worth from a day on.
     *
     * @param reference number of the act
     * @param order among what is told of the act: of one day, the last holds
     */
    record ActChanged(String signatory, String reference, Change change, LocalDate on, long order) implements PlanFact {

        public enum Change {
            /** In force for the first time, or again [exécutoire; fin de la suspension]. */
            IN_FORCE,
            /** No effect for the time being [suspension]. */
            SUSPENDED,
            /** What stands of it is not told: another act has to approve [annulation partielle]. */
            ANNULLED_IN_PART,
            /** No effect from that day on [abrogation]. */
            REPEALED
        }
    }

    /**
     * A signatory has signed a version.
     *
     * @param signatory its SIREN, or {@link Signatory#STATE}
     * @param quality in which the person signs, such as {@code Présidente du conseil régional}
     */
    record Signed(String signatory, int version, String person, String quality, LocalDate on) implements PlanFact {}

    /** The yearly review [bilan annuel]. */
    record Reviewed(int year, LocalDate on, String findings, String document) implements PlanFact {}

    /** The plan ends before its period does; it is not in force from that day. */
    record Ended(LocalDate on, String reason) implements PlanFact {}
}
