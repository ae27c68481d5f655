package fr.hemicycle.basin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationResourceTest {

    private final Mobility mobility = new Mobility();

    @Test
    void registers_an_organisation_with_its_siren_and_an_association_without() {
        String siren = Partnership.siren();
        String department = mobility.created(
                        "/v1/organisations",
                        Map.of("name", "Département d'essai", "kind", "DEPARTMENT", "siren", siren))
                .getString("id");
        String association = mobility.created(
                        "/v1/organisations", Partnership.organisationOf("Association " + UUID.randomUUID()))
                .getString("id");

        mobility.get("/v1/organisations/" + department).then().statusCode(200).body("siren", equalTo(siren));
        mobility.get("/v1/organisations/" + association).then().statusCode(200).body("siren", nullValue());
        new Mobility(Role.MOBILITY, Mobility.NORD)
                .get("/v1/organisations/" + department)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DEPARTMENT, 226200013, /siren, SIREN_MUST_HAVE_ITS_CHECK_DIGIT",
                "REGION, -, /siren, SIREN_MUST_BE_GIVEN",
                "DEPARTMENT, 22620001, /siren, VALUE_MUST_BE_VALID",
                "VILLAGE, 226200012, /kind, VALUE_MUST_BE_VALID"
            })
    void refuses_a_number_that_cannot_be_and_registers_nothing(String kind, String siren, String pointer, String code) {
        String name = "Organisme " + UUID.randomUUID();
        Map<String, Object> request = Partnership.organisationOf(name);
        request.put("kind", kind);
        request.put("siren", siren);

        mobility.post("/v1/organisations", request)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("code", equalTo(code));
        request.put("kind", "ASSOCIATION");
        request.put("siren", null);
        mobility.created("/v1/organisations", request);
    }

    @Test
    void registers_one_organisation_of_a_siren_when_eight_ask_at_once() throws Exception {
        String siren = Partnership.siren();
        List<Callable<Integer>> askers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(each -> () -> mobility.post(
                                "/v1/organisations", Map.of("name", "Région " + each, "kind", "REGION", "siren", siren))
                        .statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        mobility.post("/v1/organisations", Map.of("name", "Autre", "kind", "REGION", "siren", siren))
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_MUST_BE_REGISTERED_ONCE"));
    }

    @Test
    void knows_an_association_by_its_name() {
        Map<String, Object> association = Partnership.organisationOf("Association é " + UUID.randomUUID());
        mobility.created("/v1/organisations", association);

        mobility.post("/v1/organisations", association)
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_MUST_BE_REGISTERED_ONCE"));
        new Mobility(Role.MOBILITY, Mobility.NORD).created("/v1/organisations", association);
    }
}
