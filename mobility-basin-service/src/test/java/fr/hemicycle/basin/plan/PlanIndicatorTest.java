package fr.hemicycle.basin.plan;

import static fr.hemicycle.basin.plan.PlanOffice.action;
import static fr.hemicycle.basin.plan.PlanOffice.planOf;
import static fr.hemicycle.basin.plan.PlanOffice.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An indicator has its target on the day of its baseline or later. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PlanIndicatorTest {

    private final PlanOffice office = new PlanOffice();

    @ParameterizedTest
    @CsvSource({"2024-01-01, 0", "2023-12-31, 1"})
    void refuses_a_target_before_the_baseline_and_opens_no_plan(String targetOn, int faults) {
        String basin = office.own.basin();
        Map<String, Object> text = text();
        action(text).put("indicators", List.of(indicator(targetOn)));

        if (faults > 0) {
            office.own
                    .post("/v1/plans", planOf(basin, text))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("TARGET_MUST_NOT_PRECEDE_THE_BASELINE"))
                    .body("errors", hasSize(faults))
                    .body("errors[0].pointer", equalTo("/text/actions/0/indicators/0/target/on"));
        } else {
            office.own.created("/v1/plans", planOf(basin, text));
        }
        String ofTheBasin = "items.findAll { it.basin.id == '" + basin + "' }";
        assertThat(office.own.read("/v1/plans?limit=200").getList(ofTheBasin)).hasSize(1 - faults);
    }

    private static Map<String, Object> indicator(String targetOn) {
        return Map.of(
                "code", "I1",
                "name", "Personnes conseillées dans l'année",
                "unit", "personnes",
                "baseline", Map.of("value", "0", "on", "2024-01-01"),
                "target", Map.of("value", "500", "on", targetOn));
    }
}
