package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.feed.RecordedEvent;
import fr.hemicycle.platform.feed.Slice;
import fr.hemicycle.platform.id.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The table of what is to be delivered. */
@ApplicationScoped
class PendingRows {

    // The first of its aggregate, so that order is kept; and nobody else's, so that two processes do not deliver it at
    // once.
    private static final String CLAIM = """
            WITH head AS (
              UPDATE webhook_pending SET attempts = attempts + 1, lease = ?, leased_until = ?
              WHERE (webhook_id, barrier, number) = (
                SELECT p.webhook_id, p.barrier, p.number FROM webhook_pending p JOIN webhook w ON w.id = p.webhook_id
                WHERE p.webhook_id = ? AND w.state = 'ACTIVE' AND p.due_at <= ?
                  AND (p.leased_until IS NULL OR p.leased_until <= ?)
                  AND NOT EXISTS (SELECT 1 FROM webhook_pending e
                                  WHERE e.webhook_id = p.webhook_id AND e.aggregate_id = p.aggregate_id
                                    AND (e.barrier, e.number) < (p.barrier, p.number))
                ORDER BY p.due_at, p.barrier, p.number LIMIT 1 FOR UPDATE OF p SKIP LOCKED)
              RETURNING *)
            SELECT head.webhook_id, head.barrier AS at_barrier, head.number AS at_number, head.attempts, head.lease, w.url, e.*,
                   set_config('synchronous_commit', 'off', true)
            FROM head JOIN webhook w ON w.id = head.webhook_id JOIN domain_event e ON e.id = head.event_id""";

    private final Sql sql;

    PendingRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * The first event of an aggregate, claimed.
     *
     * @param attempts with the one that is about to be made
     */
    record Due(UUID webhook, RecordedEvent event, int attempts, UUID lease, URI url) {}

    /**
     * Keeps the chosen events, and that the subscription has come so far.
     *
     * @return false when somebody has changed the subscription or gone on with it: read it again
     */
    boolean keep(Webhook webhook, Position from, Slice slice, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.doNotWaitForTheDisk();
            boolean ours = sql.update(
                            """
                            UPDATE webhook SET barrier = ?, number = ?
                            WHERE id = ? AND version = ? AND state = 'ACTIVE' AND barrier = ? AND number = ?""",
                            slice.reached().barrier(),
                            slice.reached().number(),
                            webhook.id(),
                            webhook.version(),
                            from.barrier(),
                            from.number())
                    == 1;
            if (ours) {
                slice.events().forEach(event -> insert(webhook, event, at));
            }
            return ours;
        });
    }

    private void insert(Webhook webhook, RecordedEvent event, Instant at) {
        sql.update(
                """
                INSERT INTO webhook_pending (collectivity, webhook_id, barrier, number, event_id, aggregate_id, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                webhook.collectivity(),
                webhook.id(),
                event.position().barrier(),
                event.position().number(),
                event.id(),
                event.aggregateId(),
                at);
    }

    void doNotWaitForTheDisk() {
        sql.doNotWaitForTheDisk();
    }

    int count(UUID webhook) {
        return sql.first("SELECT count(*) FROM webhook_pending WHERE webhook_id = ?", row -> row.getInt(1), webhook)
                .orElse(0);
    }

    /** One event that is due, if there is any; it is ours until then. */
    Optional<Due> claim(UUID webhook, Instant now, Instant until) {
        return sql.first(CLAIM, PendingRows::due, Ids.next(), until, webhook, now, now);
    }

    int delivered(Due due) {
        return sql.update(
                "DELETE FROM webhook_pending WHERE webhook_id = ? AND barrier = ? AND number = ? AND lease = ?",
                due.webhook(),
                due.event().position().barrier(),
                due.event().position().number(),
                due.lease());
    }

    int again(Due due, Instant at) {
        return sql.update(
                """
                UPDATE webhook_pending SET due_at = ?, lease = NULL, leased_until = NULL
                WHERE webhook_id = ? AND barrier = ? AND number = ? AND lease = ?""",
                at,
                due.webhook(),
                due.event().position().barrier(),
                due.event().position().number(),
                due.lease());
    }

    /** All that waits begins anew; what another delivers at this moment stays with it. */
    void beginAnew(UUID webhook, Instant at) {
        sql.update("UPDATE webhook_pending SET due_at = ?, attempts = 0 WHERE webhook_id = ?", at, webhook);
    }

    void forget(UUID webhook) {
        sql.update("DELETE FROM webhook_pending WHERE webhook_id = ?", webhook);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("webhook_id", UUID.class),
                new RecordedEvent(
                        new Position(row.getLong("at_barrier"), row.getLong("at_number")),
                        row.getObject("id", UUID.class),
                        row.getString("collectivity"),
                        row.getString("topic"),
                        row.getString("type"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("aggregate_version"),
                        Objects.requireNonNull(Sql.instant(row, "occurred_at")),
                        row.getString("source"),
                        row.getString("data")),
                row.getInt("attempts"),
                row.getObject("lease", UUID.class),
                URI.create(row.getString("url")));
    }
}
