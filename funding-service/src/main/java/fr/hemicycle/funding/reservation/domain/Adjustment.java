package fr.hemicycle.funding.reservation.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The decision on a request to hold another amount, taken once: its id is the asker's, who may repeat it.
 *
 * @param amountBefore what was held
 * @param amount what was asked for, held from then on unless it was refused
 * @param reasons why it was refused, empty when it was not
 */
public record Adjustment(
        UUID id, UUID reservationId, Money amountBefore, Money amount, List<Reason> reasons, Instant decidedAt) {

    public Adjustment {
        reasons = List.copyOf(reasons);
    }

    /** @param operation of the reservation, as it stands behind its lock */
    public static Adjustment decide(UUID id, Reservation held, Money amount, Operation operation, Instant at) {
        List<Reason> reasons = new ArrayList<>();
        if (!amount.isPositive()) {
            reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", amount));
        }
        held.objection(LegalDay.of(at)).ifPresent(reasons::add);
        Money within = operation.balance().available().plus(held.amount());
        if (held.isHeld() && amount.compareTo(within) > 0) {
            reasons.add(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.with(
                    "operationCode", operation.code(), "available", within, "requested", amount));
        }
        if (reasons.isEmpty() && amount.compareTo(held.amount()) > 0) {
            Balance before = operation.balance();
            Balance after = before.release(held.amount()).reserve(amount);
            operation
                    .limits()
                    .objection(operation.code(), before, after, LegalDay.of(at))
                    .ifPresent(reasons::add);
        }
        return new Adjustment(id, held.id(), held.amount(), amount, reasons, at);
    }

    public boolean isRefused() {
        return !reasons.isEmpty();
    }

    public Balance after(Balance balance) {
        return balance.release(amountBefore).reserve(amount);
    }
}
