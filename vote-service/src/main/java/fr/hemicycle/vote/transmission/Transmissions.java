package fr.hemicycle.vote.transmission;

import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.TransmissionCheck;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision.Refused;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision.Sent;
import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import fr.hemicycle.vote.transmission.domain.TransmissionRule;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks an act, fixes the name of its package, hands it over, and remembers that: in that order. */
@ApplicationScoped
class Transmissions implements TransmissionPort {

    private final TransmissionLedger ledger;
    private final Carrier carrier;
    private final Sender sender;
    private final long bytesMax;

    @Inject
    Transmissions(
            TransmissionLedger ledger,
            Carrier carrier,
            Sender sender,
            @ConfigProperty(name = "hemicycle.transmission.size-max") MemorySize sizeMax) {
        this(ledger, carrier, sender, sizeMax.asLongValue());
    }

    Transmissions(TransmissionLedger ledger, Carrier carrier, Sender sender, long bytesMax) {
        this.ledger = ledger;
        this.carrier = carrier;
        this.sender = sender;
        this.bytesMax = bytesMax;
    }

    /** Made at the start, with its carrier and its sender: a wrong setting stops the service before an act meets it. */
    void start(@Observes StartupEvent event) {}

    @Override
    public TransmissionDecision send(ActToTransmit act, Instant at) {
        Optional<Sent> before = ledger.sent(act.collectivity(), act.actId());
        if (before.isPresent()) {
            return before.get();
        }
        TransmissionCheck check =
                new TransmissionCheck(act, ActesPackage.day(at), ledger.identifierIsTaken(act), bytesMax);
        if (!check.reasons().isEmpty()) {
            return new Refused(check.reasons());
        }
        // The database keeps microseconds, and a repeat must give the same bytes.
        Optional<ActesPackage> packed = ledger.reserve(act, at.truncatedTo(ChronoUnit.MICROS), sender.trigram());
        if (packed.isEmpty()) {
            return new Refused(List.of(
                    TransmissionRule.ACTES_IDENTIFIER_MUST_BE_FREE.with("identifier", ActesPackage.identifier(act))));
        }
        List<Answer> atOnce = carrier.carry(packed.get(), ActesArchive.of(packed.get(), sender));
        return ledger.handedOver(packed.get(), at, atOnce);
    }

    @Override
    public List<Answer> answers(String collectivity) {
        carrier.collect(ledger);
        return ledger.answers(collectivity);
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(TransmissionRule.values());
    }
}
