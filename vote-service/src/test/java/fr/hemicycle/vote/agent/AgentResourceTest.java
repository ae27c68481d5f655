package fr.hemicycle.vote.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.agent.domain.Agents;
import fr.hemicycle.vote.councillor.domain.FullName;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class AgentResourceTest {

    private final Office office = new Office();

    @Inject
    Agents agents;

    @Test
    void other_features_find_name_and_capacity() {
        UUID id = UUID.fromString(office.created("/v1/agents", agent()).getString("id"));

        Agent found = agents.find(Office.PAS_DE_CALAIS, id).orElseThrow();
        assertThat(found)
                .isEqualTo(new Agent(
                        id,
                        new FullName("Maryline", "VINCLAIRE"),
                        "Directrice générale des services",
                        LocalDate.of(2021, 7, 1),
                        null));
        assertThat(List.of(found.servesOn(LocalDate.of(2021, 6, 30)), found.servesOn(LocalDate.of(2021, 7, 1))))
                .containsExactly(false, true);
        assertThat(agents.find(Office.NORD, id)).isEmpty();
    }

    @Test
    void is_put_right_by_who_has_seen_the_last_version() {
        String path = "/v1/agents/" + office.created("/v1/agents", agent()).getString("id");
        Map<String, String> leaving = agent("until", "2024-12-31");

        office.request().body(leaving).put(path).then().statusCode(428);
        put(path, leaving, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        put(path, agent(), "\"0\"").then().statusCode(412);

        office.get(path).then().statusCode(200).header("ETag", "\"1\"").body("until", equalTo("2024-12-31"));
        assertThat(new Office(Role.CLERK, Office.NORD).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void one_day_is_enough_and_less_is_refused() {
        assertThat(office.post("/v1/agents", agent("until", "2021-07-01")).statusCode())
                .isEqualTo(201);
        office.post("/v1/agents", agent("until", "2021-06-30"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGENT_MUST_NOT_LEAVE_BEFORE_STARTING"));
        String path = "/v1/agents/" + office.created("/v1/agents", agent()).getString("id");
        put(path, agent("until", "2021-06-30"), "\"0\"").then().statusCode(409);
        office.get(path).then().header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            capacity   | ' '        | VALUE_MUST_BE_VALID  | /capacity
            capacity   | D\u0000GS  | VALUE_MUST_BE_VALID  | /capacity
            givenName  | ''         | VALUE_MUST_BE_VALID  | /givenName
            familyName | A\u202eB   | NAME_MUST_BE_LEGIBLE | /familyName
            from       | 01/07/2021 | VALUE_MUST_BE_VALID  | /from
            """)
    void refuses_what_cannot_stand_under_a_signature(String field, String value, String code, String pointer) {
        office.post("/v1/agents", agent(field, value))
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response put(String path, Map<String, String> agent, String ifMatch) {
        return office.request().header("If-Match", ifMatch).body(agent).put(path);
    }

    private static Map<String, String> agent() {
        return Map.of(
                "givenName",
                "Maryline",
                "familyName",
                "VINCLAIRE",
                "capacity",
                "Directrice générale des services",
                "from",
                "2021-07-01");
    }

    private static Map<String, String> agent(String field, String value) {
        Map<String, String> agent = new HashMap<>(agent());
        agent.put(field, value);
        return agent;
    }
}
