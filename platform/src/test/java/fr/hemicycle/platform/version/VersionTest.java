package fr.hemicycle.platform.version;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class VersionTest {

    @Test
    void lets_one_change_what_they_have_seen() {
        Response note = write();

        Response changed = with(note.header("ETag")).put(note.header("Location"));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void refuses_a_change_without_a_version() {
        given().auth()
                .oauth2(TestTokens.of(Role.CLERK, "226200012"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"changed\",\"tags\":[]}")
                .put(write().header("Location"))
                .then()
                .statusCode(428)
                .body("code", equalTo("VERSION_MUST_BE_GIVEN"));
    }

    @Test
    void refuses_a_change_of_what_has_changed_since() {
        Response note = write();
        with(note.header("ETag")).put(note.header("Location"));

        with(note.header("ETag"))
                .put(note.header("Location"))
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MUST_BE_CURRENT"))
                .body("errors[0].figures.current", equalTo("1"));
    }

    @Test
    void hides_what_belongs_to_another_collectivity() {
        given().auth()
                .oauth2(TestTokens.of(Role.CLERK, "200053742"))
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"changed\",\"tags\":[]}")
                .put(write().header("Location"))
                .then()
                .statusCode(404)
                .body("code", equalTo("RESOURCE_MUST_EXIST"));
    }

    private static RequestSpecification with(String version) {
        return given().auth()
                .oauth2(TestTokens.of(Role.CLERK, "226200012"))
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"changed\",\"tags\":[]}");
    }

    private static Response write() {
        return given().auth()
                .oauth2(TestTokens.of(Role.CLERK, "226200012"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"first\",\"tags\":[]}")
                .post("/v1/notes");
    }
}
