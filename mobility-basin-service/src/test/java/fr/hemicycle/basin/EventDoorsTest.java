package fr.hemicycle.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.test.DoorRules;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The doors of this service show its public topics, to partners too; the mechanism is tested where it lives. */
@QuarkusTest
@WithTestResource(TestStack.class)
class EventDoorsTest {

    @Inject
    @ConfigProperty(name = "hemicycle.feed.topics")
    Set<String> topics;

    @Test
    void let_a_partner_subscribe() {
        DoorRules.subscribe();
    }

    @Test
    void show_the_topics_that_the_contract_names() {
        assertThat(topics).isEqualTo(DoorRules.publicTopics("mobility-basin-service"));
    }

    @Test
    void show_a_mission_to_a_partner() {
        Mobility mobility = new Mobility();
        String plan = UUID.randomUUID().toString();
        List<Map<String, Object>> shares = Mobility.shares(660_001, 1);
        mobility.drawnUp(plan, shares);
        String mission = mobility.mission(plan);
        mobility.secured(plan, shares.getFirst());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mobility.read("/v1/missions/" + mission).getInt("financing.securedShares") == 1);
        mobility.post("/v1/missions/" + mission + "/start", Map.of("startsOn", "2023-06-01"))
                .then()
                .statusCode(200);

        JsonPath events = DoorRules.events(mission);

        assertThat(events.getList("type")).isEqualTo(List.of("fr.hemicycle.basin.MissionStarted.v1"));
        assertThat(events.getString("[0].data.missionId")).isEqualTo(mission);
        assertThat(DoorRules.stream(mission)).contains("\nevent: fr.hemicycle.basin.MissionStarted.v1\ndata: {");
    }
}
