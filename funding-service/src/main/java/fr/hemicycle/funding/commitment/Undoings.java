package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.LineHistory;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Undoing;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Undoes what a vote had changed of commitments, once its act is undone. */
@ApplicationScoped
class Undoings {

    private final ChangeVoteRows votes;
    private final ChangeRows changes;
    private final ActFactRows facts;
    private final StandingLines lines;
    private final UndoingRows rows;
    private final Ledger ledger;
    private final ToldShares told;
    private final CommitmentMessages messages;

    Undoings(
            ChangeVoteRows votes,
            ChangeRows changes,
            ActFactRows facts,
            StandingLines lines,
            UndoingRows rows,
            Ledger ledger,
            ToldShares told,
            CommitmentMessages messages) {
        this.votes = votes;
        this.changes = changes;
        this.facts = facts;
        this.lines = lines;
        this.rows = rows;
        this.ledger = ledger;
        this.told = told;
        this.messages = messages;
    }

    /** Does what can be done of it, and keeps what cannot, so that it is tried again; done once, whoever tells again. */
    @Transactional(Transactional.TxType.REQUIRED)
    void settle(String collectivity, UUID deliberationId, Instant at) {
        Optional<ActFact> act = facts.of(collectivity, deliberationId).undoing();
        Optional<ChangeVoteRow> vote = votes.of(collectivity, deliberationId).filter(row -> !row.isRefused());
        if (act.isEmpty() || vote.isEmpty()) {
            return;
        }
        Set<UUID> named = changes.linesOf(collectivity, deliberationId);
        Map<UUID, Operation> operations = ledger.lockIds(
                collectivity,
                lines.byId(collectivity, named).stream()
                        .map(StandingLine::operationId)
                        .collect(Collectors.toSet()));
        Optional<UndoingRow> before = rows.last(collectivity, deliberationId);
        if (before.filter(UndoingRow::isDone).isPresent()) {
            return;
        }
        List<LineHistory> histories = lines.byId(collectivity, named).stream()
                .map(line -> new LineHistory(line, changes.steps(line.id())))
                .toList();
        Undoing undoing = Undoing.of(histories, facts.undone(collectivity, changes.votesOn(named)), operations);
        if (before.isPresent() && undoing.changes().isEmpty() && !undoing.isComplete()) {
            return;
        }
        write(collectivity, vote.get(), act.get(), undoing, operations, at);
    }

    private void write(
            String collectivity,
            ChangeVoteRow vote,
            ActFact act,
            Undoing undoing,
            Map<UUID, Operation> operations,
            Instant at) {
        Ground ground =
                new Ground(vote.deliberationNumber() + ": " + act.kind(), act.on(), vote.deliberationId(), null);
        for (Change each : undoing.changes()) {
            changes.persistAndFlush(ChangeRow.undoing(Ids.next(), collectivity, each, ground, at));
            ledger.record(collectivity, each.line().operationId(), each.after(), each.movement(ground, at));
        }
        rows.persistAndFlush(
                UndoingRow.of(Ids.next(), collectivity, vote.deliberationId(), act, undoing.reasons(), at));
        told.tell(collectivity, undoing.changes(), act.on());
        messages.undone(collectivity, vote, act, undoing, operations, at);
    }
}
