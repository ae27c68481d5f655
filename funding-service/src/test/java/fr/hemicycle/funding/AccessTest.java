package fr.hemicycle.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.ApiSnapshot;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.EveryOperation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
        String current = EveryOperation.table("funding-service", ApiDescription.ofService());
        assertThat(current).isEqualTo(ApiSnapshot.roles("funding-service", current));
    }

    @Test
    void no_property_is_passed_over() {
        assertThat(EveryOperation.takingUnknownProperties(ApiDescription.ofService()))
                .isEmpty();
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        Treasury own = new Treasury();
        Treasury other = new Treasury(Role.FINANCE, Treasury.NORD);
        JsonPath operation = own.operation("100.00");
        String reservation = own.created(
                        "/v1/reservations", Treasury.reservationOf(operation.getString("code"), "1.00"))
                .getString("id");

        assertThat(EveryOperation.found(
                        ApiDescription.ofService(),
                        Map.of("operations", operation.getString("id"), "reservations", reservation)))
                .isEmpty();
        other.get("/v1/reservations?operationCode=" + operation.getString("code"))
                .then()
                .statusCode(404);
        other.post("/v1/reservations", Treasury.reservationOf(operation.getString("code"), "1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OPERATION_MUST_EXIST"));
        assertThat(other.read("/v1/operations?code=" + operation.getString("code"))
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void the_plan_of_strangers_is_not_there_with_all_that_belongs_to_it() {
        String plan = new Treasury()
                .created("/v1/financing-plans", Treasury.plan("270000.00", Treasury.threeShares()))
                .getString("id");
        Treasury stranger = new Treasury(Role.FINANCE, "220200026");

        for (String path : List.of("", "/decisions", "/calls")) {
            stranger.get("/v1/financing-plans/" + plan + path).then().statusCode(404);
            new Treasury(Role.PARTNER, Treasury.NORD)
                    .get("/v1/financing-plans/" + plan + path)
                    .then()
                    .statusCode(200);
        }
        new Treasury(Role.FINANCE, Treasury.NORD)
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .body(Map.of("endedAs", "CLOSED", "endedOn", "2023-01-01", "reason", "r"))
                .post("/v1/financing-plans/" + plan + "/end")
                .then()
                .statusCode(404);
    }
}
