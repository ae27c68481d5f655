package fr.hemicycle.vote.body.domain;

/** What somebody does for the body as a whole. */
public enum OfficeKind {
    PRESIDENT,
    VICE_PRESIDENT
}
