package fr.hemicycle.platform.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReadinessTest {

    @Test
    void is_ready_while_the_broker_is_away_for_a_while() {
        TestStack.broker().kill();
        try {
            ready().statusCode(200);
        } finally {
            TestStack.broker().restart();
        }
    }

    @Test
    void is_not_ready_while_an_event_waits_too_long() throws SQLException {
        execute("""
                INSERT INTO domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version, occurred_at,
                                          source, data)
                VALUES ('00000000-0000-7000-8000-000000000001', '226200012', 'facts.v1', 'a.b.Old.v1',
                        '00000000-0000-7000-8000-000000000002', 1, now(), '/sample-service/226200012', '{}')""");
        execute("""
                INSERT INTO outbox (event_id, aggregate_id, appended_at, parked_because)
                VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002',
                        now() - interval '6 minutes', 'the test')""");
        try {
            ready().statusCode(503)
                    .body("checks.find { it.name == 'event relay' }.status", equalTo("DOWN"))
                    .body("checks.find { it.name == 'event relay' }.data.parked", equalTo(1));
        } finally {
            execute("DELETE FROM outbox WHERE parked_because = 'the test'");
        }
        ready().statusCode(200);
    }

    @Test
    void is_not_ready_without_its_database_and_recovers_with_it() {
        TestStack.postgres().kill();
        try {
            ready().statusCode(503).body("checks.status", hasItem("DOWN"));
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            TestStack.postgres().restart();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ready().statusCode(200));
    }

    private static ValidatableResponse ready() {
        return given().get("/q/health/ready").then();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestStack.postgres().connect(TestStack.database(), TestStack.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
