package fr.hemicycle.platform.health;

import fr.hemicycle.platform.outbox.OutboxLag;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while events go out in time. A broker that is away for a while does not make the service unready: votes go on and
 * their events wait. Only a lag beyond the setting does.
 */
@Readiness
@ApplicationScoped
public class RelayReadiness implements HealthCheck {

    private final OutboxLag outbox;
    private final Duration lagMax;

    RelayReadiness(OutboxLag outbox, @ConfigProperty(name = "hemicycle.relay.lag-max") Duration lagMax) {
        this.outbox = outbox;
        this.lagMax = lagMax;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            OutboxLag.Lag lag = outbox.read();
            return HealthCheckResponse.named("event relay")
                    .status(lag.oldest().compareTo(lagMax) <= 0)
                    .withData("pending", lag.pending())
                    .withData("parked", lag.parked())
                    .withData("oldestMillis", lag.oldest().toMillis())
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("event relay")
                    .down()
                    .withData("database", "does not answer")
                    .build();
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        gauge(meters, "hemicycle.outbox.pending", OutboxLag.Lag::pending);
        gauge(meters, "hemicycle.outbox.parked", OutboxLag.Lag::parked);
        gauge(meters, "hemicycle.outbox.oldest.seconds", lag -> lag.oldest().toMillis() / 1000.0);
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<OutboxLag.Lag> value) {
        Gauge.builder(name, outbox, source -> {
                    try {
                        return value.applyAsDouble(source.read());
                    } catch (SQLException e) {
                        return Double.NaN;
                    }
                })
                .register(meters);
    }
}
