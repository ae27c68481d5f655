package fr.hemicycle.basin.body.domain;

/** The four bodies that the report of 13 December 2022 names, each with what it is there for. */
public enum BodyKind {
    /** « Instance partenariale ouverte à l'ensemble des partenaires. » */
    BASIN_COMMITTEE(MemberRole.PARTNER, Pronouncement.OPINION),
    /** « Instance décisionnelle réunissant les partenaires signataires (dont État, Région, Départements, EPCI). » */
    STEERING_COMMITTEE(MemberRole.SIGNATORY, Pronouncement.DECISION),
    /** « Instance de propositions réunissant les services des partenaires précités. » */
    TECHNICAL_COMMITTEE(MemberRole.SERVICE, Pronouncement.PROPOSAL),
    /** « Instance qui rassemblera notamment les partenaires associatifs. » */
    THEMATIC_GROUP(MemberRole.PARTNER, Pronouncement.PROPOSAL);

    private final MemberRole seats;
    private final Pronouncement pronounces;

    BodyKind(MemberRole seats, Pronouncement pronounces) {
        this.seats = seats;
        this.pronounces = pronounces;
    }

    /** The role in which its members have a voice. */
    public MemberRole seats() {
        return seats;
    }

    public Pronouncement pronounces() {
        return pronounces;
    }

    /** Whether who is no member may come. */
    public boolean isOpen() {
        return this == BASIN_COMMITTEE;
    }
}
