package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.payment.domain.PaymentOrder;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Tells what is paid of a commitment, and what came back. The aggregate is the committed line. A beneficiary is told by its SIRET
 * alone: a sole trader has one too, and a name could not be taken back from a topic.
 */
@ApplicationScoped
class PaymentMessages {

    private static final String TOPIC = "payments.v1";

    private final Outbox outbox;
    private final Ledger ledger;

    PaymentMessages(Outbox outbox, Ledger ledger) {
        this.outbox = outbox;
        this.ledger = ledger;
    }

    record PaymentRecordedV1(
            UUID commitmentLineId,
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            int article,
            int line,
            String operationCode,
            UUID paymentOrderId,
            int year,
            String beneficiarySiret,
            Amount amount,
            LocalDate paidOn,
            String reference,
            Amount committed,
            Amount paid,
            Instant recordedAt) {}

    record PaymentReversedV1(
            UUID commitmentLineId,
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            int article,
            int line,
            String operationCode,
            UUID paymentOrderId,
            int year,
            String beneficiarySiret,
            Amount amount,
            LocalDate reversedOn,
            String reason,
            Amount committed,
            Amount paid,
            Instant recordedAt) {}

    /** @param line as it stands after the payment */
    void paid(String collectivity, StandingLine line, PaymentOrderRow row, PaymentOrder order, StepRow step) {
        tell(
                collectivity,
                line,
                step.recordedAt(),
                new PaymentRecordedV1(
                        line.id(),
                        line.commitmentId(),
                        line.deliberationId(),
                        line.deliberationNumber(),
                        line.article(),
                        line.line(),
                        code(collectivity, line),
                        order.id(),
                        order.year(),
                        row.beneficiary().siret(),
                        Amount.of(order.amount()),
                        step.on(),
                        step.note(),
                        Amount.of(line.standing()),
                        Amount.of(line.paid()),
                        step.recordedAt()));
    }

    /** @param line as it stands after the reversal */
    void reversed(String collectivity, StandingLine line, PaymentOrderRow row, PaymentOrder order, StepRow step) {
        tell(
                collectivity,
                line,
                step.recordedAt(),
                new PaymentReversedV1(
                        line.id(),
                        line.commitmentId(),
                        line.deliberationId(),
                        line.deliberationNumber(),
                        line.article(),
                        line.line(),
                        code(collectivity, line),
                        order.id(),
                        order.year(),
                        row.beneficiary().siret(),
                        Amount.of(order.amount()),
                        step.on(),
                        step.note(),
                        Amount.of(line.standing()),
                        Amount.of(line.paid()),
                        step.recordedAt()));
    }

    private String code(String collectivity, StandingLine line) {
        return ledger.find(collectivity, line.operationId()).orElseThrow().code();
    }

    private void tell(String collectivity, StandingLine line, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, line.id(), at, data));
    }
}
