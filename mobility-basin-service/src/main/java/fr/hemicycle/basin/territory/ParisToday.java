package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.domain.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ParisToday implements Today {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;

    ParisToday(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LocalDate or(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock.withZone(PARIS)) : on;
    }
}
