package fr.hemicycle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.test.DoorRules;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Set;
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
        assertThat(topics).isEqualTo(DoorRules.publicTopics("funding-service"));
    }

    @Test
    void show_a_financing_plan_to_a_partner() {
        String plan = new Treasury()
                .created("/v1/financing-plans", Treasury.plan("270000.00", Treasury.threeShares()))
                .getString("id");

        JsonPath events = DoorRules.events(plan);

        assertThat(events.getString("[0].type")).isEqualTo("fr.hemicycle.funding.FinancingPlanDrawnUp.v1");
        assertThat(events.getString("[0].data.financingPlanId")).isEqualTo(plan);
        assertThat(DoorRules.stream(plan)).contains("\nevent: fr.hemicycle.funding.FinancingPlanDrawnUp.v1\ndata: {");
    }
}
