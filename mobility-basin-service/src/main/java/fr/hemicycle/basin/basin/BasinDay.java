package fr.hemicycle.basin.basin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day that a question is about when it names none. */
@ApplicationScoped
class BasinDay {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;

    BasinDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate or(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock.withZone(PARIS)) : on;
    }
}
