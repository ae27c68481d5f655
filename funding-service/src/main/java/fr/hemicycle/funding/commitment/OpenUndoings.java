package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.authorisation.domain.AuthorisationVotes;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Tries again what could not be undone when its act was: an authorisation that was exceeded comes down as what was used is
 * freed, and what was lowered is committed again once it fits. So the order in which acts are undone does not matter in the end.
 */
@ApplicationScoped
class OpenUndoings {

    private static final int AT_ONCE_MAX = 200;

    private final UndoingRows rows;
    private final Undoings undoings;
    private final AuthorisationVotes authorisations;
    private final Clock clock;

    OpenUndoings(UndoingRows rows, Undoings undoings, AuthorisationVotes authorisations, Clock clock) {
        this.rows = rows;
        this.undoings = undoings;
        this.authorisations = authorisations;
        this.clock = clock;
    }

    @Scheduled(every = "{hemicycle.undoing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTurn() {
        tryAgain(clock.instant());
    }

    void tryAgain(Instant at) {
        authorisations.tryAgain(AT_ONCE_MAX);
        rows.open(AT_ONCE_MAX).forEach(row -> undoings.settle(row.collectivity(), row.deliberationId(), at));
    }
}
