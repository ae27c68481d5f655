package fr.hemicycle.vote.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.vote.deliberation.CommitmentOutcomeConsumer.BudgetCommittedV1;
import fr.hemicycle.vote.deliberation.CommitmentOutcomeConsumer.CommitmentRefusedV1;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What this service reads of others' events, against the examples that their producer is held to as well. */
class ConsumedContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void reads_a_commitment() throws IOException {
        BudgetCommittedV1 fact = JSON.treeToValue(example("BudgetCommitted"), BudgetCommittedV1.class);

        assertThat(fact.amount().amount()).isEqualTo("60000.00");
        assertThat(fact.commitmentId()).isNotNull();
        assertThat(fact.deliberationId()).isNotNull();
        assertThat(fact.lines()).singleElement().satisfies(line -> {
            assertThat(line.operationCode()).isEqualTo("C01-564H02");
            assertThat(line.availableAfter().amount()).isEqualTo("3253235.27");
        });
    }

    @Test
    void reads_a_refusal() throws IOException {
        CommitmentRefusedV1 fact = JSON.treeToValue(example("CommitmentRefused"), CommitmentRefusedV1.class);

        assertThat(fact.deliberationId()).isNotNull();
        assertThat(fact.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
            assertThat(reason.figures()).containsKey("available");
        });
    }

    @Test
    void reads_a_release() throws IOException {
        assertThat(JSON.treeToValue(example("BudgetReleased"), CommitmentOutcomeConsumer.BudgetReleasedV1.class)
                        .deliberationId())
                .isNotNull();
    }

    private static JsonNode example(String name) throws IOException {
        String resource = "/META-INF/resources/contracts/" + name + ".v1.example.json";
        try (InputStream in =
                Objects.requireNonNull(ConsumedContractTest.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in).path("data");
        }
    }
}
