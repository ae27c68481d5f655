package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.payment.domain.PaymentOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment order on the wire. */
@Schema(name = "PaymentOrder")
record PaymentOrderView(
        UUID id,
        UUID liquidationId,
        UUID lineId,
        UUID operationId,
        Amount amount,
        int year,
        LocalDate orderedOn,
        Beneficiary beneficiary,
        PaymentOrder.State state,
        List<StepView> steps,
        Instant recordedAt) {

    @Schema(name = "PaymentOrderStep")
    record StepView(
            StepRow.Kind kind,
            LocalDate on,

            @Schema(description = "Reference of a payment, or why it was rejected or came back")
            String note,

            Instant recordedAt) {}

    static PaymentOrderView of(PaymentOrders.Ordered ordered) {
        PaymentOrder order = ordered.order();
        return new PaymentOrderView(
                order.id(),
                order.liquidationId(),
                ordered.row().lineId(),
                ordered.row().operationId(),
                Amount.of(order.amount()),
                order.year(),
                order.orderedOn(),
                ordered.row().beneficiary(),
                order.state(),
                ordered.steps().stream()
                        .map(step -> new StepView(step.kind(), step.on(), step.note(), step.recordedAt()))
                        .toList(),
                ordered.row().recordedAt());
    }
}
