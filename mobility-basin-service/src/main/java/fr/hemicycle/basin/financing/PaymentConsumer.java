package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.PaymentFacts.BudgetCommittedV1;
import fr.hemicycle.basin.financing.PaymentFacts.PaymentRecordedV1;
import fr.hemicycle.basin.financing.PaymentFacts.PaymentReversedV1;
import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which lines are committed for financing plans, and what is paid of them. */
@ApplicationScoped
class PaymentConsumer {

    private final Inbox inbox;
    private final List<Effect<?>> commitments;
    private final List<Effect<?>> payments;

    PaymentConsumer(Inbox inbox, PaymentRows rows) {
        this.inbox = inbox;
        this.commitments = List.of(Effect.of(
                PaymentFacts.COMMITTED,
                BudgetCommittedV1.class,
                (event, commitment) -> rows.committed(event.collectivity(), commitment)));
        this.payments = List.of(
                Effect.of(
                        PaymentFacts.PAID,
                        PaymentRecordedV1.class,
                        (event, paid) -> rows.paid(event, paid.commitmentId(), paid.line(), paid.payment())),
                Effect.of(
                        PaymentFacts.REVERSED,
                        PaymentReversedV1.class,
                        (event, back) -> rows.paid(event, back.commitmentId(), back.line(), back.payment())));
    }

    @Incoming("commitments")
    @Blocking
    void hearCommitment(ConsumerRecord<String, byte[]> record) {
        inbox.receive("financing", record, commitments);
    }

    @Incoming("payments")
    @Blocking
    void hearPayment(ConsumerRecord<String, byte[]> record) {
        inbox.receive("financing", record, payments);
    }
}
