package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision.CommittedLine;
import fr.hemicycle.funding.commitment.domain.VoteLine;
import fr.hemicycle.funding.financing.domain.Shares;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservations;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.rule.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Turns an adopted vote into its one outcome. */
@ApplicationScoped
class Commitments {

    private static final Logger LOG = Logger.getLogger(Commitments.class);

    private final Ledger ledger;
    private final Reservations reservations;
    private final Shares shares;
    private final OutcomeRows outcomes;
    private final LineRows lines;
    private final CommitmentMessages messages;
    private final Clock clock;
    private final MeterRegistry meters;

    Commitments(
            Ledger ledger,
            Reservations reservations,
            Shares shares,
            OutcomeRows outcomes,
            LineRows lines,
            CommitmentMessages messages,
            Clock clock,
            MeterRegistry meters) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.shares = shares;
        this.outcomes = outcomes;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
        this.meters = meters;
    }

    /** Commits all lines or refuses all, once: a vote that has its outcome keeps it, whoever tells of it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void commit(String collectivity, AdoptedVote vote) {
        if (vote.lines().isEmpty()
                || outcomes.ofVote(collectivity, vote.deliberationId()).isPresent()) {
            return;
        }
        Map<String, Operation> operations = ledger.lock(
                collectivity, vote.lines().stream().map(VoteLine::operationCode).collect(Collectors.toSet()));
        List<UUID> reserved = vote.lines().stream()
                .map(VoteLine::reservationId)
                .filter(Objects::nonNull)
                .toList();
        Instant now = clock.instant();
        switch (vote.commit(operations, reservations.find(collectivity, reserved))) {
            case CommitmentDecision.Committed committed -> record(collectivity, vote, committed.lines(), now);
            case CommitmentDecision.Refused refused -> refuse(collectivity, vote, refused.reasons(), reserved, now);
        }
    }

    private void record(String collectivity, AdoptedVote vote, List<CommittedLine> committed, Instant now) {
        OutcomeRow outcome = OutcomeRow.of(Ids.next(), collectivity, vote, List.of(), now);
        outcomes.persist(outcome);
        for (CommittedLine each : committed) {
            UUID reservationId = each.line().reservationId();
            Ground ground = Ground.vote(vote.number(), vote.deliberationId(), vote.adoptedOn())
                    .moving(reservationId);
            Movement.Account from = reservationId == null ? Movement.Account.AVAILABLE : Movement.Account.RESERVED;
            ledger.record(
                    collectivity,
                    each.operation().id(),
                    each.after(),
                    Movement.commitment(from, each.line().amount(), ground, now));
            if (reservationId != null) {
                reservations.consume(collectivity, reservationId, each.line().amount());
            }
            if (each.rest().isPositive()) {
                ledger.record(
                        collectivity, each.operation().id(), each.after(), Movement.release(each.rest(), ground, now));
            }
            lines.persist(LineRow.of(Ids.next(), collectivity, outcome, each));
        }
        vote.byFinancingPlan()
                .forEach((planId, amount) ->
                        shares.secureOwn(collectivity, planId, amount, vote.number(), vote.adoptedOn()));
        messages.committed(collectivity, outcome.id(), vote, committed, now);
        meters.counter("hemicycle.commitments").increment();
        LOG.infof("deliberation %s: committed %s", vote.number(), vote.amount());
    }

    private void refuse(String collectivity, AdoptedVote vote, List<Reason> reasons, List<UUID> reserved, Instant now) {
        outcomes.persist(OutcomeRow.of(Ids.next(), collectivity, vote, reasons, now));
        reservations.release(
                collectivity,
                reserved,
                Ground.vote("refused commitment of " + vote.number(), vote.deliberationId(), LegalDay.of(now)));
        messages.refused(collectivity, vote, reasons, now);
        meters.counter("hemicycle.commitments.refused").increment();
        LOG.infof(
                "deliberation %s: refused, %s",
                vote.number(), reasons.getFirst().code());
    }
}
