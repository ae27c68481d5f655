package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Section;

/** What the plenary voted: AE for operating, AP for investment (CGCT L3312-4). */
public enum AuthorisationKind {
    COMMITMENT_AUTHORISATION(Section.OPERATING),
    PROGRAMME_AUTHORISATION(Section.INVESTMENT);

    private final Section section;

    AuthorisationKind(Section section) {
        this.section = section;
    }

    public Section section() {
        return section;
    }
}
