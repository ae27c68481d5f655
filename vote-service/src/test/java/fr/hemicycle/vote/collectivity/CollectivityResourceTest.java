package fr.hemicycle.vote.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.Publisher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class CollectivityResourceTest {

    private final Publisher publisher = Publisher.silent();

    @Test
    void describes_itself_once_and_again() {
        publisher
                .office()
                .get("/v1/collectivity")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("siren", equalTo(publisher.siren()))
                .body("name", nullValue());
        publisher.put(publisher.profile(), "\"0\"").then().statusCode(200).header("ETag", "\"1\"");

        Map<String, Object> changed = publisher.profile();
        changed.put("name", "Département de l’Oise");
        publisher.put(changed, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        assertThat(publisher.office().read("/v1/collectivity").getString("name"))
                .isEqualTo("Département de l’Oise");
    }

    @Test
    void refuses_who_has_not_seen_the_current_profile() {
        publisher.put(publisher.profile(), "\"0\"").then().statusCode(200);

        publisher
                .put(publisher.profile(), "\"0\"")
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MUST_BE_CURRENT"));
        publisher
                .office()
                .request()
                .body(publisher.profile())
                .put("/v1/collectivity")
                .then()
                .statusCode(428)
                .body("code", equalTo("VERSION_MUST_BE_GIVEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "siret, 22620001200012, SIRET_MUST_BE_OF_THE_COLLECTIVITY",
        "siret, 22620001200013, SIRET_MUST_HAVE_ITS_CHECK_DIGIT",
        "siret, 2262000120001, VALUE_MUST_BE_VALID",
        "siret, ２２６２０００１２０００１２, VALUE_MUST_BE_VALID",
        "departmentCode, 99, VALUE_MUST_BE_VALID",
        "prefectureId, PREF62, VALUE_MUST_BE_VALID",
        "name, ' ', VALUE_MUST_BE_VALID",
        "name, 'A\u0000B', VALUE_MUST_BE_VALID",
        "budgetName, '', VALUE_MUST_BE_VALID",
        "publicationUrlTemplate, /deliberations/{number}, VALUE_MUST_BE_VALID",
        "publicationUrlTemplate, https://x.example/deliberations, VALUE_MUST_BE_VALID",
        "colour, blue, PROPERTY_MUST_BE_KNOWN"
    })
    void refuses_what_is_wrong_and_writes_nothing(String property, String value, String code) {
        Map<String, Object> wrong = publisher.profile();
        wrong.put(property, value);

        publisher
                .put(wrong, "\"0\"")
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/" + property));
        publisher.office().get("/v1/collectivity").then().header("ETag", "\"0\"");
    }

    @Test
    void only_the_assembly_office_and_administrators_describe_it() {
        for (String role : List.of(Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)) {
            new Publisher(publisher.siren(), new Office(role, publisher.siren()))
                    .put(publisher.profile(), "\"0\"")
                    .then()
                    .statusCode(403);
        }
    }
}
