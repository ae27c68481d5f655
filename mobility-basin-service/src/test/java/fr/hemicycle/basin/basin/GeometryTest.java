package fr.hemicycle.basin.basin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes that nobody drew for a real basin: squares, and what can be wrong with a square. */
@QuarkusTest
@WithTestResource(TestStack.class)
class GeometryTest {

    private static final String PATH = "/v1/basin-geometries?publisher=R&reference=Essai&from=";
    private static final String GEO_JSON = "application/geo+json";
    private static final String SQUARE = "[[[1.6,50.7],[2.5,50.7],[2.5,51.0],[1.6,51.0],[1.6,50.7]]]";
    private static final String OTHER = "[[[1.6,50.7],[2.5,50.7],[2.5,51.1],[1.6,51.0],[1.6,50.7]]]";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private final Mobility own = new Mobility(Role.MOBILITY, "781" + NUMBERS.getAndIncrement());

    private static String file(String basin, String type, String coordinates) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"basin":"%s"},\
                "geometry":{"type":"%s","coordinates":%s}}]}""".formatted(basin, type, coordinates);
    }

    private ValidatableResponse send(String from, String file) {
        return own.postFile(PATH + from, GEO_JSON, file).then();
    }

    private void record(String... names) {
        for (String name : names) {
            own.created("/v1/basins", Mobility.basinOf(name));
        }
    }

    @Test
    void a_shape_comes_back_as_it_came_from_its_day_on() {
        record("Nord", "Sud");
        send("2026-01-01", file("Nord", "Polygon", SQUARE)).statusCode(201).body("begun", equalTo(1));

        own.get("/v1/basin-geometries?on=2026-01-01")
                .then()
                .statusCode(200)
                .contentType(containsString(GEO_JSON))
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(1))
                .body("features[0].geometry.type", equalTo("Polygon"))
                .body("features[0].geometry.coordinates[0][1]", contains(2.5f, 50.7f))
                .body("features[0].properties.basin", equalTo("Nord"))
                .body("features[0].properties.provenance", equalTo("R : Essai"));
        assertThat(own.get("/v1/basin-geometries?on=2025-12-31").asString())
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThat(new Mobility(Role.MOBILITY, "782" + NUMBERS.getAndIncrement())
                        .get("/v1/basin-geometries?on=2026-01-01")
                        .asString())
                .contains("\"features\":[]");
    }

    @Test
    void a_shape_holds_until_the_next_and_the_past_is_not_redrawn() {
        record("Nord");
        send("2026-01-01", file("Nord", "Polygon", SQUARE)).statusCode(201);
        send("2026-01-01", file("Nord", "Polygon", SQUARE)).statusCode(201).body("unchanged", equalTo(1));
        send("2026-01-01", file("Nord", "Polygon", OTHER))
                .statusCode(422)
                .body("code", equalTo("GEOMETRY_MUST_KEEP_ITS_PAST"))
                .body("errors[0].pointer", equalTo("/features/0/geometry"));
        send("2025-12-31", file("Nord", "Polygon", OTHER)).statusCode(422);
        send("2026-01-02", file("Nord", "MultiPolygon", "[" + OTHER + "]")).statusCode(201);

        own.get("/v1/basin-geometries?on=2026-01-01").then().body("features[0].geometry.type", equalTo("Polygon"));
        own.get("/v1/basin-geometries?on=2026-01-02").then().body("features[0].geometry.type", equalTo("MultiPolygon"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon | [[[1.6,50.7],[2.5,51.0],[2.5,50.7],[1.6,51.0],[1.6,50.7]]] | GEOMETRY_MUST_NOT_CROSS_ITSELF | ",
                "Polygon | [[[1,50],[2,50],[2,51],[1,51],[1,50]],[[3,50],[4,50],[4,51],[3,50]]] | GEOMETRY_MUST_NOT_CROSS_ITSELF | ",
                "MultiPolygon | [[[[1,50],[3,50],[3,51],[1,50]]],[[[1,50],[3,50],[3,51],[1,50]]]] | GEOMETRY_MUST_NOT_CROSS_ITSELF | ",
                "Polygon | [[[1,50],[1,50],[1,50],[1,50]]] | GEOMETRY_MUST_NOT_CROSS_ITSELF | ",
                "Polygon | [[[50.7,1.6],[50.7,2.5],[51.0,2.5],[51.0,1.6],[50.7,1.6]]] | GEOMETRY_MUST_PUT_LONGITUDE_FIRST | /0/0",
                "Polygon | [[[1.6,50.7],[2.5,50.7],[2.5,95],[1.6,51.0],[1.6,50.7]]] | GEOMETRY_MUST_LIE_IN_THE_FRAME | /0/2",
                "Polygon | [[[1.6,50.7],[2.5,50.7],[1e999,51],[1.6,51.0],[1.6,50.7]]] | GEOMETRY_MUST_LIE_IN_THE_FRAME | /0/2",
                "Polygon | [[[1.6,50.7],[2.5,50.7],[2.5,51.0],[1.6,51.0]]] | GEOMETRY_MUST_HAVE_CLOSED_RINGS | /0",
                "Polygon | [[[1.6,50.7],[2.5,50.7],[1.6,50.7]]] | GEOMETRY_MUST_HAVE_CLOSED_RINGS | /0",
                "Polygon | [[[1.6],[2.5,50.7],[2.5,51.0],[1.6]]] | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | /0/0",
                "Polygon | [[[\"1.6\",50.7]]] | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | /0/0",
                "Polygon | [[]] | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | /0",
                "Polygon | [] | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | ",
                "Polygon | {} | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | ",
                "Polygon | null | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | ",
                "MultiPolygon | [[[1.6,50.7]]] | GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS | /0/0/0"
            })
    void refuses_a_wrong_shape_at_its_place(String type, String coordinates, String code, String pointer) {
        record("Nord");
        send("2026-01-01", file("Nord", type, coordinates))
                .statusCode(422)
                .body("code", equalTo(code))
                .body(
                        "errors[0].pointer",
                        equalTo("/features/0/geometry/coordinates" + (pointer == null ? "" : pointer)));

        assertThat(own.get("/v1/basin-geometries").asString()).contains("\"features\":[]");
    }

    @Test
    void a_hole_within_is_no_crossing() {
        record("Nord");
        send(
                        "2026-01-01",
                        file(
                                "Nord",
                                "Polygon",
                                "[[[1,50],[4,50],[4,51],[1,51],[1,50]],[[2,50.2],[3,50.2],[3,50.8],[2,50.2]]]"))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "1",
                "{}",
                "{\"type\":\"Feature\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[1]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"basin\":\"Nord\"},\"geometry\":null}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"basin\":\"Nord\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,50]}}]}"
            })
    void refuses_what_is_no_collection_of_polygons(String file) {
        record("Nord");
        send("2026-01-01", file).statusCode(422).body("code", equalTo("GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "\u0000", "{\"a\":1} x", "{} {}"})
    void refuses_what_is_no_json(String file) {
        send("2026-01-01", file)
                .statusCode(400)
                .body("code", equalTo("GEOMETRY_MUST_BE_READABLE"))
                .body("detail", not(containsString("Exception")))
                .body("detail", not(containsString("`")));
    }

    @Test
    void one_wrong_shape_keeps_all_others_out() {
        record("Nord");
        String both = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"basin":"Nord"},"geometry":{"type":"Polygon","coordinates":%s}},
                {"type":"Feature","properties":{"basin":"Ouest"},"geometry":{"type":"Polygon","coordinates":%s}}]}""".formatted(SQUARE, SQUARE);
        send("2026-01-01", both)
                .statusCode(422)
                .body("code", equalTo("BASIN_MUST_BE_ON_RECORD"))
                .body("errors[0].pointer", equalTo("/features/1/properties/basin"));
        send("2026-01-01", both.replace("Ouest", "Nord")).statusCode(422);
        send("2026-01-01&dryRun=true", file("Nord", "Polygon", SQUARE))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("begun", equalTo(1));

        assertThat(own.get("/v1/basin-geometries").asString()).contains("\"features\":[]");
    }

    @Test
    void a_shape_lies_within_the_dates_of_its_basin() {
        var dated = Mobility.basinOf("2026");
        dated.put("validFrom", "2026-01-01");
        dated.put("validUntil", "2026-12-31");
        own.created("/v1/basins", dated);
        send("2025-12-31", file("2026", "Polygon", SQUARE))
                .statusCode(422)
                .body("code", equalTo("PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN"));
        send("2026-12-31", file("2026", "Polygon", SQUARE)).statusCode(201);
        assertThat(own.get("/v1/basin-geometries?on=2027-01-01").asString()).contains("\"features\":[]");
    }

    @Test
    void needs_its_first_day_and_its_provenance() {
        own.postFile("/v1/basin-geometries?publisher=R&reference=Essai", GEO_JSON, "{}")
                .then()
                .statusCode(422);
        own.postFile("/v1/basin-geometries?from=2026-01-01", GEO_JSON, "{}")
                .then()
                .statusCode(422);
        own.request()
                .contentType(GEO_JSON)
                .body("{}".getBytes(UTF_8))
                .post(PATH + "2026-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_GIVEN"));
    }
}
