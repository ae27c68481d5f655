package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A vote that approves agreements. */
public record AgreementVote(UUID deliberationId, String number, LocalDate adoptedOn, List<ApprovedText> texts) {

    public AgreementVote {
        texts = List.copyOf(texts);
    }

    /**
     * @param amendment its number, 0 for the agreement itself
     * @param sha256 of the text that the assembly has seen
     */
    public record ApprovedText(UUID agreementId, int amendment, String sha256) {}
}
