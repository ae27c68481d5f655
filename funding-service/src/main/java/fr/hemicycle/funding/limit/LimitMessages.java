package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.Threshold;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Warns. The aggregate is the operation. */
@ApplicationScoped
class LimitMessages {

    private final Outbox outbox;

    LimitMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record ThresholdCrossedV1(
            UUID operationId,
            String operationCode,
            String operationLabel,
            Threshold.Level level,
            Threshold.Kind kind,
            String value,
            Amount limit,
            Amount used,
            Amount authorised,
            Amount available,
            Instant crossedAt) {}

    void crossed(String collectivity, Operation operation, Threshold threshold, Instant at) {
        Balance balance = operation.balance();
        outbox.append(new Event(
                "operations.v1",
                "fr.hemicycle.funding.ThresholdCrossed.v1",
                collectivity,
                operation.id(),
                at,
                new ThresholdCrossedV1(
                        operation.id(),
                        operation.code(),
                        operation.label(),
                        threshold.level(),
                        threshold.kind(),
                        threshold.value().toPlainString(),
                        Amount.of(threshold.limit(balance.authorised())),
                        Amount.of(balance.used()),
                        Amount.of(balance.authorised()),
                        Amount.of(balance.available()),
                        at)));
    }
}
