package fr.hemicycle.funding.commitment;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote;
import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.ActFact.Kind;
import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.AgreementVote;
import fr.hemicycle.funding.commitment.domain.AgreementVote.ApprovedText;
import fr.hemicycle.funding.commitment.domain.ChangingVote;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineChange;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineKey;
import fr.hemicycle.funding.commitment.domain.VoteLine;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this service reads of the facts that vote-service tells. */
final class VoteFacts {

    static final String ADOPTED = "fr.hemicycle.vote.VoteAdopted.v1";
    static final String REJECTED = "fr.hemicycle.vote.VoteRejected.v1";
    static final String WITHDRAWN = "fr.hemicycle.vote.ReportWithdrawn.v1";
    static final String IN_FORCE = "fr.hemicycle.vote.DeliberationInForce.v1";
    static final String SUSPENDED = "fr.hemicycle.vote.DeliberationSuspended.v1";
    static final String LIFTED = "fr.hemicycle.vote.SuspensionLifted.v1";
    static final String ANNULLED = "fr.hemicycle.vote.DeliberationAnnulled.v1";
    static final String WITHDRAWN_ACT = "fr.hemicycle.vote.DeliberationWithdrawn.v1";
    static final String REPEALED = "fr.hemicycle.vote.DeliberationRepealed.v1";
    private static final String COMMIT_FUNDS = "COMMIT_FUNDS";
    private static final String VOTE_AUTHORISATION = "VOTE_AUTHORISATION";
    private static final String CHANGE_COMMITMENT = "CHANGE_COMMITMENT";
    private static final String APPROVE_AGREEMENT = "APPROVE_AGREEMENT";

    private VoteFacts() {}

    record VoteAdoptedV1(
            UUID deliberationId,
            String number,
            LocalDate adoptedOn,
            @Nullable Body body,
            List<Effect> effects) {

        /** The vote as far as it decides on authorisations. */
        AuthorisationVote toAuthorisations() {
            return new AuthorisationVote(
                    deliberationId,
                    number,
                    adoptedOn,
                    body == null ? "" : body.kind(),
                    effects.stream()
                            .filter(effect -> effect.kind().equals(VOTE_AUTHORISATION))
                            .flatMap(effect ->
                                    given(effect.authorisations()).map(each -> each.toAuthorisation(effect.article())))
                            .toList());
        }

        /** The vote as far as it commits funds; an effect of another kind is for others. */
        AdoptedVote toVote() {
            return new AdoptedVote(
                    deliberationId,
                    number,
                    adoptedOn,
                    effects.stream()
                            .filter(effect -> effect.kind().equals(COMMIT_FUNDS))
                            .flatMap(effect -> given(effect.lines()).map(line -> line.toLine(effect.article())))
                            .toList());
        }

        /** The vote as far as it approves agreements. */
        AgreementVote toApprovals() {
            return new AgreementVote(
                    deliberationId,
                    number,
                    adoptedOn,
                    effects.stream()
                            .filter(effect -> effect.kind().equals(APPROVE_AGREEMENT))
                            .flatMap(effect -> given(effect.agreements()).map(ApprovedTextFact::toText))
                            .toList());
        }

        /** The vote as far as it changes what earlier votes have committed. */
        ChangingVote toChanges() {
            return new ChangingVote(
                    deliberationId,
                    number,
                    adoptedOn,
                    effects.stream()
                            .filter(effect -> effect.kind().equals(CHANGE_COMMITMENT))
                            .flatMap(effect -> given(effect.changes()).map(ChangeLine::toChange))
                            .toList());
        }
    }

    private static <T> Stream<T> given(@Nullable List<T> list) {
        return Stream.ofNullable(list).flatMap(List::stream);
    }

    record Body(String kind) {}

    /** Each kind has its own property: COMMIT_FUNDS, CHANGE_COMMITMENT, VOTE_AUTHORISATION, APPROVE_AGREEMENT in this order. */
    record Effect(
            int article,
            String kind,
            @Nullable List<Line> lines,
            @Nullable List<ChangeLine> changes,
            @Nullable List<AuthorisationFact> authorisations,
            @Nullable List<ApprovedTextFact> agreements) {}

    record ApprovedTextFact(UUID agreementId, @Nullable Integer amendment, String textSha256) {

        ApprovedText toText() {
            return new ApprovedText(agreementId, amendment == null ? 0 : amendment, textSha256);
        }
    }

    record ChangeLine(UUID deliberationId, int article, int line, Amount amount) {

        LineChange toChange() {
            return new LineChange(new LineKey(deliberationId, article, line), amount.toMoney());
        }
    }

    record Line(
            int line,
            @Nullable UUID reservationId,
            String operationCode,
            Imputation imputation,
            Amount amount,
            @Nullable UUID financingPlanId,
            @Nullable Boolean agreementForeseen) {

        VoteLine toLine(int article) {
            return new VoteLine(
                    article,
                    line,
                    operationCode,
                    imputation,
                    amount.toMoney(),
                    reservationId,
                    financingPlanId,
                    Boolean.TRUE.equals(agreementForeseen));
        }
    }

    record VoteRejectedV1(UUID deliberationId, String number, List<UUID> reservations) {}

    record ReportWithdrawnV1(UUID reportId, int number, List<UUID> reservations) {}

    record DeliberationInForceV1(UUID deliberationId, LocalDate inForceOn) {

        ActFact toFact(long version) {
            return new ActFact(version, Kind.IN_FORCE, inForceOn, inForceOn);
        }
    }

    record DeliberationSuspendedV1(UUID deliberationId, LocalDate suspendedOn) {

        ActFact toFact(long version) {
            return new ActFact(version, Kind.SUSPENDED, suspendedOn, null);
        }
    }

    /** @param inForceSince told as {@code inForceOn} at first, in events that stay on the topic */
    record SuspensionLiftedV1(
            UUID deliberationId,
            LocalDate liftedOn,
            @JsonAlias("inForceOn") @Nullable LocalDate inForceSince) {

        ActFact toFact(long version) {
            return new ActFact(version, Kind.SUSPENSION_LIFTED, liftedOn, inForceSince);
        }
    }

    record DeliberationAnnulledV1(UUID deliberationId, LocalDate annulledOn, boolean whole) {

        ActFact toFact(long version) {
            return new ActFact(version, whole ? Kind.ANNULLED : Kind.ANNULLED_IN_PART, annulledOn, null);
        }
    }

    record DeliberationWithdrawnV1(UUID deliberationId, LocalDate withdrawnOn) {

        ActFact toFact(long version) {
            return new ActFact(version, Kind.WITHDRAWN, withdrawnOn, null);
        }
    }

    record DeliberationRepealedV1(UUID deliberationId, LocalDate repealedOn) {

        ActFact toFact(long version) {
            return new ActFact(version, Kind.REPEALED, repealedOn, null);
        }
    }
}
