package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Facts that subscribers are told. */
@ApplicationScoped
class Happenings {

    static final String COUNTED = "fr.hemicycle.sample.Counted.v1";

    private final Outbox outbox;

    Happenings(Outbox outbox) {
        this.outbox = outbox;
    }

    record Counted(int count) {}

    record Other(int count) {}

    void tell(String collectivity, UUID aggregate, Record data) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new Event(
                        "facts.v1",
                        "fr.hemicycle.sample." + data.getClass().getSimpleName() + ".v1",
                        collectivity,
                        aggregate,
                        Instant.parse("2022-12-13T10:00:00Z"),
                        data)));
    }
}
