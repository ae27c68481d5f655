package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.domain.Authorisation;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Opened;
import fr.hemicycle.funding.authorisation.domain.AuthorisationRule;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote.Decided;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote.Decision;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVotes;
import fr.hemicycle.funding.chart.domain.Charts;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.rule.RuleCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns an adopted vote on authorisations into its one outcome. */
@ApplicationScoped
class AppliedVotes implements AuthorisationVotes {

    private final Ledger ledger;
    private final Charts charts;
    private final VoteRows votes;
    private final AuthorisationRows rows;
    private final AuthorisationMessages messages;
    private final Undoings undoings;
    private final Clock clock;

    AppliedVotes(
            Ledger ledger,
            Charts charts,
            VoteRows votes,
            AuthorisationRows rows,
            AuthorisationMessages messages,
            Undoings undoings,
            Clock clock) {
        this.ledger = ledger;
        this.charts = charts;
        this.votes = votes;
        this.rows = rows;
        this.messages = messages;
        this.undoings = undoings;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(String collectivity, AuthorisationVote vote) {
        if (vote.authorisations().isEmpty() || votes.has(collectivity, vote.deliberationId())) {
            return;
        }
        Map<String, Operation> operations = ledger.lock(
                collectivity,
                vote.authorisations().stream().map(Authorisation::operationCode).collect(Collectors.toSet()));
        Instant now = clock.instant();
        switch (vote.decide(operations, inTheirCharts(collectivity, vote), LegalDay.of(now))) {
            case Decision.Voted voted -> write(collectivity, vote, voted.authorisations(), now);
            case Decision.Refused refused -> {
                votes.persist(VoteRow.of(Ids.next(), collectivity, vote, refused.reasons(), now));
                messages.refused(collectivity, vote, refused.reasons(), now);
            }
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(String collectivity, UUID deliberationId, String cause, LocalDate on) {
        undoings.settle(collectivity, deliberationId, new UndoingRow.Act(cause, on), clock.instant());
    }

    private void write(String collectivity, AuthorisationVote vote, List<Decided> decided, Instant now) {
        VoteRow outcome = VoteRow.of(Ids.next(), collectivity, vote, List.of(), now);
        votes.persistAndFlush(outcome);
        Ground ground = Ground.vote(vote.number(), vote.deliberationId(), vote.adoptedOn());
        List<AuthorisationRow> written = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        for (Decided each : decided) {
            Money before = switch (each) {
                case Decided.Opens opens -> Money.ZERO;
                case Decided.Sets sets -> sets.operation().balance().authorised();
            };
            UUID operationId = switch (each) {
                case Decided.Opens opens -> ledger.open(collectivity, opens.operation(), ground, now);
                case Decided.Sets sets -> set(collectivity, sets, ground, now);
            };
            written.add(AuthorisationRow.of(outcome, operationId, each.authorisation(), before, vote.adoptedOn()));
            operations.add(ledger.find(collectivity, operationId).orElseThrow());
        }
        rows.persist(written);
        messages.voted(collectivity, vote, written, operations, now);
    }

    private UUID set(String collectivity, Decided.Sets sets, Ground ground, Instant now) {
        UUID id = sets.operation().id();
        Balance after = sets.after();
        Money by = after.authorised().minus(sets.operation().balance().authorised());
        if (by.isPositive()) {
            ledger.record(collectivity, id, after, Movement.authorisation(by, ground, now));
        } else if (by.cents() < 0) {
            ledger.record(collectivity, id, after, Movement.authorisationReduction(Money.ZERO.minus(by), ground, now));
        }
        return id;
    }

    private Map<Imputation, Set<Section>> inTheirCharts(String collectivity, AuthorisationVote vote) {
        Map<Imputation, Set<Section>> found = new HashMap<>();
        vote.authorisations().stream()
                .map(Authorisation::opened)
                .filter(Objects::nonNull)
                .map(Opened::imputation)
                .forEach(each -> charts.sections(collectivity, each).ifPresent(sections -> found.put(each, sections)));
        return found;
    }

    @Produces
    RuleCatalogue authorisationRules() {
        return RuleCatalogue.of(AuthorisationRule.values());
    }
}
