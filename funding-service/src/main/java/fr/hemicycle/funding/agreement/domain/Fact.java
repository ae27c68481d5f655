package fr.hemicycle.funding.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an agreement, or to one of its amendments (number 0 is the agreement itself). */
public sealed interface Fact {

    /** Day on which it happened. */
    LocalDate on();

    /**
     * The assembly of a party has approved a text.
     *
     * @param party its SIREN
     * @param text SHA-256 of what it approved: it does not count for another text
     * @param reference number of its act
     * @param deliberationId of a vote on this installation, {@code null} when the party declared it
     */
    record Approved(
            String party,
            int amendment,
            String text,
            String reference,
            LocalDate on,
            @Nullable UUID deliberationId) implements Fact {}

    /** The act that approved is annulled or withdrawn, as if it had never been: for all that it approved. */
    record ApprovalWithdrawn(String party, String reference, LocalDate on, String reason) implements Fact {}

    /** @param quality in which the signatory signs, such as {@code Président du conseil départemental} */
    record Signed(String party, int amendment, String text, String signatory, String quality, LocalDate on)
            implements Fact {}

    /** The agreement ends before its term [résiliation]; it is not in force from that day. */
    record Terminated(LocalDate on, String reason) implements Fact {}
}
