package fr.hemicycle.basin.solution.domain;

/** By what a place of a perimeter is named. */
public enum PlaceKind {
    /** INSEE code. */
    COMMUNE,
    /** SIREN of an EPCI. */
    INTERCOMMUNALITY,
    /** Id of a basin. */
    BASIN
}
