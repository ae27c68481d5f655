package fr.hemicycle.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.test.DoorRules;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The doors of this service show its public topics, to partners too; the mechanism is tested where it lives. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
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
        assertThat(topics).isEqualTo(DoorRules.publicTopics("vote-service"));
    }

    @Test
    void show_a_vote_to_a_partner() {
        String deliberation = Chamber.of("PLENARY", 3).deliberation();
        new Office().created("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"));

        JsonPath events = DoorRules.events(deliberation);

        assertThat(events.getList("type")).isEqualTo(List.of("fr.hemicycle.vote.VoteAdopted.v1"));
        assertThat(events.getString("[0].data.deliberationId")).isEqualTo(deliberation);
        assertThat(DoorRules.stream(deliberation)).contains("\nevent: fr.hemicycle.vote.VoteAdopted.v1\ndata: {");
    }
}
