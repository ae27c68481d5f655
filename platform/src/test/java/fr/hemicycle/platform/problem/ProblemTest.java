package fr.hemicycle.platform.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"","tags":[]}                   | VALUE_MUST_BE_VALID   | 422 | /text
            {"tags":[]}                             | VALUE_MUST_BE_VALID   | 422 | /text
            {"text":"a"}                            | VALUE_MUST_BE_VALID   | 422 | /tags
            {"text":"a","tags":[{"name":""}]}       | VALUE_MUST_BE_VALID   | 422 | /tags/0/name
            {"text":"a","tags":[],"colour":"blue"}  | PROPERTY_MUST_BE_KNOWN| 422 | /colour
            {"text":1.5,"tags":[]}                  | VALUE_MUST_BE_VALID   | 422 | /text
            {"text":"a","tags":{}}                  | VALUE_MUST_BE_VALID   | 422 | /tags
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String body, String code, int status, String pointer) {
        write().body(body)
                .post("/v1/notes")
                .then()
                .statusCode(status)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, 503, DATABASE_MUST_ANSWER",
        "40001, 503, DATABASE_MUST_ANSWER",
        "57P01, 503, DATABASE_MUST_ANSWER",
        "42601, 500, SERVICE_MUST_NOT_FAIL"
    })
    void asks_to_repeat_what_the_database_could_not_do_now(String state, int status, String code) {
        write().body("{\"text\":\"SQL state " + state + "\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void refuses_what_is_not_json() {
        write().body("{\"text\":").post("/v1/notes").then().statusCode(400).body("code", equalTo("BODY_MUST_BE_JSON"));
    }

    @Test
    void refuses_two_values_of_one_name() {
        write().body("{\"text\":\"a\",\"text\":\"b\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_MUST_BE_JSON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":1,\"tags\":[]}",
                "{\"text\":\"\\u0000\",\"tags\":[]}",
                "{\"text\":\"a\",\"tags\":{}}",
                "[]",
                "{\"text\":",
                "{\"text\":NaN}",
                "{'text':1}"
            })
    void says_what_is_wrong_with_a_body_without_the_words_of_a_program(String body) {
        write().body(body)
                .post("/v1/notes")
                .then()
                .statusCode(oneOf(400, 422))
                .body("detail", not(matchesPattern("(?s).*(java\\.|hemicycle|Feature|Exception|`).*")));
    }

    @Test
    void refuses_an_empty_body() {
        write().post("/v1/notes").then().statusCode(422).body("code", equalTo("VALUE_MUST_BE_VALID"));
    }

    @Test
    void refuses_a_body_of_another_type() {
        write().contentType(ContentType.XML)
                .body("<note/>")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("BODY_TYPE_MUST_BE_OFFERED"));
    }

    @Test
    void refuses_a_body_beyond_the_limit() {
        write().body("{\"text\":\"" + "a".repeat(1_100_000) + "\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(413);
    }

    @Test
    void refuses_a_body_beyond_the_limit_that_does_not_say_its_length() throws Exception {
        var body = ("{\"text\":\"" + "a".repeat(1_100_000) + "\",\"tags\":[]}").getBytes(UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .header("Authorization", "Bearer " + TestTokens.of(Role.CLERK, "226200012"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=2022-13-01",
                "on=%2B999999999-01-01",
                "on=0999-12-31",
                "on=",
                "since=yesterday",
                "since=%2B10000-01-01T00:00:00Z",
                "tag=1-1-1-1-1",
                "tag=x",
                "limit=many",
                "limit=1.0",
                "limit=99999999999",
                "alone=yes",
                "colour=PINK",
                "colour=blue",
                "word=a%00b"
            })
    void refuses_a_query_parameter_that_cannot_be_read(String query) {
        read().urlEncodingEnabled(false)
                .get("/v1/notes/search?" + query)
                .then()
                .statusCode(400)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("PARAMETER_MUST_BE_READABLE"))
                .body("errors[0].figures.parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void takes_a_query_parameter_that_can_be_read() {
        read().urlEncodingEnabled(false)
                .get("/v1/notes/search?on=2022-12-13&since=2022-12-13T10:00:00%2B01:00&limit=3&alone=true&colour=BLUE"
                        + "&tag=0192F3A0-0000-7000-8000-000000000001&word=%C3%A9t%C3%A9")
                .then()
                .statusCode(200);
    }

    @Test
    void refuses_a_query_parameter_that_nobody_reads() {
        read().get("/v1/notes?colour=blue")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_MUST_BE_KNOWN"))
                .body("errors[0].figures.parameter", equalTo("colour"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0,422", "limit=201,422", "limit=many,400", "cursor=%C3%A9,400"})
    void refuses_a_page_that_cannot_be(String query, int status) {
        read().get("/v1/notes?" + query).then().statusCode(status).contentType(Problems.MEDIA_TYPE);
    }

    @Test
    void answers_an_unknown_address_with_a_problem() {
        read().get("/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("RESOURCE_MUST_EXIST"));
    }

    @Test
    void finds_nothing_at_an_address_with_a_character_that_no_text_has() {
        read().urlEncodingEnabled(false)
                .get("/v1/old-notes/a%00b")
                .then()
                .statusCode(404)
                .body("code", equalTo("RESOURCE_MUST_EXIST"));
    }

    @Test
    void answers_an_unknown_method_with_a_problem() {
        read().delete("/v1/notes")
                .then()
                .statusCode(405)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("METHOD_MUST_BE_OFFERED"));
    }

    @Test
    void speaks_french_unless_asked_for_english() {
        write().body("{\"text\":\"secret\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(409)
                .body("title", equalTo("Une note ne doit pas être un secret"))
                .body("detail", equalTo("La note « secret » est un secret."))
                .body("errors[0].source", equalTo("the sample"));
        write().header("Accept-Language", "de, en;q=0.8")
                .body("{\"text\":\"secret\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .body("title", equalTo("A note must not be a secret"));
        write().header("Accept-Language", "en;q=2, ;;")
                .body("{\"text\":\"secret\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(409)
                .body("title", equalTo("Une note ne doit pas être un secret"));
    }

    @Test
    void tells_nothing_about_a_bug() {
        write().body("{\"text\":\"bug\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(500)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("SERVICE_MUST_NOT_FAIL"))
                .body(not(containsString("secret in its message")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void keeps_a_page_behind_each_code() {
        given().header("Accept-Language", "en")
                .get("/problems/NOTE_MUST_NOT_BE_A_SECRET")
                .then()
                .statusCode(200)
                .body("title", equalTo("A note must not be a secret"))
                .body("source", equalTo("the sample"));
        given().get("/problems/NO_SUCH_CODE").then().statusCode(404);
    }

    private static RequestSpecification write() {
        return read().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static RequestSpecification read() {
        return given().auth().oauth2(TestTokens.of(Role.CLERK, "226200012"));
    }
}
