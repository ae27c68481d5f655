package fr.hemicycle.funding.organisation.domain;

import fr.hemicycle.platform.rule.Rule;

/** In order of precedence. */
public enum OrganisationRule implements Rule {
    SIREN_MUST_HAVE_ITS_CHECK_DIGIT("INSEE, SIREN (ISO/IEC 7812-1)"),
    SIRET_MUST_HAVE_ITS_CHECK_DIGIT("INSEE, SIRET (ISO/IEC 7812-1)"),
    /** Nobody publishes in the name of another. */
    SIRET_MUST_BE_OF_THE_COLLECTIVITY("INSEE, SIRET (its first nine digits are the SIREN)");

    private final String source;

    OrganisationRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
