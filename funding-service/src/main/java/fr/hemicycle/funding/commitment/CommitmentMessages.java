package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.ChangingVote;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision.CommittedLine;
import fr.hemicycle.funding.commitment.domain.Undoing;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what became of the money of a vote. The aggregate is the vote: its first event is its outcome. */
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

    record Why(String code, String source, Map<String, String> figures) {

        static Why of(Reason reason) {
            return new Why(reason.code(), reason.source(), reason.figures());
        }
    }

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
                        total(lines),
                        cause,
                        at,
                        lines));
    }

    private static Amount total(List<ReleasedLine> lines) {
        return Amount.of(lines.stream().map(line -> line.amount().toMoney()).reduce(Money.ZERO, Money::plus));
    }

    record CommitmentChangedV1(
            UUID deliberationId, String deliberationNumber, Instant changedAt, List<ChangedLine> changes) {}

    record ChangedLine(
            UUID commitmentId,
            UUID committedBy,
            int article,
            int line,
            String operationCode,
            Amount amountBefore,
            Amount amountAfter,
            Amount availableAfter) {

        static ChangedLine of(Change change, String operationCode) {
            Money before = change.line().standing();
            return new ChangedLine(
                    change.line().commitmentId(),
                    change.line().deliberationId(),
                    change.line().article(),
                    change.line().line(),
                    operationCode,
                    Amount.of(before),
                    Amount.of(
                            change.kind() == Change.Kind.RAISED ? before.plus(change.by()) : before.minus(change.by())),
                    Amount.of(change.after().available()));
        }
    }

    record CommitmentChangeRefusedV1(
            UUID deliberationId, String deliberationNumber, Instant refusedAt, List<Why> reasons) {}

    record CommitmentChangeUndoneV1(
            UUID deliberationId,
            String deliberationNumber,
            ActFact.Kind cause,
            LocalDate undoneOn,
            Instant recordedAt,
            List<ChangedLine> changes) {}

    record CommitmentChangeUndoingRefusedV1(
            UUID deliberationId,
            String deliberationNumber,
            ActFact.Kind cause,
            LocalDate undoneOn,
            Instant recordedAt,
            List<ChangedLine> changes,
            List<Why> reasons) {}

    record CommitmentRestReleasedV1(
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            String reason,
            Amount amount,
            Instant releasedAt,
            List<ReleasedLine> lines) {}

    void undone(
            String collectivity,
            ChangeVoteRow vote,
            ActFact act,
            Undoing undoing,
            Map<UUID, Operation> operations,
            Instant at) {
        List<ChangedLine> lines = lines(undoing.changes(), operations);
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                undoing.isComplete()
                        ? new CommitmentChangeUndoneV1(
                                vote.deliberationId(), vote.deliberationNumber(), act.kind(), act.on(), at, lines)
                        : new CommitmentChangeUndoingRefusedV1(
                                vote.deliberationId(),
                                vote.deliberationNumber(),
                                act.kind(),
                                act.on(),
                                at,
                                lines,
                                undoing.reasons().stream().map(Why::of).toList()));
    }

    void restReleased(
            String collectivity,
            OutcomeRow commitment,
            String reason,
            List<Change> released,
            Map<UUID, Operation> operations,
            Instant at) {
        List<ReleasedLine> lines = released.stream()
                .map(each -> new ReleasedLine(
                        each.line().line(),
                        each.line().article(),
                        Objects.requireNonNull(operations.get(each.line().operationId()))
                                .code(),
                        Amount.of(each.by()),
                        Amount.of(each.after().available())))
                .toList();
        tell(
                collectivity,
                commitment.deliberationId(),
                at,
                new CommitmentRestReleasedV1(
                        commitment.id(),
                        commitment.deliberationId(),
                        commitment.deliberationNumber(),
                        reason,
                        total(lines),
                        at,
                        lines));
    }

    private static List<ChangedLine> lines(List<Change> changes, Map<UUID, Operation> operations) {
        return changes.stream()
                .map(each -> ChangedLine.of(
                        each,
                        Objects.requireNonNull(operations.get(each.line().operationId()))
                                .code()))
                .toList();
    }

    void changed(
            String collectivity, ChangingVote vote, List<Change> changes, Map<UUID, Operation> operations, Instant at) {
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                new CommitmentChangedV1(vote.deliberationId(), vote.number(), at, lines(changes, operations)));
    }

    void changeRefused(String collectivity, ChangingVote vote, List<Reason> reasons, Instant at) {
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                new CommitmentChangeRefusedV1(
                        vote.deliberationId(),
                        vote.number(),
                        at,
                        reasons.stream().map(Why::of).toList()));
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
                        reasons.stream().map(Why::of).toList()));
    }

    private void tell(String collectivity, UUID deliberationId, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, deliberationId, at, data));
    }
}
