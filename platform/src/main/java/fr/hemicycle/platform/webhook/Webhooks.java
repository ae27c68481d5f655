package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.EventHistory;
import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.feed.Positions;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.platform.webhook.domain.PauseReason;
import fr.hemicycle.platform.webhook.domain.WebhookRule;
import fr.hemicycle.platform.webhook.domain.WebhookState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What subscribers do with their subscriptions. Each method is part of the transaction of its request. */
@ApplicationScoped
class Webhooks {

    private static final int SECRETS_MAX = 2;

    private final WebhookRows rows;
    private final PendingRows pending;
    private final EventHistory history;
    private final Positions positions;
    private final WebhookSettings settings;
    private final Clock clock;

    Webhooks(
            WebhookRows rows,
            PendingRows pending,
            EventHistory history,
            Positions positions,
            WebhookSettings settings,
            Clock clock) {
        this.rows = rows;
        this.pending = pending;
        this.history = history;
        this.positions = positions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a subscription begins. */
    enum Begin {
        /** With the first event ever. */
        START,
        /** With what happens from now on. */
        END
    }

    record New(Webhook webhook, Secret secret) {}

    /**
     * One as its owner sees it.
     *
     * @param pending how many events wait
     */
    record View(Webhook webhook, List<Secret> secrets, int pending) {}

    /**
     * Subscribes.
     *
     * @param subject of the token, so that somebody can tell later whose it is
     * @param after a position to begin behind, {@code null} for what {@code begin} says
     */
    New create(String collectivity, String subject, Webhook.Wish wish, Begin begin, @Nullable String after) {
        if (rows.countAlone(collectivity) >= settings.maxPerCollectivity()) {
            throw ProblemException.refused(List.of(
                    WebhookRule.WEBHOOKS_MUST_NOT_EXCEED_THE_LIMIT.with("limit", settings.maxPerCollectivity())));
        }
        Instant now = now();
        Webhook webhook = new Webhook(
                Ids.next(),
                collectivity,
                wish,
                WebhookState.ACTIVE,
                null,
                now,
                position(begin, after),
                0,
                now,
                subject);
        rows.insert(webhook);
        return new New(webhook, draw(webhook, now));
    }

    Webhook change(String collectivity, UUID id, @Nullable String ifMatch, Webhook.Wish wish) {
        Webhook webhook = locked(collectivity, id);
        Versions.mustMatch(ifMatch, webhook.version());
        rows.change(id, wish);
        return locked(collectivity, id);
    }

    void delete(String collectivity, UUID id) {
        rows.delete(locked(collectivity, id).id());
    }

    Webhook pause(String collectivity, UUID id) {
        rows.stop(locked(collectivity, id).id(), PauseReason.ASKED, now());
        return locked(collectivity, id);
    }

    /** Goes on with what waits, from the first attempt. */
    Webhook resume(String collectivity, UUID id) {
        if (locked(collectivity, id).state() != WebhookState.ACTIVE) {
            rows.activate(id, now());
            pending.beginAnew(id, now());
        }
        return locked(collectivity, id);
    }

    /** Goes back or forward; what waits is read again where it stands behind that position. */
    Webhook replay(String collectivity, UUID id, @Nullable String after) {
        locked(collectivity, id);
        rows.moveTo(id, position(Begin.START, after));
        pending.forget(id);
        return locked(collectivity, id);
    }

    /** A new secret; the one before signs beside it for a time. */
    Secret rotate(String collectivity, UUID id) {
        Webhook webhook = locked(collectivity, id);
        Instant now = now();
        List<Secret> live = rows.secrets(id, now);
        if (live.size() >= SECRETS_MAX) {
            throw ProblemException.refused(List.of(WebhookRule.ONLY_TWO_SECRETS_MAY_LIVE.with(
                    "endsAt", String.valueOf(live.getLast().endsAt()))));
        }
        rows.endSecrets(id, now.plus(settings.secretOverlap()));
        return draw(webhook, now);
    }

    List<View> page(String collectivity, UUID after, int limit) {
        return rows.page(collectivity, after, limit).stream().map(this::view).toList();
    }

    Optional<View> find(String collectivity, UUID id) {
        return rows.find(collectivity, id).map(this::view);
    }

    View view(Webhook webhook) {
        return new View(webhook, rows.secrets(webhook.id(), now()), pending.count(webhook.id()));
    }

    private Secret draw(Webhook webhook, Instant now) {
        Secret secret = new Secret(Ids.next(), Secret.drawn(), now, null);
        rows.insert(webhook, secret);
        return secret;
    }

    private Webhook locked(String collectivity, UUID id) {
        return rows.lock(collectivity, id).orElseThrow(ProblemException::notFound);
    }

    private Position position(Begin begin, @Nullable String after) {
        return after == null && begin == Begin.END ? history.end() : positions.of(after);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Produces
    RuleCatalogue webhookRules() {
        return RuleCatalogue.of(WebhookRule.values());
    }
}
