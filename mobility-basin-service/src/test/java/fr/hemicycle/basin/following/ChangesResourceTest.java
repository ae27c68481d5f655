package fr.hemicycle.basin.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ChangesResourceTest {

    @Test
    void tells_what_happened_to_a_plan_and_goes_on_where_it_was() {
        Carrying carrying = new Carrying();
        carrying.progress("1.1", "RUNNING", "2024-01-20").then().statusCode(201);
        carrying.office.say(carrying.plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01");
        carrying.progress("1.1", "RUNNING", "2024-03-04").then().statusCode(201);
        carrying.measured("2024-12-31", "180.5");

        String path = "/v1/plans/" + carrying.plan + "/changes";
        List<JsonPath> read = new ArrayList<>();
        read.add(settled(carrying.own, path, 3));
        // Of an action that was in a draft only, nobody was told.
        assertThat(read.getFirst().getList("items.type"))
                .containsExactly(
                        "fr.hemicycle.basin.PlanProposed.v1",
                        "fr.hemicycle.basin.ActionProgressed.v1",
                        "fr.hemicycle.basin.IndicatorMeasured.v1");
        assertThat(read.getFirst().getList("items.version")).containsExactly(1, 2, 3);
        assertThat(read.getFirst().getString("items[1].data.state")).isEqualTo("RUNNING");
        assertThat(read.getFirst().getString("items[2].data.value")).isEqualTo("180.5");
        String next = path + "?after=" + read.getFirst().getString("next");
        assertThat(carrying.own.read(next).getList("items")).isEmpty();
        carrying.progress("1.1", "DONE", "2025-01-01").then().statusCode(201);
        assertThat(settled(carrying.own, next, 1).getList("items.version")).containsExactly(4);
        assertThat(pages(carrying.own, path, 1)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tells_what_happened_in_a_basin_whatever_it_happened_to() {
        Partnership partnership = new Partnership();
        Carrying carrying = new Carrying(partnership.basin());
        carrying.office.say(carrying.plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01");
        partnership.meeting(partnership.body("STEERING_COMMITTEE"));
        new Carrying().office.say(new Carrying().plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01");

        assertThat(settled(carrying.own, "/v1/basins/" + carrying.basin + "/changes", 2)
                        .getList("items.type"))
                .containsExactly("fr.hemicycle.basin.PlanProposed.v1", "fr.hemicycle.basin.MeetingConvened.v1");
    }

    /** Without the guard the reader passes the place of the first transaction while it is open, and never sees its event. */
    @Test
    void misses_no_event_whose_transaction_commits_after_a_later_one() throws SQLException {
        Mobility own = new Mobility();
        String basin = own.basin();
        String path = "/v1/basins/" + basin + "/changes";
        List<String> read = new ArrayList<>();
        try (Connection first = TestStack.postgres().connect(TestStack.database(), TestStack.database());
                Connection second = TestStack.postgres().connect(TestStack.database(), TestStack.database())) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            String early = insert(first, "{\"basin\":{\"id\":\"" + basin + "\"}}");
            String late = insert(second, "{\"basins\":[{\"id\":\"" + basin + "\"}]}");
            second.commit();

            JsonPath between = own.read(path);
            read.addAll(between.getList("items.id"));
            first.commit();
            read.addAll(settled(own, path + "?after=" + between.getString("next"), 2 - read.size())
                    .getList("items.id"));

            assertThat(read).containsExactly(early, late);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!", "OTk5OTk5OTk5OTk5OTk5OTk5LjE", "MS4tMQ"})
    void refuses_a_cursor_that_was_not_given(String cursor) {
        Mobility own = new Mobility();
        own.get("/v1/basins/" + own.basin() + "/changes?after=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_MUST_BE_ONE_WE_GAVE"));
    }

    /** An event is seen once no transaction that began before it runs any more. */
    private static JsonPath settled(Mobility reader, String path, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.read(path), read -> read.getList("items").size() >= count);
    }

    private static List<Integer> pages(Mobility reader, String path, int limit) {
        List<Integer> versions = new ArrayList<>();
        JsonPath page = reader.read(path + "?limit=" + limit);
        while (!page.getList("items").isEmpty()) {
            versions.addAll(page.getList("items.version"));
            page = reader.read(path + "?limit=" + limit + "&after=" + page.getString("next"));
        }
        return versions;
    }

    private static String insert(Connection connection, String data) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version, occurred_at,
                                          source, data)
                VALUES (?, ?, 'plans.v1', 'fr.hemicycle.basin.Sample.v1', ?, 1, now(), '/sample', ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, Mobility.PAS_DE_CALAIS);
            insert.setObject(3, id);
            insert.setString(4, data);
            insert.executeUpdate();
        }
        return id.toString();
    }
}
