package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Amount;

/** A threshold beyond which an operation is used, as answers show it beside the balance. */
public record CrossedThreshold(String level, String kind, String value, Amount limit) {

    static CrossedThreshold of(Threshold threshold, Balance balance) {
        return new CrossedThreshold(
                threshold.level().name(),
                threshold.kind().name(),
                threshold.value().toPlainString(),
                Amount.of(threshold.limit(balance.authorised())));
    }
}
