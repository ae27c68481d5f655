package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Votes on agreements, for the feature that hears of votes. Everything happens in the caller's transaction. */
public interface AgreementVotes {

    /** Approves all that it names or refuses it, once. */
    void approve(String collectivity, AgreementVote vote);

    /** Lets shares of financing plans follow what the vote did to agreements; after all that locks operations. */
    void follow(String collectivity, UUID deliberationId);

    /** Takes back what an act had approved that is annulled or withdrawn, once. */
    void undo(String collectivity, UUID deliberationId, String cause, LocalDate on);
}
