package fr.hemicycle.funding.journal.domain;

import static fr.hemicycle.funding.journal.domain.JournalRule.RECORD_MUST_BE_SEALED;

import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;

/**
 * The journal of an operation beside the records that tell of it.
 *
 * @param waiting how many of them have no seal yet
 */
public record JournalOnRecord(String operationCode, int waiting) {

    /** Why no extract can be made now; none, and it can. */
    public Optional<Reason> unproven() {
        return waiting > 0
                ? Optional.of(RECORD_MUST_BE_SEALED.with("operationCode", operationCode, "records", waiting))
                : Optional.empty();
    }
}
