package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.UndoingRow.Act;
import fr.hemicycle.funding.authorisation.domain.UndoneAuthorisation;
import fr.hemicycle.funding.authorisation.domain.UndoneAuthorisation.Voted;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Undoes what a vote had decided on authorisations, once its act is undone. */
@ApplicationScoped
class Undoings {

    private final AuthorisationRows authorisations;
    private final UndoingRows rows;
    private final Ledger ledger;
    private final AuthorisationMessages messages;

    Undoings(AuthorisationRows authorisations, UndoingRows rows, Ledger ledger, AuthorisationMessages messages) {
        this.authorisations = authorisations;
        this.rows = rows;
        this.ledger = ledger;
        this.messages = messages;
    }

    /** Brings each authorisation of the vote as far as it goes; done once, whoever tells again. */
    @Transactional(Transactional.TxType.REQUIRED)
    void settle(String collectivity, UUID deliberationId, Act act, Instant at) {
        List<AuthorisationRow> voted = authorisations.ofVote(collectivity, deliberationId);
        Map<UUID, Operation> operations = ledger.lockIds(
                collectivity, voted.stream().map(AuthorisationRow::operationId).collect(Collectors.toSet()));
        List<AuthorisationRow> moved = new ArrayList<>();
        List<UndoingRow> steps = new ArrayList<>();
        for (AuthorisationRow each : voted) {
            Operation operation = Objects.requireNonNull(operations.get(each.operationId()));
            settle(collectivity, each, operation, act, at).ifPresent(step -> {
                moved.add(each);
                steps.add(step);
            });
        }
        if (!steps.isEmpty()) {
            messages.undone(collectivity, moved, steps, operations, act, at);
        }
    }

    private Optional<UndoingRow> settle(
            String collectivity, AuthorisationRow voted, Operation operation, Act act, Instant at) {
        Optional<UndoingRow> last = rows.last(voted.id());
        if (last.filter(UndoingRow::isDone).isPresent()) {
            return Optional.empty();
        }
        List<AuthorisationRow> history = authorisations.on(collectivity, operation.id());
        Set<UUID> undone = new HashSet<>(rows.undone(
                collectivity,
                history.stream().map(AuthorisationRow::deliberationId).toList()));
        undone.add(voted.deliberationId());
        UndoneAuthorisation decided = UndoneAuthorisation.of(
                history.getFirst().amountBefore(),
                history.stream()
                        .map(each -> new Voted(each.deliberationId(), each.amount()))
                        .toList(),
                undone,
                operation);
        Money before = operation.balance().authorised();
        Money by = decided.after().authorised().minus(before);
        if (last.isPresent() && by.cents() == 0 && decided.exceeded().isPresent()) {
            return Optional.empty();
        }
        Ground ground =
                new Ground(voted.deliberationNumber() + ": " + act.cause(), act.on(), voted.deliberationId(), null);
        if (by.isPositive()) {
            ledger.record(collectivity, operation.id(), decided.after(), Movement.authorisation(by, ground, at));
        } else if (by.cents() < 0) {
            ledger.record(
                    collectivity,
                    operation.id(),
                    decided.after(),
                    Movement.authorisationReduction(Money.ZERO.minus(by), ground, at));
        }
        UndoingRow step = UndoingRow.of(
                voted,
                collectivity,
                act,
                before,
                decided.after(),
                decided.exceeded().map(List::of).orElse(List.of()),
                at);
        rows.persistAndFlush(step);
        return Optional.of(step);
    }
}
