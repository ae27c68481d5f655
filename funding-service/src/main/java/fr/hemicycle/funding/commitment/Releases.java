package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.authorisation.domain.AuthorisationVotes;
import fr.hemicycle.funding.commitment.CommitmentMessages.ReleasedLine;
import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.AgreementVotes;
import fr.hemicycle.funding.commitment.domain.Payments;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.financing.domain.Shares;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.id.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Follows the act of a vote: whether its commitment is bound, and when it must be cancelled. */
@ApplicationScoped
class Releases {

    private static final Logger LOG = Logger.getLogger(Releases.class);

    private final ActFactRows facts;
    private final OutcomeRows outcomes;
    private final StandingLines lines;
    private final LineRows told;
    private final ReleaseRows rows;
    private final Ledger ledger;
    private final Shares shares;
    private final Payments payments;
    private final Undoings undoings;
    private final AuthorisationVotes authorisations;
    private final AgreementVotes agreements;
    private final CommitmentMessages messages;
    private final Clock clock;
    private final MeterRegistry meters;

    Releases(
            ActFactRows facts,
            OutcomeRows outcomes,
            StandingLines lines,
            LineRows told,
            ReleaseRows rows,
            Ledger ledger,
            Shares shares,
            Payments payments,
            Undoings undoings,
            AuthorisationVotes authorisations,
            AgreementVotes agreements,
            CommitmentMessages messages,
            Clock clock,
            MeterRegistry meters) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.lines = lines;
        this.told = told;
        this.rows = rows;
        this.ledger = ledger;
        this.shares = shares;
        this.payments = payments;
        this.undoings = undoings;
        this.authorisations = authorisations;
        this.agreements = agreements;
        this.messages = messages;
        this.clock = clock;
        this.meters = meters;
    }

    /** Keeps the fact once, whether or not its vote has an outcome yet, and does what follows from it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hear(String collectivity, UUID deliberationId, ActFact fact) {
        if (facts.has(collectivity, deliberationId, fact.version())) {
            return;
        }
        facts.persistAndFlush(ActFactRow.of(Ids.next(), collectivity, deliberationId, fact, clock.instant()));
        settle(collectivity, deliberationId);
        agreements.follow(collectivity, deliberationId);
    }

    /** The same as {@link #settle}, for an act of which something is still open. */
    @Transactional
    void settleAgain(String collectivity, UUID deliberationId) {
        settle(collectivity, deliberationId);
    }

    /** Undoes all that the vote of an act did, once the act is undone: what it committed, changed, authorised and approved. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(String collectivity, UUID deliberationId) {
        Optional<ActFact> undoing = facts.of(collectivity, deliberationId).undoing();
        if (undoing.isEmpty()) {
            return;
        }
        agreements.undo(
                collectivity,
                deliberationId,
                undoing.get().kind().name(),
                undoing.get().on());
        cancel(collectivity, deliberationId, undoing.get());
        undoings.settle(collectivity, deliberationId, clock.instant());
        authorisations.undo(
                collectivity,
                deliberationId,
                undoing.get().kind().name(),
                undoing.get().on());
    }

    private void cancel(String collectivity, UUID deliberationId, ActFact undoing) {
        Optional<OutcomeRow> commitment =
                outcomes.ofVote(collectivity, deliberationId).filter(OutcomeRow::isCommitment);
        if (commitment.isEmpty()) {
            return;
        }
        UUID commitmentId = commitment.get().id();
        ledger.lockIds(
                collectivity,
                lines.of(collectivity, commitmentId).stream()
                        .map(StandingLine::operationId)
                        .collect(Collectors.toSet()));
        if (rows.of(commitmentId).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        payments.stop(
                collectivity,
                lines.of(collectivity, commitmentId).stream()
                        .map(StandingLine::id)
                        .toList(),
                commitment.get().deliberationNumber() + ": " + undoing.kind(),
                undoing.on(),
                now);
        release(collectivity, commitment.get(), lines.of(collectivity, commitmentId), undoing, now);
    }

    private void release(
            String collectivity, OutcomeRow commitment, List<StandingLine> committed, ActFact undoing, Instant now) {
        List<ReleasedLine> released = new ArrayList<>();
        for (StandingLine line : committed) {
            Operation operation = ledger.find(collectivity, line.operationId()).orElseThrow();
            // What was paid has left the house: it stays committed until it is paid back.
            Money free = line.standing().minus(line.paid());
            Balance after = operation.balance().cancel(free);
            if (free.isPositive()) {
                ledger.record(
                        collectivity,
                        operation.id(),
                        after,
                        Movement.cancellation(
                                free,
                                new Ground(
                                        commitment.deliberationNumber() + ": " + undoing.kind(),
                                        undoing.on(),
                                        commitment.deliberationId(),
                                        null),
                                now));
            }
            released.add(new ReleasedLine(
                    line.line(), line.article(), operation.code(), Amount.of(free), Amount.of(after.available())));
        }
        released(commitment.id())
                .forEach((planId, amount) ->
                        shares.releaseOwn(collectivity, planId, amount, commitment.deliberationNumber(), undoing.on()));
        rows.persist(ReleaseRow.of(commitment.id(), collectivity, undoing.kind(), now));
        messages.released(collectivity, commitment, undoing.kind(), released, now);
        meters.counter("hemicycle.commitments.released").increment();
        LOG.infof("deliberation %s: released %s", commitment.deliberationNumber(), commitment.amount());
    }

    /** By financing plan, what the act had committed: nothing of it stands. */
    private Map<UUID, Money> released(UUID commitmentId) {
        Map<UUID, Money> byPlan = new TreeMap<>();
        for (LineRow line : told.of(commitmentId)) {
            UUID planId = line.financingPlanId();
            if (planId != null) {
                byPlan.merge(planId, line.amount(), Money::plus);
            }
        }
        return byPlan;
    }
}
