package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.commitment.domain.CommitmentDecision.CommittedLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A vote that commits funds. */
public record AdoptedVote(UUID deliberationId, String number, LocalDate adoptedOn, List<VoteLine> lines) {

    public AdoptedVote {
        lines = List.copyOf(lines);
    }

    public Money amount() {
        return lines.stream().map(VoteLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What the vote gives to each financing plan, in the order of their ids, so that two votes lock them alike. */
    public Map<UUID, Money> byFinancingPlan() {
        Map<UUID, Money> amounts = new TreeMap<>();
        for (VoteLine line : lines) {
            UUID planId = line.financingPlanId();
            if (planId != null) {
                amounts.merge(planId, line.amount(), Money::plus);
            }
        }
        return amounts;
    }

    /**
     * Decides on all lines in their order, each on what those before it leave.
     *
     * @param operations by code, locked
     * @param reservations by id, behind the lock of their operations
     */
    public CommitmentDecision commit(Map<String, Operation> operations, Map<UUID, Reservation> reservations) {
        Map<String, Balance> balances = new HashMap<>();
        operations.forEach((code, operation) -> balances.put(code, operation.balance()));
        Map<UUID, Reservation> held = new HashMap<>(reservations);
        List<CommittedLine> committed = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (VoteLine line : lines) {
            Operation operation = operations.get(line.operationCode());
            Balance before = balances.get(line.operationCode());
            if (operation == null || before == null) {
                reasons.add(OperationRule.OPERATION_MUST_EXIST.with("operationCode", line.operationCode()));
                continue;
            }
            Optional<Reason> objection = objection(line, operation, before, held);
            if (objection.isPresent()) {
                reasons.add(objection.get());
                continue;
            }
            Reservation reservation = line.reservationId() == null ? null : held.get(line.reservationId());
            Money rest = reservation == null ? Money.ZERO : reservation.amount().minus(line.amount());
            Balance after = reservation == null
                    ? before.commit(line.amount())
                    : before.consume(line.amount()).release(rest);
            Optional<Reason> limit = operation.limits().objection(operation.code(), before, after, adoptedOn);
            if (limit.isPresent()) {
                reasons.add(limit.get());
                continue;
            }
            if (reservation != null) {
                held.remove(reservation.id());
            }
            balances.put(line.operationCode(), after);
            committed.add(new CommittedLine(line, operation, after, rest));
        }
        return reasons.isEmpty()
                ? new CommitmentDecision.Committed(committed)
                : new CommitmentDecision.Refused(reasons);
    }

    private Optional<Reason> objection(
            VoteLine line, Operation operation, Balance before, Map<UUID, Reservation> reservations) {
        if (!line.amount().isPositive()) {
            return Optional.of(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", line.amount()));
        }
        if (!operation.imputation().equals(line.imputation())) {
            return Optional.of(OperationRule.IMPUTATION_MUST_BE_THE_OPERATIONS.with(
                    "imputation", line.imputation(), "expected", operation.imputation()));
        }
        UUID reservationId = line.reservationId();
        if (reservationId == null) {
            return before.objection(operation.code(), line.amount());
        }
        Reservation reservation = reservations.get(reservationId);
        return reservation == null
                ? Optional.of(
                        OperationRule.RESERVATION_MUST_BE_HELD.with("reservation", reservationId, "state", "UNKNOWN"))
                : reservation.objection(operation.id(), line.amount(), adoptedOn);
    }
}
