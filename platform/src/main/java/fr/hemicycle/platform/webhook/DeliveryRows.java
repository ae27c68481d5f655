package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.webhook.PendingRows.Due;
import fr.hemicycle.platform.webhook.domain.DeliveryOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The log of attempts. */
@ApplicationScoped
class DeliveryRows {

    private final Sql sql;

    DeliveryRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * One attempt.
     *
     * @param attempt counts from 1
     */
    record Delivery(
            UUID id, UUID event, String type, int attempt, Instant at, Receivers.Answer answer, int milliseconds) {}

    /** Of a subscription that has gone, nothing is kept. */
    void insert(Due due, Instant at, Receivers.Answer answer, int milliseconds) {
        sql.update(
                """
                INSERT INTO webhook_delivery (id, collectivity, webhook_id, event_id, type, attempt, at, outcome, status,
                                              detail, duration_ms)
                SELECT ?, collectivity, id, ?, ?, ?, ?, ?, ?::int, ?, ? FROM webhook WHERE id = ?""",
                Ids.next(),
                due.event().id(),
                due.event().type(),
                due.attempts(),
                at,
                answer.outcome().name(),
                answer.status(),
                answer.detail(),
                milliseconds,
                due.webhook());
    }

    /** The newest first. */
    List<Delivery> page(UUID webhook, Optional<UUID> before, int limit) {
        return sql.list(
                """
                SELECT id, event_id, type, attempt, at, outcome, status, detail, duration_ms FROM webhook_delivery
                WHERE webhook_id = ? AND id < ? ORDER BY id DESC LIMIT ?""",
                row -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getInt("attempt"),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        new Receivers.Answer(
                                DeliveryOutcome.valueOf(row.getString("outcome")),
                                row.getObject("status", Integer.class),
                                row.getString("detail")),
                        row.getInt("duration_ms")),
                webhook,
                before.orElse(new UUID(-1, -1)),
                limit);
    }

    void forgetBefore(Instant at) {
        sql.update("DELETE FROM webhook_delivery WHERE at < ?", at);
    }
}
