package fr.hemicycle.basin.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A code of the right form that no area has. */
@QuarkusTest
@WithTestResource(TestStack.class)
class NamedAreasTest {

    private final Mobility own = new Mobility(Role.MOBILITY, "783100000");

    @Test
    void refuses_a_basin_of_a_region_or_a_departement_that_is_not_on_record() {
        Map<String, Object> basin = Mobility.basinOf("Nulle part");
        basin.put("region", Map.of("insee", "99", "name", "Nulle part"));
        basin.put("departments", List.of(area("62"), area("98")));

        own.post("/v1/basins", basin)
                .then()
                .statusCode(422)
                .body("code", equalTo("AREA_MUST_BE_ON_RECORD"))
                .body("errors.pointer", contains("/region/insee", "/departments/1/insee"))
                .body("errors[1].source", equalTo("INSEE, code officiel géographique"));

        assertThat(own.read("/v1/basins").getList("items")).isEmpty();
    }

    private static Map<String, String> area(String insee) {
        return Map.of("insee", insee, "name", "Département");
    }
}
