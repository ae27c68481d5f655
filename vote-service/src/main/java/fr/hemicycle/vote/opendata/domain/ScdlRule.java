package fr.hemicycle.vote.opendata.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a row of SCDL Délibérations asks for. In order of precedence. */
public enum ScdlRule implements Rule {
    SUBJECT_CODE_MUST_BE_KNOWN("SCDL Délibérations 2.1.5, DELIB_MATIERE_CODE"),
    SUBJECT_CODE_MUST_HAVE_TWO_LEVELS("SCDL Délibérations 2.1.5, DELIB_MATIERE_CODE"),
    SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE("SCDL Délibérations 2.1.5, DELIB_MATIERE_NOM"),
    BUDGET_YEARS_MUST_ASCEND("SCDL Délibérations 2.1.5, BUDGET_ANNEE"),
    BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER("SCDL Délibérations 2.1.5, BUDGET_NOM"),
    REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION("SCDL Délibérations 2.1.5, PREF_DATE"),
    VOTERS_MUST_NOT_EXCEED_THE_MEMBERS("SCDL Délibérations 2.1.5, VOTE_EFFECTIF"),
    /** It also keeps each of the three from exceeding the voters. */
    VOICES_MUST_ADD_UP_TO_THE_VOTERS("SCDL Délibérations 2.1.5, VOTE_REEL"),
    PUBLICATION_URL_MUST_BE_ABSOLUTE("SCDL Délibérations 2.1.5, DELIB_URL");

    private final String source;

    ScdlRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
