package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision.CommittedLine;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the outcome of a vote and its release. The aggregate is the vote: one outcome each, whose version is always 1. */
@ApplicationScoped
class CommitmentMessages {

    private static final String TOPIC = "commitments.v1";

    private final Outbox outbox;

    CommitmentMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record BudgetCommittedV1(
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            Amount amount,
            Instant committedAt,
            List<Line> lines) {}

    record Line(
            int line,
            int article,
            String operationCode,
            String operationLabel,
            Imputation imputation,
            Amount amount,
            Amount availableAfter,
            @Nullable UUID financingPlanId) {

        static Line of(CommittedLine committed) {
            return new Line(
                    committed.line().line(),
                    committed.line().article(),
                    committed.operation().code(),
                    committed.operation().label(),
                    committed.operation().imputation(),
                    Amount.of(committed.line().amount()),
                    Amount.of(committed.after().available()),
                    committed.line().financingPlanId());
        }
    }

    record CommitmentRefusedV1(
            UUID deliberationId, String deliberationNumber, Amount amount, Instant refusedAt, List<Why> reasons) {}

    record Why(String code, String source, Map<String, String> figures) {}

    record BudgetReleasedV1(
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            Amount amount,
            ActFact.Kind cause,
            Instant releasedAt,
            List<ReleasedLine> lines) {}

    record ReleasedLine(int line, int article, String operationCode, Amount amount, Amount availableAfter) {}

    void released(
            String collectivity, OutcomeRow commitment, ActFact.Kind cause, List<ReleasedLine> lines, Instant at) {
        tell(
                collectivity,
                commitment.deliberationId(),
                at,
                new BudgetReleasedV1(
                        commitment.id(),
                        commitment.deliberationId(),
                        commitment.deliberationNumber(),
                        Amount.of(commitment.amount()),
                        cause,
                        at,
                        lines));
    }

    void committed(String collectivity, UUID commitmentId, AdoptedVote vote, List<CommittedLine> lines, Instant at) {
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                new BudgetCommittedV1(
                        commitmentId,
                        vote.deliberationId(),
                        vote.number(),
                        Amount.of(vote.amount()),
                        at,
                        lines.stream().map(Line::of).toList()));
    }

    void refused(String collectivity, AdoptedVote vote, List<Reason> reasons, Instant at) {
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                new CommitmentRefusedV1(
                        vote.deliberationId(),
                        vote.number(),
                        Amount.of(vote.amount()),
                        at,
                        reasons.stream()
                                .map(reason -> new Why(reason.code(), reason.source(), reason.figures()))
                                .toList()));
    }

    private void tell(String collectivity, UUID deliberationId, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, deliberationId, at, data));
    }
}
