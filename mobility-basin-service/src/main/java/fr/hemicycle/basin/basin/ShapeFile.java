package fr.hemicycle.basin.basin;

import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_BE_READABLE;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_HAVE_CLOSED_RINGS;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_NOT_CROSS_ITSELF;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.basin.basin.domain.GeometryFrame;
import fr.hemicycle.platform.problem.JsonFaults;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.rule.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Shapes of basins as GeoJSON (RFC 7946), read and checked: what is wrong is told with its place. */
final class ShapeFile {

    private static final int FEATURES_MAX = 200;
    private static final int RING_POSITIONS_MIN = 4;
    private static final Set<String> SHAPES = Set.of("Polygon", "MultiPolygon");

    private final GeometryFactory factory = new GeometryFactory();
    private final GeometryFrame frame;
    private final List<Broken> broken = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();

    private ShapeFile(GeometryFrame frame) {
        this.frame = frame;
    }

    /**
     * The shape of one basin.
     *
     * @param basin name
     * @param pointer to the feature
     * @param geometry as it came
     */
    record Shape(String basin, String pointer, JsonNode geometry) {}

    /** A position that is wrong: the rest of the feature is not looked at, since one fault is repeated a thousand times. */
    private static final class FaultyException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Broken broken;

        FaultyException(String pointer, Reason reason) {
            super(reason.code());
            broken = new Broken(reason, pointer);
        }
    }

    /** @throws ProblemException with one fault for each feature that is wrong */
    static List<Shape> read(byte[] body, GeometryFrame frame, ObjectMapper json) {
        ShapeFile file = new ShapeFile(frame);
        file.read(parsed(body, json));
        if (!file.broken.isEmpty()) {
            throw ProblemException.invalid(file.broken);
        }
        return file.shapes;
    }

    private static JsonNode parsed(byte[] body, ObjectMapper json) {
        try {
            return json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
        } catch (JsonProcessingException e) {
            throw ProblemException.unreadable(GEOMETRY_MUST_BE_READABLE.with("fault", JsonFaults.plain(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JsonNode file) {
        JsonNode features = file.path("features");
        if (!file.path("type").asText().equals("FeatureCollection")
                || !features.isArray()
                || features.isEmpty()
                || features.size() > FEATURES_MAX) {
            throw ProblemException.invalid(
                    "",
                    GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS.with("expected", "FeatureCollection, 1–" + FEATURES_MAX));
        }
        for (int i = 0; i < features.size(); i++) {
            try {
                read(features.get(i), "/features/" + i);
            } catch (FaultyException e) {
                broken.add(e.broken);
            }
        }
    }

    private void read(JsonNode feature, String pointer) throws FaultyException {
        JsonNode basin = feature.at("/properties/basin");
        JsonNode geometry = feature.path("geometry");
        if (!basin.isTextual()) {
            throw faulty(pointer + "/properties/basin", "basin");
        }
        String kind = geometry.path("type").asText();
        if (!feature.path("type").asText().equals("Feature") || !SHAPES.contains(kind)) {
            throw faulty(pointer + "/geometry/type", "Polygon | MultiPolygon");
        }
        JsonNode coordinates = geometry.path("coordinates");
        String at = pointer + "/geometry/coordinates";
        Geometry shape = kind.equals("Polygon")
                ? polygon(coordinates, at)
                : factory.createMultiPolygon(
                        each(coordinates, at, this::polygon).toArray(Polygon[]::new));
        Optional<TopologyValidationError> crossing = Optional.ofNullable(new IsValidOp(shape).getValidationError());
        if (crossing.isPresent()) {
            throw new FaultyException(
                    at,
                    GEOMETRY_MUST_NOT_CROSS_ITSELF.with(
                            "fault",
                            crossing.get().getMessage(),
                            "place",
                            place(crossing.get().getCoordinate())));
        }
        shapes.add(new Shape(basin.textValue(), pointer, geometry));
    }

    private Polygon polygon(JsonNode rings, String pointer) throws FaultyException {
        List<LinearRing> read = each(rings, pointer, this::ring);
        return factory.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions, String pointer) throws FaultyException {
        List<Coordinate> read = each(positions, pointer, this::position);
        if (read.size() < RING_POSITIONS_MIN || !read.getFirst().equals2D(read.getLast())) {
            throw new FaultyException(
                    pointer,
                    GEOMETRY_MUST_HAVE_CLOSED_RINGS.with(
                            "positions", read.size(), "first", place(read.getFirst()), "last", place(read.getLast())));
        }
        return factory.createLinearRing(read.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode position, String pointer) throws FaultyException {
        boolean numbers = position.isArray()
                && (position.size() == 2 || position.size() == 3)
                && IntStream.range(0, position.size())
                        .allMatch(i -> position.get(i).isNumber());
        if (!numbers) {
            throw faulty(pointer, "[longitude, latitude]");
        }
        double longitude = position.get(0).doubleValue();
        double latitude = position.get(1).doubleValue();
        Optional<Reason> objection = frame.objection(longitude, latitude);
        if (objection.isPresent()) {
            throw new FaultyException(pointer, objection.get());
        }
        return new Coordinate(longitude, latitude);
    }

    private interface Reader<T> {

        T read(JsonNode node, String pointer) throws FaultyException;
    }

    private static <T> List<T> each(JsonNode nodes, String pointer, Reader<T> reader) throws FaultyException {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw faulty(pointer, "[…]");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            read.add(reader.read(nodes.get(i), pointer + "/" + i));
        }
        return read;
    }

    private static FaultyException faulty(String pointer, String expected) {
        return new FaultyException(pointer, GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS.with("expected", expected));
    }

    private static String place(@Nullable Coordinate place) {
        return place == null ? "?" : place.x + " " + place.y;
    }
}
