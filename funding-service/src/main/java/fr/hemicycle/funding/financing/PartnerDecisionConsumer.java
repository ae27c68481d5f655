package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.PartnerDecisions.ShareDecidedV1;
import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what partners have decided about their shares. */
@ApplicationScoped
class PartnerDecisionConsumer {

    private final Inbox inbox;
    private final List<Effect<?>> effects;

    PartnerDecisionConsumer(Inbox inbox, ShareDecisions decisions) {
        this.inbox = inbox;
        this.effects = List.of(Effect.of(
                PartnerDecisions.SHARE_DECIDED,
                ShareDecidedV1.class,
                (event, decided) -> decisions.hear(decided.funderSiren(), decided.toTold(event))));
    }

    @Incoming("partner-decisions")
    @Blocking
    void hear(ConsumerRecord<String, byte[]> record) {
        inbox.receive("financing", record, effects);
    }
}
