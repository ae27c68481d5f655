package fr.hemicycle.vote.proof.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a proof asks for. */
public enum ProofRule implements Rule {
    DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN("Hémicycle, sealed records"),
    APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN("Hémicycle, sealed records"),
    RECORD_MUST_NOT_BE_MISSING("Hémicycle, sealed records"),
    /** Records are put into signed blocks every few seconds. */
    RECORD_MUST_BE_SEALED("Hémicycle, sealed records");

    private final String source;

    ProofRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
