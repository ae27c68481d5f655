package fr.hemicycle.basin.plan;

import static fr.hemicycle.basin.plan.PlanOffice.action;
import static fr.hemicycle.basin.plan.PlanOffice.planOf;
import static fr.hemicycle.basin.plan.PlanOffice.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action lies in its basin, as its official perimeter says on the day. Each test has a collectivity of its own. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PlanTerritoryTest {

    private static final String BOULOGNE = "246200729";
    private static final String TERNOIS = "200069672";
    private static final AtomicInteger NUMBERS = new AtomicInteger(200_000);

    private final Mobility own = new Mobility(Role.MOBILITY, "779" + NUMBERS.getAndIncrement());
    private String basin = "";

    @BeforeEach
    void record() {
        basin = own.created("/v1/basins", Mobility.basinOf("Nord")).getString("id");
    }

    private void perimeter(String lines) {
        own.postFile(
                        "/v1/basin-perimeters?publisher=Région&reference=Essai",
                        "text/csv",
                        "basin;intercommunality;from;until\n" + lines)
                .then()
                .statusCode(201);
    }

    private Map<String, Object> plan(List<String> epcis, List<String> communes) {
        Map<String, Object> text = text();
        action(text).put("perimeter", Map.of("epcis", epcis, "communes", communes));
        return planOf(basin, text);
    }

    @Test
    void refuses_an_action_outside_the_perimeter_of_its_basin() {
        perimeter("Nord;" + BOULOGNE + ";2026-01-01;\n");

        // Arras is in a département of the basin, not in its perimeter; nobody has 62999.
        own.post("/v1/plans", plan(List.of(BOULOGNE, TERNOIS), List.of("62160", "62041", "62999")))
                .then()
                .statusCode(422)
                .body("errors", hasSize(3))
                .body("code", equalTo("ACTION_MUST_LIE_IN_ITS_BASIN"))
                .body("errors[0].pointer", equalTo("/text/actions/0/perimeter/epcis/1"))
                .body("errors[1].pointer", equalTo("/text/actions/0/perimeter/communes/1"))
                .body("errors[1].detail", containsString("62041"))
                .body("errors[2].pointer", equalTo("/text/actions/0/perimeter/communes/2"));
        assertThat(own.read("/v1/plans").getList("items")).isEmpty();
    }

    @Test
    void a_text_that_is_written_again_is_asked_the_same() {
        String plan =
                own.created("/v1/plans", plan(List.of(), List.of("62041"))).getString("id");
        perimeter("Nord;" + BOULOGNE + ";2026-01-01;\n");

        own.request()
                .header("If-Match", "\"0\"")
                .body(plan(List.of(), List.of("62160", "62041")).get("text"))
                .put("/v1/plans/" + plan + "/versions/1")
                .then()
                .statusCode(422)
                .body("code", equalTo("ACTION_MUST_LIE_IN_ITS_BASIN"))
                .body("errors[0].pointer", equalTo("/actions/0/perimeter/communes/1"));
        // What was written before the perimeter was on record stays readable.
        own.get("/v1/plans/" + plan + "/versions/1").then().statusCode(200);
    }

    @Test
    void takes_a_commune_of_another_departement_that_the_perimeter_holds() {
        perimeter("Nord;" + TERNOIS + ";2026-01-01;\n");
        List<String> communes = own.read("/v1/communes?intercommunality=" + TERNOIS + "&limit=200")
                .getList("items.findAll { it.department.insee == '80' }.insee");

        assertThat(communes).hasSize(1);
        own.created("/v1/plans", plan(List.of(TERNOIS), communes));
    }

    @Test
    void what_the_perimeter_was_on_another_day_does_not_count() {
        perimeter("Nord;" + BOULOGNE + ";2026-01-01;\nNord;" + TERNOIS + ";2026-01-01;2026-06-30\n");

        own.post("/v1/plans", plan(List.of(TERNOIS), List.of()))
                .then()
                .statusCode(422)
                .body("code", equalTo("ACTION_MUST_LIE_IN_ITS_BASIN"));
        own.created("/v1/plans", plan(List.of(BOULOGNE), List.of("62160")));
    }

    @Test
    void before_the_perimeter_is_on_record_the_departement_decides() {
        own.created("/v1/plans", plan(List.of(TERNOIS), List.of("62041")));

        own.post("/v1/plans", plan(List.of(), List.of("80021")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text/actions/0/perimeter/communes/0"));
    }
}
