package fr.hemicycle.vote.act;

import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Lets packages leave and takes answers in without being asked. */
@ApplicationScoped
class ActTurns {

    private static final Logger LOG = Logger.getLogger(ActTurns.class);

    private final TransmissionPort port;
    private final Dispatch dispatch;
    private final Clock clock;

    ActTurns(TransmissionPort port, Dispatch dispatch, Clock clock) {
        this.port = port;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Scheduled(every = "{hemicycle.transmission.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onTurn() {
        take();
    }

    /** @return how many answers are on record now that were not before */
    int take() {
        port.exchange();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int takenIn = 0;
        for (String collectivity : port.withAnswers()) {
            try {
                takenIn += dispatch.takeInWhatWaits(collectivity, at).takenIn();
            } catch (RuntimeException e) {
                // What failed waits for the next turn; other collectivities need not.
                LOG.errorf(e, "Answers for %s cannot be taken in", collectivity);
            }
        }
        return takenIn;
    }
}
