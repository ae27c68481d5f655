package fr.hemicycle.vote.transmission;

import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import fr.hemicycle.vote.transmission.domain.TransmissionRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts packages into the queue with the decision of their caller, and empties it once that is committed. */
@ApplicationScoped
class Transmissions implements TransmissionPort {

    private static final Logger LOG = Logger.getLogger(Transmissions.class);

    private final TransmissionLedger ledger;
    private final Carrier carrier;
    private final Sender sender;
    private final MeterRegistry meters;
    private final long bytesMax;

    @Inject
    Transmissions(
            TransmissionLedger ledger,
            Carrier carrier,
            Sender sender,
            MeterRegistry meters,
            @ConfigProperty(name = "hemicycle.transmission.size-max") MemorySize sizeMax) {
        this(ledger, carrier, sender, meters, sizeMax.asLongValue());
    }

    Transmissions(TransmissionLedger ledger, Carrier carrier, Sender sender, MeterRegistry meters, long bytesMax) {
        this.ledger = ledger;
        this.carrier = carrier;
        this.sender = sender;
        this.meters = meters;
        this.bytesMax = bytesMax;
    }

    /** Made at the start, with its carrier and its sender: a wrong setting stops the service before an act meets it. */
    void start(@Observes StartupEvent event) {}

    @Override
    public TransmissionDecision send(ActToTransmit act, Instant at) {
        return ledger.queue(act, at, sender, bytesMax);
    }

    @Override
    public void exchange() {
        for (UUID actId : ledger.queued()) {
            try {
                ledger.handOver(actId, carrier);
            } catch (IOException e) {
                // It stays in the queue; the others need not wait for it.
                LOG.errorf(e, "The package of %s cannot be handed over", actId);
                meters.counter("hemicycle.transmission.packages", "outcome", "failed")
                        .increment();
            }
        }
        carrier.collect(ledger);
    }

    @Override
    public List<String> withAnswers() {
        return ledger.withAnswers();
    }

    @Override
    public List<Waiting> answers(String collectivity) {
        return ledger.answers(collectivity);
    }

    @Override
    public boolean take(String collectivity, UUID answerId) {
        return ledger.taken(collectivity, answerId);
    }

    @Override
    public void setAside(String collectivity, Waiting answer, String reason) {
        ledger.setAside(collectivity, answer, reason);
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(TransmissionRule.values());
    }
}
