package fr.hemicycle.vote.proof.domain;

import static fr.hemicycle.vote.proof.domain.ProofRule.DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN;
import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_BE_SEALED;
import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_NOT_BE_MISSING;

import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The votes of a deliberation beside the records that tell of them.
 *
 * @param records how many tell of a vote, or did: one that was deleted leaves its leaf
 * @param waiting how many of them have no seal yet
 */
public record VotesOnRecord(String number, int ballots, int records, int waiting) {

    /** Why they cannot be proven; none, and they can. */
    public List<Reason> unproven() {
        List<Reason> reasons = new ArrayList<>();
        if (ballots == 0 && records == 0) {
            reasons.add(DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN.with("number", number));
        }
        if (records < ballots) {
            reasons.add(RECORD_MUST_NOT_BE_MISSING.with("number", number, "missing", ballots - records));
        }
        if (waiting > 0) {
            reasons.add(RECORD_MUST_BE_SEALED.with("number", number, "records", waiting));
        }
        return reasons;
    }
}
