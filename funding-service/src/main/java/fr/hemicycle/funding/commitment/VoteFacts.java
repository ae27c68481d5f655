package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.VoteLine;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the facts that vote-service tells. */
final class VoteFacts {

    static final String ADOPTED = "fr.hemicycle.vote.VoteAdopted.v1";
    static final String REJECTED = "fr.hemicycle.vote.VoteRejected.v1";
    static final String WITHDRAWN = "fr.hemicycle.vote.ReportWithdrawn.v1";
    private static final String COMMIT_FUNDS = "COMMIT_FUNDS";

    private VoteFacts() {}

    record VoteAdoptedV1(UUID deliberationId, String number, LocalDate adoptedOn, List<Effect> effects) {

        /** The vote as far as it commits funds; an effect of another kind is for others. */
        AdoptedVote toVote() {
            return new AdoptedVote(
                    deliberationId,
                    number,
                    adoptedOn,
                    effects.stream()
                            .filter(effect -> effect.kind().equals(COMMIT_FUNDS))
                            .flatMap(effect -> effect.lines().stream().map(line -> line.toLine(effect.article())))
                            .toList());
        }
    }

    record Effect(int article, String kind, List<Line> lines) {}

    record Line(
            int line,
            @Nullable UUID reservationId,
            String operationCode,
            Imputation imputation,
            Amount amount,
            @Nullable UUID financingPlanId) {

        VoteLine toLine(int article) {
            return new VoteLine(
                    article, line, operationCode, imputation, amount.toMoney(), reservationId, financingPlanId);
        }
    }

    record VoteRejectedV1(UUID deliberationId, String number, List<UUID> reservations) {}

    record ReportWithdrawnV1(UUID reportId, int number, List<UUID> reservations) {}
}
