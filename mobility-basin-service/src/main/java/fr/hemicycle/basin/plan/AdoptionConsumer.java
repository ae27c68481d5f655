package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.VoteFacts.DeliberationAnnulledV1;
import fr.hemicycle.basin.plan.VoteFacts.DeliberationWithdrawnV1;
import fr.hemicycle.basin.plan.VoteFacts.PlanAdoptedV1;
import fr.hemicycle.basin.plan.VoteFacts.VoteAdoptedV1;
import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what assemblies have adopted, on this installation or told by a partner, and what undoes it. */
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
                // What stands of an act that was annulled in part is not known here: its approval stays.
                Effect.of(VoteFacts.ANNULLED, DeliberationAnnulledV1.class, (event, act) -> {
                    if (act.whole()) {
                        adoptions.undo(event.collectivity(), act.deliberationId(), act.annulledOn(), "annulation");
                    }
                }),
                Effect.of(
                        VoteFacts.WITHDRAWN,
                        DeliberationWithdrawnV1.class,
                        (event, act) -> adoptions.undo(
                                event.collectivity(), act.deliberationId(), act.withdrawnOn(), "retrait")));
        // A partner tells what it declares, and never what vote-service would.
        this.partners = List.of(Effect.of(
                VoteFacts.PARTNER_ADOPTED,
                PlanAdoptedV1.class,
                (event, told) -> adoptions.hear(event.collectivity(), told)));
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
