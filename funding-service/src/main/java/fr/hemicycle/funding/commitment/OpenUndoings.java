package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.ActFactRows.Act;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Tries again what could not be undone when its act was: an authorisation that was exceeded comes down as what was used is
 * freed, and what was lowered is committed again once it fits. So the order in which acts are undone does not matter in the end.
 */
@ApplicationScoped
class OpenUndoings {

    private static final UUID START = new UUID(0, 0);
    private static final int AT_ONCE_MAX = 200;

    private final ActFactRows facts;
    private final Releases releases;

    OpenUndoings(ActFactRows facts, Releases releases) {
        this.facts = facts;
        this.releases = releases;
    }

    /**
     * Each act in a transaction of its own, behind the locks of its operations: replicas that do it at once do it once. All are
     * gone through, page by page: those that may stay open for years hold up none behind them.
     */
    @Scheduled(every = "{hemicycle.undoing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tryAgain() {
        List<Act> open = facts.open(START, AT_ONCE_MAX);
        while (!open.isEmpty()) {
            open.forEach(act -> releases.settleAgain(act.collectivity(), act.deliberationId()));
            open = facts.open(open.getLast().deliberationId(), AT_ONCE_MAX);
        }
    }
}
