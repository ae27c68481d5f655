package fr.hemicycle.basin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.hemicycle.basin.plan.ActEventRow.Kind;
import fr.hemicycle.basin.plan.ActFacts.ActFact;
import fr.hemicycle.basin.plan.VoteFacts.PlanAdoptedV1;
import fr.hemicycle.basin.plan.VoteFacts.VoteAdoptedV1;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> acts() {
        return Stream.of(
                arguments("DeliberationInForce", ActFacts.DeliberationInForceV1.class, Kind.IN_FORCE),
                arguments("DeliberationSuspended", ActFacts.DeliberationSuspendedV1.class, Kind.SUSPENDED),
                arguments("SuspensionLifted", ActFacts.SuspensionLiftedV1.class, Kind.IN_FORCE),
                arguments("DeliberationAnnulled", ActFacts.DeliberationAnnulledV1.class, Kind.ANNULLED),
                arguments("DeliberationWithdrawn", ActFacts.DeliberationWithdrawnV1.class, Kind.WITHDRAWN),
                arguments("DeliberationRepealed", ActFacts.DeliberationRepealedV1.class, Kind.REPEALED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void reads_what_becomes_of_an_act(String name, Class<? extends ActFact> shape, Kind kind) throws IOException {
        ActFact act = JSON.treeToValue(example(name), shape);

        assertThat(act.kind()).isEqualTo(kind);
        assertThat(act.deliberationId()).isNotNull();
        assertThat(act.on()).isNotNull();
    }

    @Test
    void tells_an_act_that_is_annulled_in_part_from_one_that_is_as_a_whole() throws IOException {
        JsonNode part = ((ObjectNode) example("DeliberationAnnulled")).put("whole", false);

        assertThat(JSON.treeToValue(part, ActFacts.DeliberationAnnulledV1.class).kind())
                .isEqualTo(Kind.ANNULLED_IN_PART);
    }

    @Test
    void reads_what_a_partner_tells() throws IOException {
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
