package fr.hemicycle.platform.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.webhook.domain.WebhookRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One signed event that tells nothing, so that address and signature are known to hold before the first fact. It is no part of the
 * history, is sent once, and changes nothing of the subscription, however it goes.
 */
@ApplicationScoped
class Pings {

    private static final String TYPE = "fr.hemicycle.webhook.Ping.v1";

    private final WebhookRows rows;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    Pings(
            WebhookRows rows,
            Deliveries deliveries,
            WebhookSettings settings,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /** As CloudEvents has it. Without what only an event of the history has: schema, version of an aggregate, position. */
    record Ping(
            String specversion,
            UUID id,
            String source,
            String type,
            Instant time,
            UUID subject,
            String datacontenttype,
            String collectivity,
            Data data) {

        record Data(UUID webhookId) {}
    }

    /** How it went. */
    record Sent(Ping ping, Receivers.Answer answer, int milliseconds) {}

    /** Not in a transaction: nobody holds one while a stranger makes up its mind. */
    Sent send(String collectivity, UUID id) throws InterruptedException {
        Webhook webhook = rows.find(collectivity, id).orElseThrow(ProblemException::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration every = settings.pingEvery();
        if (!rows.mayPing(id, now, now.minus(every))) {
            throw ProblemException.notYet(
                    WebhookRule.PING_MUST_WAIT_FOR_THE_ONE_BEFORE.with("seconds", every.toSeconds()), every);
        }
        Ping ping = new Ping(
                "1.0",
                Ids.next(),
                "/" + service + "/" + collectivity,
                TYPE,
                now,
                id,
                "application/json",
                collectivity,
                new Ping.Data(id));
        long begin = System.nanoTime();
        Receivers.Answer answer = deliveries.post(id, webhook.wish().url(), ping.id(), text(ping), now);
        return new Sent(
                ping, answer, (int) Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private String text(Ping ping) {
        try {
            return json.writeValueAsString(ping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
