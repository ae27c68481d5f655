package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.domain.Deliverable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells of deliverables that are late, once for each due day. Each has a transaction of its own, behind the lock of its mission:
 * replicas that look at once tell once.
 */
@ApplicationScoped
class Lateness {

    private static final int AT_ONCE_MAX = 200;

    /** Legal days are those of France, whatever the machine's own. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final MissionRows rows;
    private final WorkRows work;
    private final MissionMessages messages;
    private final Clock clock;

    Lateness(MissionRows rows, WorkRows work, MissionMessages messages, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(every = "{hemicycle.lateness.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTurn() {
        look(clock.instant());
    }

    void look(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, FRANCE);
        List<WorkRows.Found> found = QuarkusTransaction.requiringNew().call(() -> work.untoldLate(today, AT_ONCE_MAX));
        found.forEach(each -> QuarkusTransaction.requiringNew().run(() -> tell(each, today, at)));
    }

    /** Looked at again behind the lock: it may have been delivered meanwhile, or another replica has told it. */
    private void tell(WorkRows.Found found, LocalDate today, Instant at) {
        rows.lock(found.collectivity(), found.missionId())
                .filter(mission -> mission.end() == null)
                .ifPresent(mission -> work.mission(mission).deliverables().stream()
                        .filter(each -> each.id().equals(found.deliverableId()))
                        .filter(each -> each.isLateOn(today, mission.term()))
                        .forEach(each -> tell(mission, each, at)));
    }

    private void tell(MissionRow mission, Deliverable late, Instant at) {
        LocalDate dueOn = late.dueOn(mission.term()).orElseThrow();
        if (work.tellLate(mission.collectivity(), late.id(), dueOn, at)) {
            messages.late(mission, late, dueOn, at);
        }
    }
}
