package fr.hemicycle.funding.reservation.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Credits set aside for the expense of a report.
 *
 * @param availableBefore what the operation had available when they were
 * @param heldUntil the last day on which it may be consumed, {@code null} when it has none
 * @param consumed what a vote committed of it, the rest being free again; {@code null} when none did
 */
public record Reservation(
        UUID id,
        UUID operationId,
        UUID reportId,
        UUID expenseId,
        Money amount,
        Money availableBefore,
        State state,
        @Nullable LocalDate heldUntil,
        @Nullable Money consumed) {

    /** HELD until it is resolved, once and for all. */
    public enum State {
        HELD,
        CONSUMED,
        RELEASED,
        /** Its last day has passed. */
        LAPSED
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    /** What it lapses by; it gives its credits back a little later, when its turn comes. */
    public boolean hasLapsed(LocalDate on) {
        return state == State.LAPSED || (isHeld() && heldUntil != null && on.isAfter(heldUntil));
    }

    /** Why nothing can be done with it on this day; empty when it is held. */
    public Optional<Reason> objection(LocalDate on) {
        if (heldUntil != null && hasLapsed(on)) {
            return Optional.of(
                    OperationRule.RESERVATION_MUST_NOT_HAVE_LAPSED.with("reservation", id, "heldUntil", heldUntil));
        }
        return isHeld()
                ? Optional.empty()
                : Optional.of(OperationRule.RESERVATION_MUST_BE_HELD.with("reservation", id, "state", state));
    }

    /** Why it cannot be held until that day instead; empty when it can. */
    public Optional<Reason> renewalObjection(LocalDate until, LocalDate today) {
        return objection(today)
                .or(() -> heldUntil != null && until.isAfter(heldUntil)
                        ? endObjection(until, today)
                        : Optional.of(endsTooSoon(until, heldUntil == null ? "-" : heldUntil)));
    }

    /** Why nothing can be held until that day; empty when it can, or when there is no such day. */
    public static Optional<Reason> endObjection(@Nullable LocalDate until, LocalDate today) {
        return until == null || !until.isBefore(today) ? Optional.empty() : Optional.of(endsTooSoon(until, today));
    }

    private static Reason endsTooSoon(LocalDate until, Object than) {
        return OperationRule.HOLD_MUST_END_LATER.with("heldUntil", until, "than", than);
    }

    /** Why a vote of this amount on this operation cannot consume it; empty when it can. */
    public Optional<Reason> objection(UUID voteOperationId, Money voteAmount, LocalDate on) {
        Optional<Reason> objection = objection(on);
        if (objection.isPresent()) {
            return objection;
        }
        if (!operationId.equals(voteOperationId) || voteAmount.compareTo(amount) > 0) {
            return Optional.of(OperationRule.RESERVATION_MUST_MATCH_THE_VOTE.with(
                    "reservation", id, "reserved", amount, "voted", voteAmount));
        }
        return Optional.empty();
    }
}
