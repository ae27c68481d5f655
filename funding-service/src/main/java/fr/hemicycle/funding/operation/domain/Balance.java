package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;

/**
 * The balance of one operation at one moment, always {@code committed + reserved <= authorised}.
 *
 * @param authorised AE or AP as voted
 * @param committed by votes, with what an earlier system had used
 * @param reserved for expenses on reports that are not voted yet
 */
public record Balance(Money authorised, Money committed, Money reserved) {

    public Balance {
        if (committed.cents() < 0
                || reserved.cents() < 0
                || committed.plus(reserved).compareTo(authorised) > 0) {
            throw new IllegalArgumentException("no balance: " + authorised + ", " + committed + ", " + reserved);
        }
    }

    /** What is committed or held for commitments to come. */
    public Money used() {
        return committed.plus(reserved);
    }

    public Money available() {
        return authorised.minus(committed).minus(reserved);
    }

    /** Why {@code amount} cannot be taken from what is available; empty when it can. */
    public Optional<Reason> objection(String operationCode, Money amount) {
        if (!amount.isPositive()) {
            return Optional.of(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", amount));
        }
        return amount.compareTo(available()) <= 0
                ? Optional.empty()
                : Optional.of(OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.with(
                        "operationCode", operationCode, "available", available(), "requested", amount));
    }

    /** @param total what the council authorises from then on */
    public Balance authorise(Money total) {
        return new Balance(total, committed, reserved);
    }

    public Balance reserve(Money amount) {
        return new Balance(authorised, committed, reserved.plus(amount));
    }

    public Balance release(Money amount) {
        return new Balance(authorised, committed, reserved.minus(amount));
    }

    /** Commits what was reserved. */
    public Balance consume(Money amount) {
        return new Balance(authorised, committed.plus(amount), reserved.minus(amount));
    }

    /** Commits from what is available. */
    public Balance commit(Money amount) {
        return new Balance(authorised, committed.plus(amount), reserved);
    }

    /** Frees what was committed. */
    public Balance cancel(Money amount) {
        return new Balance(authorised, committed.minus(amount), reserved);
    }
}
