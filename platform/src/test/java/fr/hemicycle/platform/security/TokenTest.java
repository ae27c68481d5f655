package fr.hemicycle.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class TokenTest {

    static Stream<Arguments> badTokens() {
        return Stream.of(
                arguments("from another key", TestTokens.fromAnotherKey()),
                arguments("from another issuer", TestTokens.with("iss", "https://elsewhere.example")),
                arguments("for another audience", TestTokens.with("aud", "another-suite")),
                arguments(
                        "expired",
                        TestTokens.with(
                                "exp", Instant.now().minus(Duration.ofHours(1)).getEpochSecond())),
                arguments("unsigned", TestTokens.unsigned()),
                arguments("no token at all", "not.a.token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refuses_a_bad_token(String fault, String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/notes")
                .then()
                .statusCode(401)
                .contentType(Problems.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("TOKEN_MUST_BE_VALID"));
    }

    @Test
    void refuses_a_call_without_a_token() {
        given().get("/v1/notes").then().statusCode(401).body("code", equalTo("TOKEN_MUST_BE_VALID"));
    }

    @Test
    void refuses_a_role_that_may_not() {
        with(TestTokens.of(Role.MOBILITY, "226200012"))
                .get("/v1/notes")
                .then()
                .statusCode(403)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
    }

    @Test
    void refuses_a_token_that_names_no_collectivity() {
        with(TestTokens.with("collectivity", "not a siren"))
                .get("/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("TOKEN_MUST_NAME_A_COLLECTIVITY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void leaves_open_what_is_for_everybody(String path) {
        given().get(path).then().statusCode(200);
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
