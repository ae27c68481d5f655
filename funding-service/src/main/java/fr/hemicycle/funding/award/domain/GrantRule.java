package fr.hemicycle.funding.award.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a line of a commitment must be to stand in the file of grants. In order of precedence. */
public enum GrantRule implements Rule {
    PUBLISHED_AWARD_MUST_STAND("SCDL Subventions 2.1.1, montant"),
    /** A share in a partner's spending is none, nor is a contribution that the law makes compulsory. */
    PUBLISHED_AWARD_MUST_BE_A_GRANT("loi 2000-321 art. 10; SCDL Subventions 2.1.1"),
    PUBLISHED_AWARD_MUST_BE_DESCRIBED("SCDL Subventions 2.1.1, nomBeneficiaire"),
    /** What is published are the essential data of agreements. */
    PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT("décret 2017-779; SCDL Subventions 2.1.1, dateConvention");

    private final String source;

    GrantRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
