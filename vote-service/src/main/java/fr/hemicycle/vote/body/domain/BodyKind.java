package fr.hemicycle.vote.body.domain;

/** What a body is, which decides on the law that binds it. */
public enum BodyKind {
    /** The departmental council as a whole (assemblée plénière). */
    PLENARY,
    /** It decides what the council has delegated to it (commission permanente), CGCT L3211-2. */
    STANDING_COMMITTEE,
    /** It studies matters and gives opinions (commission thématique), CGCT L3121-22: it adopts nothing. */
    THEMATIC_COMMISSION
}
