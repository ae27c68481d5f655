package fr.hemicycle.basin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.hemicycle.basin.plan.VoteFacts.DeliberationAnnulledV1;
import fr.hemicycle.basin.plan.VoteFacts.DeliberationWithdrawnV1;
import fr.hemicycle.basin.plan.VoteFacts.PlanAdoptedV1;
import fr.hemicycle.basin.plan.VoteFacts.VoteAdoptedV1;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this service reads of adoptions, against the examples that their producers are held to as well. */
class ConsumedPlanContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void reads_the_plans_that_a_vote_adopts_and_passes_over_other_effects() throws IOException {
        VoteAdoptedV1 vote = JSON.treeToValue(example("VoteAdopted"), VoteAdoptedV1.class);

        assertThat(vote.effects()).hasSizeGreaterThan(1);
        assertThat(vote.plans()).hasSize(1);
        assertThat(vote.plans().getFirst().version()).isEqualTo(1);
    }

    @Test
    void reads_what_undoes_an_act_and_what_a_partner_tells() throws IOException {
        assertThat(JSON.treeToValue(example("DeliberationAnnulled"), DeliberationAnnulledV1.class)
                        .deliberationId())
                .isNotNull();
        assertThat(JSON.treeToValue(example("DeliberationWithdrawn"), DeliberationWithdrawnV1.class)
                        .withdrawnOn())
                .isNotNull();
        assertThat(JSON.treeToValue(example("PlanAdopted"), PlanAdoptedV1.class).stage())
                .isEqualTo(VoteFacts.Stage.ADOPTED);
    }

    @ParameterizedTest
    @CsvSource({"signatorySiren,22590001", "reference,' '", "decidedOn,demain", "stage,PERHAPS", "planId,1"})
    void sets_aside_what_can_never_be_taken_down(String field, String value) throws IOException {
        JsonNode told = ((ObjectNode) example("PlanAdopted")).put(field, value);

        assertThatThrownBy(() -> JSON.treeToValue(told, PlanAdoptedV1.class)).isInstanceOf(IOException.class);
    }

    private static JsonNode example(String name) throws IOException {
        String resource = "/META-INF/resources/contracts/" + name + ".v1.example.json";
        try (InputStream in =
                Objects.requireNonNull(ConsumedPlanContractTest.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in).path("data");
        }
    }
}
