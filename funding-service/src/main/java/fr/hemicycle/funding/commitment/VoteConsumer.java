package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.authorisation.domain.AuthorisationVotes;
import fr.hemicycle.funding.commitment.domain.AgreementVotes;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.reservation.domain.Reservations;
import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what vote-service decided. */
@ApplicationScoped
class VoteConsumer {

    private static final String NAME = "commitment";

    private final Inbox inbox;
    private final List<Effect<?>> effects;

    VoteConsumer(
            Inbox inbox,
            AuthorisationVotes authorisations,
            AgreementVotes agreements,
            Commitments commitments,
            Changes changes,
            Releases releases,
            Reservations reservations,
            Clock clock) {
        this.inbox = inbox;
        this.effects = List.of(
                Effect.of(VoteFacts.ADOPTED, VoteFacts.VoteAdoptedV1.class, (event, vote) -> {
                    agreements.approve(event.collectivity(), vote.toApprovals());
                    authorisations.apply(event.collectivity(), vote.toAuthorisations());
                    commitments.commit(event.collectivity(), vote.toVote());
                    changes.change(event.collectivity(), vote.toChanges(), clock.instant());
                    releases.settle(event.collectivity(), vote.deliberationId());
                    agreements.follow(event.collectivity(), vote.deliberationId());
                }),
                Effect.of(
                        VoteFacts.REJECTED,
                        VoteFacts.VoteRejectedV1.class,
                        (event, vote) -> reservations.release(
                                event.collectivity(),
                                vote.reservations(),
                                Ground.vote("rejected: " + vote.number(), vote.deliberationId(), today(clock)))),
                Effect.of(
                        VoteFacts.WITHDRAWN,
                        VoteFacts.ReportWithdrawnV1.class,
                        (event, report) -> reservations.release(
                                event.collectivity(),
                                report.reservations(),
                                Ground.of("withdrawn: report " + report.number(), clock.instant()))),
                Effect.of(
                        VoteFacts.IN_FORCE,
                        VoteFacts.DeliberationInForceV1.class,
                        (event, act) -> releases.hear(
                                event.collectivity(), act.deliberationId(), act.toFact(event.aggregateVersion()))),
                Effect.of(
                        VoteFacts.SUSPENDED,
                        VoteFacts.DeliberationSuspendedV1.class,
                        (event, act) -> releases.hear(
                                event.collectivity(), act.deliberationId(), act.toFact(event.aggregateVersion()))),
                Effect.of(
                        VoteFacts.LIFTED,
                        VoteFacts.SuspensionLiftedV1.class,
                        (event, act) -> releases.hear(
                                event.collectivity(), act.deliberationId(), act.toFact(event.aggregateVersion()))),
                Effect.of(
                        VoteFacts.ANNULLED,
                        VoteFacts.DeliberationAnnulledV1.class,
                        (event, act) -> releases.hear(
                                event.collectivity(), act.deliberationId(), act.toFact(event.aggregateVersion()))),
                Effect.of(
                        VoteFacts.WITHDRAWN_ACT,
                        VoteFacts.DeliberationWithdrawnV1.class,
                        (event, act) -> releases.hear(
                                event.collectivity(), act.deliberationId(), act.toFact(event.aggregateVersion()))),
                Effect.of(
                        VoteFacts.REPEALED,
                        VoteFacts.DeliberationRepealedV1.class,
                        (event, act) -> releases.hear(
                                event.collectivity(), act.deliberationId(), act.toFact(event.aggregateVersion()))));
    }

    private static LocalDate today(Clock clock) {
        return LegalDay.of(clock.instant());
    }

    @Incoming("deliberations")
    @Blocking
    void hearVote(ConsumerRecord<String, byte[]> record) {
        inbox.receive(NAME, record, effects);
    }

    @Incoming("reports")
    @Blocking
    void hearReport(ConsumerRecord<String, byte[]> record) {
        inbox.receive(NAME, record, effects);
    }
}
