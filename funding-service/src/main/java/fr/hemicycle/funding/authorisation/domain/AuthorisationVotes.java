package fr.hemicycle.funding.authorisation.domain;

/** Votes on authorisations, for the feature that hears of votes. Everything happens in the caller's transaction. */
public interface AuthorisationVotes {

    /** Does all that it decides or refuses it, once. */
    void apply(String collectivity, AuthorisationVote vote);
}
