package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.operation.domain.LegalDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells of agreements whose term is reached. Each has a transaction of its own, so replicas that do it at once do it once. */
@ApplicationScoped
class TermEnds {

    private static final int AT_ONCE_MAX = 200;

    private final AgreementRows rows;
    private final KeptAgreements kept;
    private final AgreementMessages messages;
    private final Clock clock;

    TermEnds(AgreementRows rows, KeptAgreements kept, AgreementMessages messages, Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(every = "{hemicycle.agreement.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTurn() {
        tell(clock.instant());
    }

    void tell(Instant at) {
        LocalDate today = LegalDay.of(at);
        List<UUID> over = QuarkusTransaction.requiringNew()
                .call(() -> rows.over(today, AT_ONCE_MAX).stream()
                        .map(AgreementRow::id)
                        .toList());
        over.forEach(id -> QuarkusTransaction.requiringNew()
                .run(() -> rows.lock(id).filter(row -> row.isOver(today)).ifPresent(row -> {
                    row.tellEnd();
                    messages.termReached(row, kept.of(row).agreement(), at);
                })));
    }
}
