package fr.hemicycle.basin.organisation.domain;

import fr.hemicycle.platform.rule.Rule;

/** What an organisation must be. In order of precedence. */
public enum OrganisationRule implements Rule {
    ORGANISATION_MUST_EXIST("Hémicycle, register of organisations"),
    SIREN_MUST_BE_GIVEN("Hémicycle, register of organisations"),
    SIREN_MUST_HAVE_ITS_CHECK_DIGIT("INSEE, SIREN (ISO/IEC 7812-1)"),
    /** By its SIREN, or by its name where it has none: whoever stood twice in the register would have two voices. */
    ORGANISATION_MUST_BE_REGISTERED_ONCE("Hémicycle, register of organisations");

    private final String source;

    OrganisationRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
