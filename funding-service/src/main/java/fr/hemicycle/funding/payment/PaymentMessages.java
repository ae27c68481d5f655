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

/** Tells what is paid of a commitment, and what came back. The aggregate is the committed line. */
@ApplicationScoped
class PaymentMessages {

    private static final String TOPIC = "payments.v1";

    private final Outbox outbox;
    private final Ledger ledger;

    PaymentMessages(Outbox outbox, Ledger ledger) {
        this.outbox = outbox;
        this.ledger = ledger;
    }

    record BeneficiaryV1(String name, String siret) {}

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
            BeneficiaryV1 beneficiary,
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
            BeneficiaryV1 beneficiary,
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
                        beneficiary(row),
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
                        beneficiary(row),
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

    private static BeneficiaryV1 beneficiary(PaymentOrderRow row) {
        return new BeneficiaryV1(row.beneficiary().name(), row.beneficiary().siret());
    }

    private void tell(String collectivity, StandingLine line, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, line.id(), at, data));
    }
}
