package fr.hemicycle.platform.limit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** LimitsTest asks whether they are let go; here is what the others leave behind. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SlowBodiesTest {

    @Inject
    SlowBodies bodies;

    /** A body has a minute here: whoever is still waited for after its answer costs its whole request until then. */
    @Test
    void nobody_is_waited_for_once_the_body_has_come() {
        IntStream.range(0, 20)
                .forEach(i -> given().auth()
                        .oauth2(TestTokens.of(Role.CLERK, "200000010"))
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("{\"text\":\"a\",\"tags\":[]}")
                        .post("/v1/notes")
                        .then()
                        .statusCode(201));

        await().atMost(Duration.ofSeconds(20)).until(() -> bodies.awaited() == 0);
    }
}
