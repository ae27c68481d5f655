package fr.hemicycle.basin.body.domain;

/** In what role an organisation sits. */
public enum MemberRole {
    /** Signs the plan. */
    SIGNATORY,
    /** The staff of a signatory. */
    SERVICE,
    PARTNER,
    /** Attends in any body, and has no voice in any. */
    OBSERVER;

    public boolean hasAVoice() {
        return this != OBSERVER;
    }
}
