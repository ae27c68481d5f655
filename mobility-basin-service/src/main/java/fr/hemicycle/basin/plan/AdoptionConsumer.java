package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.ActFacts.ActFact;
import fr.hemicycle.basin.plan.VoteFacts.PlanAdoptedV1;
import fr.hemicycle.basin.plan.VoteFacts.VoteAdoptedV1;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import fr.hemicycle.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what assemblies have adopted, on this installation or told by a partner, and what becomes of their acts. */
@ApplicationScoped
class AdoptionConsumer {

    private final Inbox inbox;
    private final List<Effect<?>> votes;
    private final List<Effect<?>> partners;

    AdoptionConsumer(Inbox inbox, Adoptions adoptions) {
        this.inbox = inbox;
        this.votes = List.of(
                Effect.of(
                        VoteFacts.ADOPTED,
                        VoteAdoptedV1.class,
                        (event, vote) -> adoptions.vote(event.collectivity(), vote)),
                ofAct(ActFacts.IN_FORCE, ActFacts.DeliberationInForceV1.class, adoptions),
                ofAct(ActFacts.SUSPENDED, ActFacts.DeliberationSuspendedV1.class, adoptions),
                ofAct(ActFacts.LIFTED, ActFacts.SuspensionLiftedV1.class, adoptions),
                ofAct(ActFacts.ANNULLED, ActFacts.DeliberationAnnulledV1.class, adoptions),
                ofAct(ActFacts.WITHDRAWN, ActFacts.DeliberationWithdrawnV1.class, adoptions),
                ofAct(ActFacts.REPEALED, ActFacts.DeliberationRepealedV1.class, adoptions));
        // A partner tells what it declares, and never what vote-service would.
        this.partners = List.of(Effect.of(
                VoteFacts.PARTNER_ADOPTED,
                PlanAdoptedV1.class,
                (event, told) -> adoptions.hear(event.collectivity(), told)));
    }

    private static <T extends Record & ActFact> Effect<T> ofAct(String type, Class<T> shape, Adoptions adoptions) {
        return Effect.of(
                type,
                shape,
                (event, act) -> adoptions.act(event.collectivity(), act.deliberationId(), row(event, act)));
    }

    private static ActEventRow row(ReceivedEvent event, ActFact act) {
        return ActEventRow.of(
                Ids.next(), event.collectivity(), act.deliberationId(), act.kind(), act.on(), event.aggregateVersion());
    }

    @Incoming("deliberations")
    @Blocking
    void hearVote(ConsumerRecord<String, byte[]> record) {
        inbox.receive("plan", record, votes);
    }

    @Incoming("partner-decisions")
    @Blocking
    void hearPartner(ConsumerRecord<String, byte[]> record) {
        inbox.receive("plan", record, partners);
    }
}
