package fr.hemicycle.funding.authorisation.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Votes on authorisations, for the feature that hears of votes. Everything happens in the caller's transaction. */
public interface AuthorisationVotes {

    /** Does all that it decides or refuses it, once. */
    void apply(String collectivity, AuthorisationVote vote);

    /**
     * Undoes what a vote decided, once its act is undone; what cannot be is kept; done once, so that it may be asked again.
     *
     * @param cause what happened to the act: ANNULLED or WITHDRAWN
     */
    void undo(String collectivity, UUID deliberationId, String cause, LocalDate on);
}
