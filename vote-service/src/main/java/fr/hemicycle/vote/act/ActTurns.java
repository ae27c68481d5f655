package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.ActDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
            for (TransmissionPort.Waiting answer : port.answers(collectivity)) {
                takenIn += isTakenIn(collectivity, answer, at) ? 1 : 0;
            }
        }
        return takenIn;
    }

    /** In a transaction of its own: one that fails waits for the next turn, and the others need not. */
    private boolean isTakenIn(String collectivity, TransmissionPort.Waiting answer, Instant at) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> dispatch.takeIn(collectivity, answer, at))
                    instanceof ActDecision.Taken;
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s cannot be taken in", answer);
            return false;
        }
    }
}
