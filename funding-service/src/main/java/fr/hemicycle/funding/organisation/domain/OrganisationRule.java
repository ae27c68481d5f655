package fr.hemicycle.funding.organisation.domain;

import fr.hemicycle.platform.rule.Rule;

public enum OrganisationRule implements Rule {
    SIRET_MUST_HAVE_ITS_CHECK_DIGIT;

    @Override
    public String source() {
        return "INSEE, SIRET (ISO/IEC 7812-1)";
    }
}
