package fr.hemicycle.vote.collectivity.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the profile of a collectivity asks for. In order of precedence. */
public enum CollectivityRule implements Rule {
    SIRET_MUST_HAVE_ITS_CHECK_DIGIT("SCDL Délibérations 2.1.5, COLL_SIRET"),
    SIRET_MUST_BE_OF_THE_COLLECTIVITY("Hémicycle, profile of the collectivity");

    private final String source;

    CollectivityRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
