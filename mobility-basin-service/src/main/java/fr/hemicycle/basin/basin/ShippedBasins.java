package fr.hemicycle.basin.basin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.basin.basin.BasinResource.RecordBasinRequest;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The basins that come with the service; their folder has a page on where they come from. Each collectivity keeps its own basins,
 * so those of the setting get them, once: what one has under such a name is left as it is.
 */
@ApplicationScoped
class ShippedBasins {

    private static final String FILE = "/basins/rapport-49-2022/basins.json";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final List<String> collectivities;

    ShippedBasins(
            AgroalDataSource database,
            ObjectMapper json,
            @ConfigProperty(name = "hemicycle.shipped-basins") Optional<List<String>> collectivities) {
        this.database = database;
        this.json = json;
        this.collectivities = collectivities.orElse(List.of());
    }

    @Transactional
    void load(@Observes StartupEvent event) throws SQLException, IOException {
        for (String collectivity : collectivities) {
            if (!Siren.passesItsCheck(collectivity)) {
                throw new IllegalStateException("hemicycle.shipped-basins: " + collectivity + " is no SIREN");
            }
            record(collectivity);
        }
    }

    @Transactional
    void record(String collectivity) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO basin (id, collectivity, name, region_insee, region_name, departments, places, provenance)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) ON CONFLICT (collectivity, name) DO NOTHING""")) {
            for (RecordBasinRequest basin : file()) {
                insert.setObject(1, Ids.next());
                insert.setString(2, collectivity);
                insert.setString(3, basin.name());
                insert.setString(4, basin.region().insee());
                insert.setString(5, basin.region().name());
                insert.setString(6, json.writeValueAsString(basin.departments()));
                insert.setString(7, json.writeValueAsString(basin.places()));
                insert.setString(8, basin.provenance());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<RecordBasinRequest> file() throws IOException {
        try (InputStream file = Objects.requireNonNull(ShippedBasins.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        }
    }
}
