package fr.hemicycle.platform.openapi;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for the ids of the examples, ids that exist: with those, <em>Try it out</em> answers something. Only where the settings
 * ask for it, since the description needs no token.
 */
@ApplicationScoped
class LiveExamples {

    private static final Logger LOG = Logger.getLogger(LiveExamples.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LiveExampleSettings settings;
    private final AgroalDataSource database;
    private volatile Map<String, String> ids = Map.of();
    private @Nullable Thread thread;

    LiveExamples(LiveExampleSettings settings, AgroalDataSource database) {
        this.settings = settings;
        this.database = database;
    }

    /** @return id that exists by id of the examples; one that stands for nothing yet is not in it */
    Map<String, String> ids() {
        return ids;
    }

    // Beside the requests, and not in one: the description is served by a thread that must not wait for a database.
    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = Thread.ofVirtual().name("live-examples").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                try {
                    ids = find();
                } catch (SQLException e) {
                    LOG.debugf("examples keep their ids: %s", e.getMessage());
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> find() throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : settings.ids().entrySet()) {
                try (ResultSet row = statement.executeQuery(each.getValue())) {
                    Optional.ofNullable(row.next() ? row.getString(1) : null)
                            .ifPresent(id -> found.put(each.getKey(), id));
                }
            }
        }
        return found;
    }
}
