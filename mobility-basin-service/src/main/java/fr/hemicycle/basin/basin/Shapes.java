package fr.hemicycle.basin.basin;

import static fr.hemicycle.basin.basin.domain.BasinRule.BASIN_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_KEEP_ITS_PAST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.basin.basin.ShapeFile.Shape;
import fr.hemicycle.basin.basin.domain.GeometryFrame;
import fr.hemicycle.basin.basin.domain.KnownBasin;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.rule.Reason;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The shapes of basins: imported all or none, each holds until the next one of its basin. Without a file there is no shape. */
@ApplicationScoped
class Shapes {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final BasinRows basins;
    private final Perimeters perimeters;
    private final GeometryFrame frame;

    Shapes(
            AgroalDataSource database,
            ObjectMapper json,
            BasinRows basins,
            Perimeters perimeters,
            @ConfigProperty(name = "hemicycle.geometry-frame") List<Double> frame) {
        this.database = database;
        this.json = json;
        this.basins = basins;
        this.perimeters = perimeters;
        this.frame = new GeometryFrame(frame.get(0), frame.get(1), frame.get(2), frame.get(3));
    }

    /** How many shapes are, or would be, new; how many are on record as they came. */
    record Counts(int begun, int unchanged) {}

    private record Latest(LocalDate from, JsonNode geometry) {}

    @Transactional
    Counts judge(String collectivity, byte[] file, LocalDate from) throws SQLException {
        List<Shape> shapes = ShapeFile.read(file, frame, json);
        return counts(shapes, fresh(collectivity, shapes, from));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Counts take(String collectivity, byte[] file, LocalDate from, Provenance provenance) throws SQLException {
        List<Shape> shapes = ShapeFile.read(file, frame, json);
        basins.hold(collectivity);
        Map<UUID, Shape> fresh = fresh(collectivity, shapes, from);
        UUID importId = perimeters.keep(collectivity, file, provenance);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO basin_geometry (id, collectivity, basin_id, valid_from, geometry, import_id)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?)""")) {
            for (Map.Entry<UUID, Shape> each : fresh.entrySet()) {
                insert.setObject(1, Ids.next());
                insert.setString(2, collectivity);
                insert.setObject(3, each.getKey());
                insert.setObject(4, from);
                insert.setString(5, each.getValue().geometry().toString());
                insert.setObject(6, importId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return counts(shapes, fresh);
    }

    private static Counts counts(List<Shape> shapes, Map<UUID, Shape> fresh) {
        return new Counts(fresh.size(), shapes.size() - fresh.size());
    }

    /** The shapes that are not on record, by basin. */
    private Map<UUID, Shape> fresh(String collectivity, List<Shape> shapes, LocalDate from) throws SQLException {
        Map<String, KnownBasin> known = basins.known(collectivity);
        Map<UUID, Latest> latest = latest(collectivity);
        Map<UUID, Shape> fresh = new LinkedHashMap<>();
        List<Broken> broken = new ArrayList<>();
        for (Shape shape : shapes) {
            KnownBasin basin = known.get(shape.basin());
            Optional<Reason> objection = objection(shape, basin, from);
            Latest before = basin == null ? null : latest.get(basin.id());
            if (objection.isPresent()) {
                broken.add(new Broken(objection.get(), shape.pointer() + "/properties/basin"));
            } else if (basin != null && (before == null || !before.geometry().equals(shape.geometry()))) {
                boolean again = fresh.put(basin.id(), shape) != null;
                if (again || (before != null && !before.from().isBefore(from))) {
                    broken.add(new Broken(
                            GEOMETRY_MUST_KEEP_ITS_PAST.with("basin", basin.name(), "from", from),
                            shape.pointer() + "/geometry"));
                }
            }
        }
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
        return fresh;
    }

    private static Optional<Reason> objection(Shape shape, @Nullable KnownBasin basin, LocalDate from) {
        if (basin == null) {
            return Optional.of(BASIN_MUST_BE_ON_RECORD.with("basin", shape.basin()));
        }
        return basin.lastsOn(from) ? Optional.empty() : Optional.of(basin.mustLast());
    }

    /** By basin: the shape that holds last. */
    private Map<UUID, Latest> latest(String collectivity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT DISTINCT ON (basin_id) basin_id, valid_from, geometry::text FROM basin_geometry
                        WHERE collectivity = ? ORDER BY basin_id, valid_from DESC""")) {
            select.setString(1, collectivity);
            Map<UUID, Latest> latest = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    latest.put(
                            row.getObject(1, UUID.class),
                            new Latest(row.getObject(2, LocalDate.class), parsed(row.getString(3))));
                }
            }
            return latest;
        }
    }

    private JsonNode parsed(String stored) {
        try {
            return json.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
