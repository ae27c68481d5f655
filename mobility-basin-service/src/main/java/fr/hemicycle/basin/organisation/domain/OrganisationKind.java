package fr.hemicycle.basin.organisation.domain;

/** What an organisation is: the signatories that the report names (« dont État, Région, Départements, EPCI »), and others. */
public enum OrganisationKind {
    STATE,
    REGION,
    DEPARTMENT,
    /** Établissement public de coopération intercommunale (EPCI). */
    INTERCOMMUNALITY,
    OTHER_PUBLIC_BODY,
    COMPANY,
    ASSOCIATION;

    /** The State signs as such, and an association needs no number to exist (law of 1 July 1901). */
    boolean mayLackASiren() {
        return this == STATE || this == ASSOCIATION;
    }
}
