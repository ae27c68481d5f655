package fr.hemicycle.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.ApiSnapshot;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.EveryOperation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what: asked of every operation. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AccessTest {

    @Test
    void everybody_gets_what_the_description_says_and_nobody_writes_without_a_key() {
        assertThat(EveryOperation.withOtherRoles(ApiDescription.ofService())).isEmpty();
    }

    @Test
    void the_page_of_the_roles_is_that_of_today() {
        String current = EveryOperation.table("mobility-basin-service", ApiDescription.ofService());
        assertThat(current).isEqualTo(ApiSnapshot.roles("mobility-basin-service", current));
    }

    @Test
    void no_property_is_passed_over() {
        assertThat(EveryOperation.takingUnknownProperties(ApiDescription.ofService()))
                .isEmpty();
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        Mobility own = new Mobility();
        String basin = own.basin();
        String mission = own.mission(UUID.randomUUID().toString());

        assertThat(EveryOperation.found(ApiDescription.ofService(), Map.of("basins", basin, "missions", mission)))
                .isEmpty();
        assertThat(new Mobility(Role.MOBILITY, Mobility.NORD)
                        .read("/v1/basins?limit=200")
                        .getList("items.id"))
                .doesNotContain(basin);
    }

    @Test
    void records_a_basin_once_and_only_with_sound_codes() {
        Mobility own = new Mobility();
        Map<String, Object> basin = Mobility.basinOf("Arrageois " + UUID.randomUUID());
        own.created("/v1/basins", basin);

        own.post("/v1/basins", basin).then().statusCode(409).body("code", equalTo("BASIN_NAME_MUST_BE_FREE"));
        basin.put("name", "Autre " + UUID.randomUUID());
        basin.put("departments", List.of(Map.of("insee", "620", "name", "Pas-de-Calais")));
        own.post("/v1/basins", basin).then().statusCode(422).body("code", equalTo("VALUE_MUST_BE_VALID"));
        basin.put("departments", List.of(Map.of("insee", "62", "name", "Pas-de-Calais")));
        basin.put("provenance", "");
        own.post("/v1/basins", basin).then().statusCode(422).body("errors[0].pointer", equalTo("/provenance"));
    }
}
