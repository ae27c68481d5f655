package fr.hemicycle.vote.sitting.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * Who may give a vote to whom, for one sitting, before it or during it. In order of precedence. « Un conseiller départemental empêché d'assister à une
 * réunion peut donner délégation de vote, pour cette réunion, à un autre membre … ne peut recevoir qu'une seule délégation ».
 */
public enum ProxyRule implements Rule {
    GIVER_MUST_BE_A_VOTING_MEMBER("CGCT L3121-16"),
    GIVER_MUST_NOT_BE_PRESENT("CGCT L3121-16"),
    GIVER_MUST_GIVE_ONCE("CGCT L3121-16"),
    HOLDER_MUST_NOT_BE_THE_GIVER("CGCT L3121-16"),
    /** One who gave their vote is not there to cast another's. */
    PROXIES_MUST_NOT_CHAIN("CGCT L3121-16"),
    HOLDER_MUST_BE_PRESENT("CGCT L3121-16"),
    /** Before the roll call: « à un autre membre ». */
    HOLDER_MUST_HOLD_A_SEAT("CGCT L3121-16"),
    /** The law does not say whether one without a vote in the body may hold; the body's internal rules may allow it. */
    HOLDER_MUST_BE_A_VOTING_MEMBER("internal rules of the body (CGCT L3121-8)"),
    HOLDER_MUST_NOT_HOLD_TWO_PROXIES("CGCT L3121-16");

    private final String source;

    ProxyRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
