package fr.hemicycle.vote.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class AgendaResourceTest {

    private final Office office = new Office();
    private Chamber chamber;
    private String agenda;

    @BeforeEach
    void call_the_roll() {
        chamber = Chamber.of("STANDING_COMMITTEE", 5);
        agenda = "/v1/sittings/" + chamber.sitting() + "/agenda";
    }

    @Test
    void lists_the_reports_by_number_with_their_opinions_and_deliberations() {
        String second = report(50);
        String first = report(49);
        report(1, "2023-01-16");
        office.report(office.body("PLENARY"));
        String commission = office.body("THEMATIC_COMMISSION");
        office.created(
                "/v1/reports/" + first + "/opinions",
                Map.of("commissionId", commission, "givenOn", "2022-11-28", "opinion", "NONE"));
        String deliberation = chamber.deliberation(second);
        office.post("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"))
                .then()
                .statusCode(201);

        office.get(agenda)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("heldOn", equalTo(Office.DAY))
                .body("items.number", contains(49, 50))
                .body("items.position", contains(1, 2))
                .body("items.state", contains("OPEN", "VOTED"))
                .body("items[0].opinions[0].commissionId", equalTo(commission))
                .body("items[0].deliberations", empty())
                .body("items[1].votedVersion", equalTo(1))
                .body("items[1].deliberations[0].id", equalTo(deliberation))
                .body("items[1].deliberations[0].state", equalTo("ADOPTED"));
    }

    @Test
    void takes_the_order_that_is_set_and_puts_later_reports_behind_it() {
        String first = report(49);
        String second = report(50);

        order("\"0\"", second, first)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.number", contains(50, 49));
        report(1);
        office.get(agenda).then().header("ETag", "\"1\"").body("items.number", contains(50, 49, 1));
    }

    @Test
    void refuses_an_order_that_is_not_one() {
        String first = report(49);
        String second = report(50);
        for (String[] wrong : List.of(new String[] {first}, new String[] {first, second, first}, new String[] {
            first, UUID.randomUUID().toString()
        })) {
            order("\"0\"", wrong).then().statusCode(409).body("code", equalTo("AGENDA_MUST_NAME_EACH_REPORT_ONCE"));
        }
        office.request().body(Map.of("reportIds", List.of())).put(agenda).then().statusCode(428);
        order("\"1\"", first, second).then().statusCode(412);
        order("\"0\"", "x").then().statusCode(422);
        office.get(agenda).then().header("ETag", "\"0\"").body("items.number", contains(49, 50));
    }

    @Test
    void still_shows_a_report_that_was_put_off_after_its_deliberation_was_drafted() {
        String report = report(49);
        chamber.deliberation(report);
        office.post("/v1/reports/" + report + "/adjournment", Map.of("motive", "Pas prêt", "sittingDate", "2023-01-16"))
                .then()
                .statusCode(200);

        office.get(agenda)
                .then()
                .body("items", hasSize(1))
                .body("items[0].sittingDate", equalTo("2023-01-16"))
                .body("items[0].deliberations[0].state", equalTo("DRAFTED"));
    }

    @Test
    void is_nobody_elses_and_not_for_every_role_to_order() {
        String report = report(49);
        new Office(Role.CLERK, Office.NORD).get(agenda).then().statusCode(404);
        new Office(Role.PARTNER, Office.PAS_DE_CALAIS).get(agenda).then().statusCode(403);
        Map<String, Object> order = Map.of("reportIds", List.of(report));
        new Office(Role.CLERK, Office.NORD)
                .request()
                .header("If-Match", "\"0\"")
                .body(order)
                .put(agenda)
                .then()
                .statusCode(404);
        for (String role : List.of(Role.FINANCE, Role.MOBILITY, Role.AUDITOR)) {
            Office other = new Office(role, Office.PAS_DE_CALAIS);
            assertThat(other.get(agenda).statusCode()).isEqualTo(200);
            other.request()
                    .header("If-Match", "\"0\"")
                    .body(order)
                    .put(agenda)
                    .then()
                    .statusCode(403);
        }
    }

    private String report(int number) {
        return report(number, Office.DAY);
    }

    private String report(int number, String day) {
        Map<String, Object> report = Office.reportTo(chamber.body());
        report.put("number", number);
        report.put("sittingDate", day);
        return office.created("/v1/reports", report).getString("id");
    }

    private Response order(String seen, String... reports) {
        return office.request()
                .header("If-Match", seen)
                .body(Map.of("reportIds", Arrays.asList(reports)))
                .put(agenda);
    }
}
