package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.ChangingVote;
import fr.hemicycle.funding.commitment.domain.ChangingVote.Decision;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineKey;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes what is committed: by a later vote, once, or by the release of what is no longer needed of it. */
@ApplicationScoped
class Changes {

    private final Ledger ledger;
    private final StandingLines lines;
    private final ChangeRows rows;
    private final ChangeVoteRows votes;
    private final CommitmentMessages messages;
    private final OutcomeRows outcomes;
    private final ToldShares told;

    Changes(
            Ledger ledger,
            StandingLines lines,
            ChangeRows rows,
            ChangeVoteRows votes,
            CommitmentMessages messages,
            OutcomeRows outcomes,
            ToldShares told) {
        this.ledger = ledger;
        this.lines = lines;
        this.rows = rows;
        this.votes = votes;
        this.messages = messages;
        this.outcomes = outcomes;
        this.told = told;
    }

    /** Makes all changes or none, once: a vote that has its outcome keeps it, whoever tells of it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(String collectivity, ChangingVote vote, Instant at) {
        if (vote.changes().isEmpty() || votes.has(collectivity, vote.deliberationId())) {
            return;
        }
        Set<UUID> named =
                vote.changes().stream().map(each -> each.key().deliberationId()).collect(Collectors.toSet());
        Map<UUID, Operation> operations = ledger.lockIds(
                collectivity,
                lines.ofVotes(collectivity, named).stream()
                        .map(StandingLine::operationId)
                        .collect(Collectors.toSet()));
        Map<LineKey, StandingLine> standing = lines.ofVotes(collectivity, named).stream()
                .collect(Collectors.toMap(
                        line -> new LineKey(line.deliberationId(), line.article(), line.line()), Function.identity()));
        switch (vote.decide(standing, operations)) {
            case Decision.Changed changed -> {
                votes.persistAndFlush(ChangeVoteRow.of(Ids.next(), collectivity, vote, List.of(), at));
                Ground ground = Ground.vote(vote.number(), vote.deliberationId(), vote.adoptedOn());
                changed.changes().forEach(each -> write(collectivity, each, ground, at));
                told.tell(collectivity, changed.changes(), vote.adoptedOn());
                messages.changed(collectivity, vote, changed.changes(), operations, at);
            }
            case Decision.Refused refused -> {
                votes.persist(ChangeVoteRow.of(Ids.next(), collectivity, vote, refused.reasons(), at));
                messages.changeRefused(collectivity, vote, refused.reasons(), at);
            }
        }
    }

    /** Frees all that still stands of a commitment and that nothing is due of [dégagement]. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Change> releaseRest(String collectivity, UUID commitmentId, String reason, Instant at) {
        Map<UUID, Operation> operations = ledger.lockIds(
                collectivity,
                lines.of(collectivity, commitmentId).stream()
                        .map(StandingLine::operationId)
                        .collect(Collectors.toSet()));
        List<StandingLine> standing = lines.of(collectivity, commitmentId).stream()
                .filter(line -> line.rest().isPositive())
                .toList();
        if (standing.isEmpty()) {
            throw ProblemException.refused(
                    List.<Reason>of(OperationRule.COMMITMENT_MUST_STAND.with("commitment", commitmentId)));
        }
        Ground ground = Ground.of(reason, at);
        List<Change> released = new ArrayList<>();
        for (StandingLine line : standing) {
            Balance after = ledger.find(collectivity, line.operationId())
                    .orElseThrow()
                    .balance()
                    .cancel(line.rest());
            Change change = new Change(line, Change.Kind.REST_RELEASED, line.rest(), after);
            write(collectivity, change, ground, at);
            released.add(change);
        }
        told.tell(collectivity, released, ground.effectiveOn());
        messages.restReleased(
                collectivity,
                outcomes.commitment(collectivity, commitmentId).orElseThrow(),
                reason,
                released,
                operations,
                at);
        return released;
    }

    private void write(String collectivity, Change change, Ground ground, Instant at) {
        rows.persistAndFlush(ChangeRow.of(Ids.next(), collectivity, change, ground, at));
        ledger.record(collectivity, change.line().operationId(), change.after(), change.movement(ground, at));
    }
}
