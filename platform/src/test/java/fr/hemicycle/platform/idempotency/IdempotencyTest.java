package fr.hemicycle.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class IdempotencyTest {

    private static final String CLERK = TestTokens.of(Role.CLERK, "226200012");

    @Inject
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();
    private final String text = "note " + key;

    @Test
    void answers_a_repeat_with_the_first_answer() throws SQLException {
        Response first = write(CLERK, key, text);
        Response second = write(CLERK, key, text);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void refuses_the_key_for_another_body() throws SQLException {
        write(CLERK, key, text);

        write(CLERK, key, text + " changed")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST"));
        assertThat(notes(text + " changed")).isZero();
    }

    @Test
    void keeps_the_keys_of_two_collectivities_apart() throws SQLException {
        write(CLERK, key, text).then().statusCode(201);

        write(TestTokens.of(Role.CLERK, "200053742"), key, text).then().statusCode(201);
        assertThat(notes(text)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refuses_a_request_without_a_key(String noKey) {
        write(CLERK, noKey, text).then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_GIVEN"));
    }

    @Test
    void refuses_a_key_that_is_too_long() {
        write(CLERK, "k".repeat(201), text)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_GIVEN"));
    }

    @Test
    void keeps_nothing_of_a_refusal() throws SQLException {
        long before = notes("secret");

        write(CLERK, key, "secret").then().statusCode(409).body("code", equalTo("NOTE_MUST_NOT_BE_A_SECRET"));

        assertThat(notes("secret")).isEqualTo(before);
        write(CLERK, key, text).then().statusCode(201);
    }

    @Test
    void acts_once_when_the_same_request_arrives_many_times_at_once() throws Exception {
        Callable<Integer> call = () -> write(CLERK, key, text).statusCode();
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Integer> answers = clients
                    .invokeAll(Stream.generate(() -> call).limit(16).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
        }
        assertThat(notes(text)).isEqualTo(1);
    }

    private static Response write(String token, String key, String text) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\",\"tags\":[]}")
                .post("/v1/notes");
    }

    private long notes(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM note WHERE text = ?")) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
