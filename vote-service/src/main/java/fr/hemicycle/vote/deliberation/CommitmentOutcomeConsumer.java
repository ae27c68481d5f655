package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import fr.hemicycle.platform.inbox.ReceivedEvent;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.DeliberationRow.LineValue;
import fr.hemicycle.vote.deliberation.domain.CommitmentState;
import fr.hemicycle.vote.money.Amount;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What funding-service says became of the money of a vote, copied next to the vote. */
@ApplicationScoped
class CommitmentOutcomeConsumer {

    private static final Logger LOG = Logger.getLogger(CommitmentOutcomeConsumer.class);

    private final Inbox inbox;
    private final DeliberationRows rows;
    private final List<Effect<?>> effects = List.of(
            Effect.of("fr.hemicycle.funding.BudgetCommitted.v1", BudgetCommittedV1.class, this::committed),
            Effect.of("fr.hemicycle.funding.CommitmentRefused.v1", CommitmentRefusedV1.class, this::refused),
            Effect.of("fr.hemicycle.funding.BudgetReleased.v1", BudgetReleasedV1.class, this::released));

    CommitmentOutcomeConsumer(Inbox inbox, DeliberationRows rows) {
        this.inbox = inbox;
        this.rows = rows;
    }

    /** Contract BudgetCommitted.v1, as far as it is shown here. */
    record BudgetCommittedV1(UUID commitmentId, UUID deliberationId, Amount amount, List<LineV1> lines) {}

    record LineV1(String operationCode, Amount amount, Amount availableAfter) {}

    /** Contract CommitmentRefused.v1, as far as it is shown here. */
    record CommitmentRefusedV1(UUID deliberationId, Amount amount, List<ReasonV1> reasons) {}

    /** Contract BudgetReleased.v1, as far as it is shown here. */
    record BudgetReleasedV1(UUID deliberationId) {}

    record ReasonV1(String code, String source, Map<String, String> figures) {

        Reason toDomain() {
            return new Reason(code, source, figures);
        }
    }

    @Incoming("commitments")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive("commitment-outcome", record, effects);
    }

    private void committed(ReceivedEvent event, BudgetCommittedV1 fact) {
        awaiting(event, fact.deliberationId())
                .ifPresent(row -> row.committed(
                        fact.commitmentId(),
                        fact.amount().toMoney(),
                        fact.lines().stream()
                                .map(line -> new LineValue(
                                        event.collectivity(),
                                        line.operationCode(),
                                        line.amount().toMoney().toDecimal(),
                                        line.availableAfter().toMoney().toDecimal()))
                                .toList()));
    }

    private void refused(ReceivedEvent event, CommitmentRefusedV1 fact) {
        awaiting(event, fact.deliberationId())
                .ifPresent(row -> row.refused(
                        fact.amount().toMoney(),
                        fact.reasons().stream().map(ReasonV1::toDomain).toList()));
    }

    /** Told after the commitment of the same deliberation, in the order of its events. */
    private void released(ReceivedEvent event, BudgetReleasedV1 fact) {
        known(event, fact.deliberationId())
                .filter(row -> row.commitmentState() == CommitmentState.COMMITTED)
                .ifPresent(DeliberationRow::released);
    }

    /**
     * The deliberation that waits for an outcome. It exists before any outcome can, since its own event comes first; an
     * outcome for another one belongs to somebody else's data, and a second outcome changes nothing.
     */
    private Optional<DeliberationRow> awaiting(ReceivedEvent event, UUID deliberationId) {
        return known(event, deliberationId).filter(each -> each.commitmentState() == CommitmentState.AWAITED);
    }

    private Optional<DeliberationRow> known(ReceivedEvent event, UUID deliberationId) {
        Optional<DeliberationRow> row = rows.held(event.collectivity(), deliberationId);
        if (row.isEmpty()) {
            LOG.warnf("%s %s: no deliberation %s here", event.type(), event.id(), deliberationId);
        }
        return row;
    }
}
