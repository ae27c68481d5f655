package fr.hemicycle.funding.reservation.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;
import java.util.UUID;

/**
 * Credits set aside for the expense of a report.
 *
 * @param availableBefore what the operation had available when they were
 */
public record Reservation(
        UUID id, UUID operationId, UUID reportId, UUID expenseId, Money amount, Money availableBefore, State state) {

    /** HELD until it is resolved, once and for all. */
    public enum State {
        HELD,
        CONSUMED,
        RELEASED
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    /** Why a vote of this amount on this operation cannot consume it; empty when it can. */
    public Optional<Reason> objection(UUID voteOperationId, Money voteAmount) {
        if (!isHeld()) {
            return Optional.of(OperationRule.RESERVATION_MUST_BE_HELD.with("reservation", id, "state", state));
        }
        if (!operationId.equals(voteOperationId) || !amount.equals(voteAmount)) {
            return Optional.of(OperationRule.RESERVATION_MUST_MATCH_THE_VOTE.with(
                    "reservation", id, "reserved", amount, "voted", voteAmount));
        }
        return Optional.empty();
    }
}
