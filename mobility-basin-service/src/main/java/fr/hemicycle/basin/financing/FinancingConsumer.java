package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanDrawnUpV1;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanEndedV1;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanNoLongerSecuredV1;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanSecuredV1;
import fr.hemicycle.basin.financing.FinancingFacts.ShareChangedV1;
import fr.hemicycle.basin.financing.FinancingFacts.ShareSecuredV1;
import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears how financing plans come about. */
@ApplicationScoped
class FinancingConsumer {

    private static final Logger LOG = Logger.getLogger(FinancingConsumer.class);

    private final Inbox inbox;
    private final List<Effect<?>> effects;

    FinancingConsumer(Inbox inbox, FinancingProjection projection) {
        this.inbox = inbox;
        this.effects = List.of(
                Effect.of(
                        FinancingFacts.DRAWN_UP,
                        FinancingPlanDrawnUpV1.class,
                        (event, plan) -> projection.drawnUp(event.collectivity(), plan)),
                Effect.of(
                        FinancingFacts.SHARE_SECURED,
                        ShareSecuredV1.class,
                        (event, share) -> projection.told(
                                event.collectivity(), share.financingPlanId(), share.told(event.aggregateVersion()))),
                Effect.of(
                        FinancingFacts.SHARE_CHANGED,
                        ShareChangedV1.class,
                        (event, share) -> projection.told(
                                event.collectivity(), share.financingPlanId(), share.told(event.aggregateVersion()))),
                Effect.of(
                        FinancingFacts.PLAN_ENDED,
                        FinancingPlanEndedV1.class,
                        (event, plan) -> projection.ended(
                                event.collectivity(), plan.financingPlanId(), plan.told(event.aggregateVersion()))),
                // Both known already by their shares; they are milestones for people.
                Effect.of(
                        FinancingFacts.NO_LONGER_SECURED,
                        FinancingPlanNoLongerSecuredV1.class,
                        (event, plan) -> LOG.warnf("plan %s is no longer secured", plan.financingPlanId())),
                Effect.of(
                        FinancingFacts.PLAN_SECURED,
                        FinancingPlanSecuredV1.class,
                        (event, plan) -> LOG.infof("plan %s is fully secured", plan.financingPlanId())));
    }

    @Incoming("financing-plans")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive("financing", record, effects);
    }
}
