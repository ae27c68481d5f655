package fr.hemicycle.funding.award.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the data of an award and the settings of its publication must be, besides the numbers of organisations,
 * which have rules of their own. In order of precedence. */
public enum AwardRule implements Rule {
    YEARS_OF_A_GRANT_NATURE_MUST_ASCEND("Hémicycle, awards"),
    BENEFICIARY_MUST_BE_IDENTIFIED("SCDL Subventions 2.1.1, idBeneficiaire, rnaBeneficiaire"),
    /** Only an association that gets aid in kind alone may stand in the file without an establishment. */
    SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND("SCDL Subventions 2.1.1, idBeneficiaire"),
    BENEFICIARY_MUST_BE_NAMED_ONCE("SCDL Subventions 2.1.1, pourcentageSubvention"),
    SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE("SCDL Subventions 2.1.1, pourcentageSubvention"),
    OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED("SCDL Subventions 2.1.1, conditionsVersement"),
    PAYMENT_PERIOD_MUST_ASCEND("SCDL Subventions 2.1.1, datesPeriodeVersement"),
    /** What is published is the agreement as signed. */
    SIGNATURE_MUST_NOT_LIE_AHEAD("SCDL Subventions 2.1.1, dateConvention"),
    /** An agreement that is kept here says itself when it was signed. */
    SIGNATURE_MUST_BE_THE_AGREEMENTS("SCDL Subventions 2.1.1, dateConvention");

    private final String source;

    AwardRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
