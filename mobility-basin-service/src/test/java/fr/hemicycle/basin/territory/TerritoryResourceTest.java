package fr.hemicycle.basin.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes with the service, read by a collectivity that never imports anything. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TerritoryResourceTest {

    private final Mobility reader = new Mobility(Role.AUDITOR, "228000014");

    @Inject
    ShippedTerritory shipped;

    @Test
    void the_whole_file_is_there_page_by_page() {
        List<Map<String, Object>> communes = all("/v1/communes?on=2026-11-26");
        List<Map<String, Object>> intercommunalities = all("/v1/intercommunalities?on=2026-11-26");

        assertThat(communes).hasSize(3831).allSatisfy(each -> assertThat(each).containsKey("intercommunality"));
        assertThat(communes.stream().map(each -> each.get("insee")).distinct()).hasSize(3831);
        assertThat(intercommunalities).hasSize(92);
        assertThat(intercommunalities.stream()
                        .mapToInt(each -> (Integer) each.get("communes"))
                        .sum())
                .isEqualTo(3831);
        assertThat(all("/v1/intercommunalities?on=2026-11-26&department=62")).hasSize(20);
        assertThat(all("/v1/communes?on=2026-11-26&department=62")).hasSize(887);
        assertThat(all("/v1/communes?on=2026-11-26&intercommunality=200033579")).hasSize(46);
    }

    @Test
    void loads_it_once_however_often_the_service_starts() throws SQLException {
        String before = reader.get("/v1/territory-imports").asString();

        shipped.load(new StartupEvent());

        assertThat(reader.get("/v1/territory-imports").asString()).isEqualTo(before);
        JsonPath imports = reader.read("/v1/territory-imports");
        assertThat(imports.getList("items")).hasSize(1);
        assertThat(imports.getInt("items[0].begun")).isEqualTo(3931);
        assertThat(imports.getString("items[0].reference")).contains("@etalab/decoupage-administratif 6.0.0");
    }

    @Test
    void a_commune_has_its_departement_and_its_intercommunality() {
        reader.get("/v1/communes/62041")
                .then()
                .statusCode(200)
                .body("name", equalTo("Arras"))
                .body("siren", equalTo("216200410"))
                .body("population", equalTo(43496))
                .body("department.name", equalTo("Pas-de-Calais"))
                .body("region.name", equalTo("Hauts-de-France"))
                .body("intercommunality.name", equalTo("CU d'Arras"))
                .body("validFrom", equalTo("2026-01-01"))
                .body("validUntil", nullValue());
    }

    @Test
    void an_intercommunality_may_lie_in_two_departements() {
        reader.get("/v1/intercommunalities/200069672")
                .then()
                .statusCode(200)
                .body("communes", equalTo(103))
                .body("departments.insee", contains("62", "80"))
                .body("departments.communes", contains(102, 1));
        reader.get("/v1/intercommunalities/247600588").then().body("departments.insee", hasItem("76"));
    }

    @Test
    void says_who_organises_mobility_only_where_a_source_does() {
        List<Map<String, Object>> all = all("/v1/intercommunalities");

        assertThat(kinds(all, "REGION")).hasSize(10).contains("CC du Pays de la Serre", "CC Ponthieu-Marquenterre");
        assertThat(kinds(all, "ITSELF")).hasSize(28).contains("CU d'Arras", "Métropole Européenne de Lille");
        assertThat(all.stream().filter(each -> !each.containsKey("mobilityAuthority")))
                .hasSize(54);
        reader.get("/v1/intercommunalities/240200469")
                .then()
                .body("mobilityAuthority.source", equalTo("transports.hautsdefrance.fr, 14/03/2022"));
    }

    private static List<Object> kinds(List<Map<String, Object>> all, String kind) {
        return all.stream()
                .filter(each -> each.get("mobilityAuthority") instanceof Map<?, ?> authority
                        && kind.equals(authority.get("kind")))
                .map(each -> each.get("name"))
                .toList();
    }

    @Test
    void says_nothing_of_a_day_before_the_record() {
        assertThat(reader.read("/v1/communes?on=2025-12-31").getList("items")).isEmpty();
        assertThat(reader.read("/v1/intercommunalities?on=2025-12-31").getList("items"))
                .isEmpty();
        assertThat(reader.read("/v1/departments?on=2025-12-31").getList("items"))
                .isEmpty();
        reader.get("/v1/communes/62041?on=2025-12-31").then().statusCode(404);
        reader.get("/v1/communes/62041?on=2026-01-01").then().statusCode(200);
        reader.get("/v1/intercommunalities/200033579?on=2025-12-31").then().statusCode(404);
    }

    @Test
    void departements_and_regions_have_their_numbers_where_a_source_gives_them() {
        reader.get("/v1/departments")
                .then()
                .statusCode(200)
                .body("items.insee", contains("02", "59", "60", "62", "76", "80"))
                .body("items.siren", contains("220200026", "225900018", "226000016", "226200012", null, "228000014"))
                .body("items.communes", contains(797, 647, 680, 887, 49, 771))
                .body("items[4].region.name", equalTo("Normandie"));
        reader.get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.insee", contains("28", "32"))
                .body("items.siren", contains(null, "200053742"));
    }

    @Test
    void an_area_has_its_record_with_the_import_that_says_so() {
        reader.get("/v1/territory-periods?unit=COMMUNE&code=62041")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].population", equalTo(43496))
                .body(
                        "items[0].begunBy",
                        equalTo("Etalab, INSEE, BANATIC : @etalab/decoupage-administratif 6.0.0 (MIT),"
                                + " from INSEE and BANATIC open data, vintage 2026"));
        reader.get("/v1/territory-periods?unit=DEPARTMENT&code=62")
                .then()
                .statusCode(200)
                .body("items[0].population", nullValue());
        reader.get("/v1/territory-periods?unit=REGION&code=62").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"q=ARRAS, Arras", "q=eterpigny, Éterpigny", "q=maroeuil, Marœuil"})
    void finds_a_name_without_its_capitals_and_accents(String query, String name) {
        assertThat(reader.read("/v1/communes?" + query).getList("items.name")).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=a_b", "q=';--", "department=2A", "intercommunality=200033578"})
    void a_question_without_an_answer_has_an_empty_page(String query) {
        assertThat(reader.read("/v1/communes?" + query).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/communes/99999",
                "/v1/communes/2A004",
                "/v1/communes/😀",
                "/v1/communes/" + "6204162041620416204162041",
                "/v1/intercommunalities/999999999",
                "/v1/intercommunalities/x"
            })
    void does_not_find_what_is_not_on_record(String path) {
        reader.get(path).then().statusCode(404).body("code", equalTo("RESOURCE_MUST_EXIST"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/communes?on=2026-02-30, 400",
        "/v1/communes?on=yesterday, 400",
        "/v1/communes?cursor=x, 400",
        "/v1/communes?basin=x, 400",
        "/v1/communes?limit=201, 422",
        "/v1/communes?department=6262, 422",
        "/v1/territory-periods?unit=CANTON&code=1, 400",
        "/v1/territory-periods?unit=COMMUNE, 422",
        "/v1/territory-periods?code=62041, 422"
    })
    void refuses_a_question_that_it_cannot_read(String path, int status) {
        reader.get(path).then().statusCode(status);
    }

    private List<Map<String, Object>> all(String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = reader.read(
                    path + (path.contains("?") ? "&" : "?") + "limit=200" + (next == null ? "" : "&cursor=" + next));
            all.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);
        return all;
    }
}
