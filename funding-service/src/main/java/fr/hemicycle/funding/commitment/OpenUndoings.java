package fr.hemicycle.funding.commitment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tries again what could not be undone when its act was: an authorisation that was exceeded comes down as what was used is
 * freed, and what was lowered is committed again once it fits. So the order in which acts are undone does not matter in the end.
 */
@ApplicationScoped
class OpenUndoings {

    private static final int AT_ONCE_MAX = 200;

    private final ActFactRows facts;
    private final Releases releases;

    OpenUndoings(ActFactRows facts, Releases releases) {
        this.facts = facts;
        this.releases = releases;
    }

    /** Each act in a transaction of its own, behind the locks of its operations: replicas that do it at once do it once. */
    @Scheduled(every = "{hemicycle.undoing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tryAgain() {
        facts.open(AT_ONCE_MAX).forEach(act -> releases.settleAgain(act.collectivity(), act.deliberationId()));
    }
}
