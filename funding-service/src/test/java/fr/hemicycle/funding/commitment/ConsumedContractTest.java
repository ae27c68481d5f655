package fr.hemicycle.funding.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.AgreementVote;
import fr.hemicycle.funding.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What this service reads of others' events, against the examples that their producer is held to as well. */
class ConsumedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void reads_an_adopted_vote() throws IOException {
        AdoptedVote vote = JSON.treeToValue(example("VoteAdopted"), VoteFacts.VoteAdoptedV1.class)
                .toVote();

        assertThat(vote.number()).isEqualTo("2022-552");
        assertThat(vote.amount()).isEqualTo(Money.euros("60000.00"));
        assertThat(vote.lines()).singleElement().satisfies(line -> {
            assertThat(line.article()).isEqualTo(2);
            assertThat(line.operationCode()).isEqualTo("C01-564H02");
            assertThat(line.reservationId()).isNotNull();
            assertThat(line.agreementForeseen()).isTrue();
        });
    }

    @Test
    void reads_which_texts_of_agreements_a_vote_approves() throws IOException {
        AgreementVote vote = JSON.treeToValue(example("VoteAdopted"), VoteFacts.VoteAdoptedV1.class)
                .toApprovals();

        assertThat(vote.number()).isEqualTo("2022-552");
        assertThat(vote.texts()).singleElement().satisfies(text -> {
            assertThat(text.agreementId()).hasToString("01849933-8000-7000-8000-000000000520");
            assertThat(text.amendment()).isEqualTo(1);
            assertThat(text.sha256()).hasSize(64);
        });
    }

    @Test
    void reads_a_rejected_vote_and_a_withdrawn_report() throws IOException {
        assertThat(JSON.treeToValue(example("VoteRejected"), VoteFacts.VoteRejectedV1.class)
                        .reservations())
                .isNotEmpty();
        assertThat(JSON.treeToValue(example("ReportWithdrawn"), VoteFacts.ReportWithdrawnV1.class)
                        .reservations())
                .isNotEmpty();
    }

    @Test
    void reads_what_becomes_of_an_act() throws IOException {
        assertThat(JSON.treeToValue(example("DeliberationInForce"), VoteFacts.DeliberationInForceV1.class)
                        .toFact(2)
                        .inForceOn())
                .isEqualTo("2022-12-16");
        assertThat(JSON.treeToValue(example("DeliberationSuspended"), VoteFacts.DeliberationSuspendedV1.class)
                        .toFact(3)
                        .inForceOn())
                .isNull();
        assertThat(JSON.treeToValue(example("SuspensionLifted"), VoteFacts.SuspensionLiftedV1.class)
                        .toFact(4)
                        .inForceOn())
                .isEqualTo("2022-12-16");
        assertThat(JSON.treeToValue(example("DeliberationAnnulled"), VoteFacts.DeliberationAnnulledV1.class)
                        .toFact(5)
                        .kind())
                .isEqualTo(ActFact.Kind.ANNULLED);
        assertThat(JSON.treeToValue(example("DeliberationWithdrawn"), VoteFacts.DeliberationWithdrawnV1.class)
                        .toFact(3)
                        .on())
                .isEqualTo("2023-03-14");
        assertThat(JSON.treeToValue(example("DeliberationRepealed"), VoteFacts.DeliberationRepealedV1.class)
                        .toFact(3)
                        .on())
                .isEqualTo("2023-03-14");
    }

    private static JsonNode example(String name) throws IOException {
        String resource = "/META-INF/resources/contracts/" + name + ".v1.example.json";
        try (InputStream in =
                Objects.requireNonNull(ConsumedContractTest.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in).path("data");
        }
    }
}
