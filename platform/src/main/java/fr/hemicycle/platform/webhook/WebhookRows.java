package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.webhook.domain.PauseReason;
import fr.hemicycle.platform.webhook.domain.WebhookState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tables of subscriptions and of their secrets. */
@ApplicationScoped
class WebhookRows {

    private static final String SELECT = """
            SELECT id, collectivity, url, description, types, of_collectivity, subject, state, reason, state_since,
                   barrier, number, version, created_at, created_by FROM webhook WHERE\s""";

    private final Sql sql;
    private final SecretBox box;

    WebhookRows(Sql sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    void insert(Webhook webhook) {
        Webhook.Wish wish = webhook.wish();
        sql.update(
                """
                INSERT INTO webhook (id, collectivity, url, description, types, of_collectivity, subject, state,
                                     state_since, barrier, number, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                webhook.id(),
                webhook.collectivity(),
                wish.url().toString(),
                wish.description(),
                wish.types().toArray(String[]::new),
                wish.collectivity(),
                wish.subject(),
                webhook.state().name(),
                webhook.stateSince(),
                webhook.position().barrier(),
                webhook.position().number(),
                webhook.createdAt(),
                webhook.createdBy());
    }

    /** Two that subscribe at once are counted one after the other, until the transaction ends. */
    int countAlone(String collectivity) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> "", "webhooks of " + collectivity);
        return sql.list("SELECT 1 FROM webhook WHERE collectivity = ?", row -> 1, collectivity)
                .size();
    }

    List<Webhook> page(String collectivity, UUID after, int limit) {
        return sql.list(
                SELECT + "collectivity = ? AND id > ? ORDER BY id LIMIT ?",
                WebhookRows::webhook,
                collectivity,
                after,
                limit);
    }

    Optional<Webhook> find(String collectivity, UUID id) {
        return sql.first(SELECT + "collectivity = ? AND id = ?", WebhookRows::webhook, collectivity, id);
    }

    /** Nobody else changes it until the transaction ends; couriers go on. */
    Optional<Webhook> lock(String collectivity, UUID id) {
        return sql.first(
                SELECT + "collectivity = ? AND id = ? FOR NO KEY UPDATE", WebhookRows::webhook, collectivity, id);
    }

    Optional<Webhook> active(UUID id) {
        return sql.first(SELECT + "id = ? AND state = 'ACTIVE'", WebhookRows::webhook, id);
    }

    List<UUID> allActive() {
        return sql.list("SELECT id FROM webhook WHERE state = 'ACTIVE'", row -> row.getObject(1, UUID.class));
    }

    void change(UUID id, Webhook.Wish wish) {
        sql.update(
                """
                UPDATE webhook SET url = ?, description = ?, types = ?, of_collectivity = ?, subject = ?,
                                   version = version + 1 WHERE id = ?""",
                wish.url().toString(),
                wish.description(),
                wish.types().toArray(String[]::new),
                wish.collectivity(),
                wish.subject(),
                id);
    }

    void activate(UUID id, Instant at) {
        sql.update("""
                UPDATE webhook SET state = 'ACTIVE', reason = NULL, state_since = ?, version = version + 1
                WHERE id = ?""", at, id);
    }

    /** Nothing happens when it does not run. */
    void stop(UUID id, PauseReason reason, Instant at) {
        sql.update("""
                UPDATE webhook SET state = ?, reason = ?, state_since = ?, version = version + 1
                WHERE id = ? AND state = 'ACTIVE'""", reason.state().name(), reason.name(), at, id);
    }

    void moveTo(UUID id, Position position) {
        sql.update(
                "UPDATE webhook SET barrier = ?, number = ?, version = version + 1 WHERE id = ?",
                position.barrier(),
                position.number(),
                id);
    }

    /** Whether the last ping lies long enough back; then this is the last one, for other processes too. */
    boolean mayPing(UUID id, Instant now, Instant lastAtMost) {
        return sql.update(
                        "UPDATE webhook SET pinged_at = ? WHERE id = ? AND (pinged_at IS NULL OR pinged_at <= ?)",
                        now,
                        id,
                        lastAtMost)
                == 1;
    }

    void delete(UUID id) {
        sql.update("DELETE FROM webhook WHERE id = ?", id);
    }

    void insert(Webhook webhook, Secret secret) {
        sql.update(
                "INSERT INTO webhook_secret (id, collectivity, webhook_id, secret, created_at) VALUES (?, ?, ?, ?, ?)",
                secret.id(),
                webhook.collectivity(),
                webhook.id(),
                box.close(secret.text(), webhook.id()),
                secret.createdAt());
    }

    /** Those that sign at that moment, the newest first. */
    List<Secret> secrets(UUID webhook, Instant at) {
        return sql.list(
                """
                SELECT id, secret, created_at, ends_at FROM webhook_secret
                WHERE webhook_id = ? AND (ends_at IS NULL OR ends_at > ?) ORDER BY id DESC""",
                row -> new Secret(
                        row.getObject("id", UUID.class),
                        box.open(row.getBytes("secret"), webhook),
                        Objects.requireNonNull(Sql.instant(row, "created_at")),
                        Sql.instant(row, "ends_at")),
                webhook,
                at);
    }

    void endSecrets(UUID webhook, Instant at) {
        sql.update("UPDATE webhook_secret SET ends_at = ? WHERE webhook_id = ? AND ends_at IS NULL", at, webhook);
    }

    void forgetSecretsEndedBefore(Instant at) {
        sql.update("DELETE FROM webhook_secret WHERE ends_at < ?", at);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("collectivity"),
                new Webhook.Wish(
                        URI.create(row.getString("url")),
                        row.getString("description"),
                        Set.of((String[]) row.getArray("types").getArray()),
                        row.getString("of_collectivity"),
                        row.getObject("subject", UUID.class)),
                WebhookState.valueOf(row.getString("state")),
                reason == null ? null : PauseReason.valueOf(reason),
                Objects.requireNonNull(Sql.instant(row, "state_since")),
                new Position(row.getLong("barrier"), row.getLong("number")),
                row.getLong("version"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("created_by"));
    }
}
