package fr.hemicycle.vote.report;

import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.vote.report.domain.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the world is told of reports. */
@ApplicationScoped
class ReportMessages {

    private static final String TOPIC = "reports.v1";

    private final Outbox outbox;

    ReportMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Contract ReportWithdrawn.v1: funding-service releases what it held for the report. */
    record ReportWithdrawnV1(
            UUID reportId, int number, String title, Instant withdrawnAt, String reason, List<UUID> reservations) {}

    void withdrawn(String collectivity, Report report, Instant at, String reason) {
        outbox.append(new Event(
                TOPIC,
                "fr.hemicycle.vote.ReportWithdrawn.v1",
                collectivity,
                report.id(),
                at,
                new ReportWithdrawnV1(
                        report.id(),
                        report.content().number(),
                        report.content().title(),
                        at,
                        reason,
                        report.reservations())));
    }
}
