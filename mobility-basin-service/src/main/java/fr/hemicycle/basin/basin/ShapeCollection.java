package fr.hemicycle.basin.basin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the shapes of a day as GeoJSON. A shape may be as large as an import, so there is one in memory at a time, and no
 * connection is held while a slow reader takes it in.
 */
@ApplicationScoped
class ShapeCollection {

    private static final int SHAPES_MAX = 200;
    private static final UUID START = new UUID(0, 0);

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ShapeCollection(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Drawn(UUID basin, String name, LocalDate from, String geometry, String provenance) {}

    /** The shapes that hold on a day, of basins that last then. */
    void write(String collectivity, LocalDate on, OutputStream out) throws IOException {
        // Not closed by a failure, which would complete the brackets.
        JsonGenerator to = json.getFactory().createGenerator(out);
        to.writeStartObject();
        to.writeStringField("type", "FeatureCollection");
        to.writeArrayFieldStart("features");
        Drawn shape = after(START, collectivity, on);
        for (int count = 0; shape != null && count < SHAPES_MAX; count++) {
            write(to, shape);
            to.flush();
            shape = after(shape.basin(), collectivity, on);
        }
        to.writeEndArray();
        to.writeEndObject();
        to.close();
    }

    private static void write(JsonGenerator to, Drawn shape) throws IOException {
        to.writeStartObject();
        to.writeStringField("type", "Feature");
        to.writeStringField("id", shape.basin().toString());
        to.writeFieldName("geometry");
        to.writeRawValue(shape.geometry());
        to.writeObjectFieldStart("properties");
        to.writeStringField("basin", shape.name());
        to.writeStringField("validFrom", shape.from().toString());
        to.writeStringField("provenance", shape.provenance());
        to.writeEndObject();
        to.writeEndObject();
    }

    private @Nullable Drawn after(UUID basin, String collectivity, LocalDate on) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT b.id, b.name, g.valid_from, g.geometry::text, i.publisher || ' : ' || i.reference
                        FROM basin b JOIN basin_geometry g ON g.collectivity = b.collectivity AND g.basin_id = b.id
                        JOIN perimeter_import i ON i.id = g.import_id
                        WHERE b.collectivity = ? AND b.id > ? AND g.valid_from <= ? AND coalesce(b.valid_until >= ?, true)
                        ORDER BY b.id, g.valid_from DESC LIMIT 1""")) {
            select.setString(1, collectivity);
            select.setObject(2, basin);
            select.setObject(3, on);
            select.setObject(4, on);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Drawn(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                row.getString(5))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the shapes cannot be read", e);
        }
    }
}
