package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.SuiteTopics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What later votes, the court and the finance department make of money that a vote has committed. */
class LaterVoteJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Cluster cluster = Cluster.shared();
    private final Assembly assembly = new Assembly(List.of(cluster.api(0)), "220200026");
    private final String operation = assembly.operation("LATER", "100.00");
    private final String first = commit("30.00");

    private String commit(String amount) {
        String deliberation = adopted(assembly.draft("P1", assembly.report(1, operation, amount)));
        awaitCommitted(amount);
        return deliberation;
    }

    @Test
    void a_commitment_follows_later_votes_up_down_and_to_nothing() {
        changed(2, "100.00");
        awaitCommitted("100.00");
        changed(3, "10.01");
        awaitCommitted("10.01");
        changed(4, "0.00");
        awaitCommitted("0.00");

        assertThat(line().path("amount").path("amount").asText()).isEqualTo("30.00");
        assertThat(line().path("standing").path("amount").asText()).isEqualTo("0.00");
    }

    @Test
    void a_vote_beyond_what_there_is_stands_and_its_change_is_refused() {
        String beyond = changed(2, "100.01");

        cluster.topics()
                .await(
                        SuiteTopics.COMMITMENTS,
                        LIMIT,
                        event -> event.type().equals("fr.hemicycle.funding.CommitmentChangeRefused.v1")
                                && event.data().path("deliberationId").asText().equals(beyond));
        assertThat(committed()).isEqualTo("30.00");
        assertThat(assembly.get(Service.VOTE, "/v1/deliberations/" + beyond)
                        .path("state")
                        .asText())
                .isEqualTo("ADOPTED");
    }

    @Test
    void a_change_voted_while_funding_is_away_is_made_once_however_often_it_is_told() {
        ServiceProcess funding = cluster.replicas(Service.FUNDING).getFirst();
        funding.kill();
        String raising = changed(2, "45.50");
        try (Traffic traffic = new Traffic(cluster)) {
            traffic.awaitPublished(Service.VOTE);
            cluster.topics().read(SuiteTopics.DELIBERATIONS, raising).forEach(cluster.topics()::replay);
            funding.restart().awaitReady();
            traffic.awaitQuiet();
        }

        assertThat(committed()).isEqualTo("45.50");
        assertThat(assembly.movements(operation))
                .filteredOn(movement -> movement.path("deliberationId").asText().equals(raising))
                .singleElement()
                .satisfies(movement -> assertThat(
                                movement.path("amount").path("amount").asText())
                        .isEqualTo("15.50"));
    }

    @Test
    void an_annulled_change_leaves_what_the_vote_before_it_says() {
        String raising = changed(2, "45.50");
        awaitCommitted("45.50");

        assembly.annul(raising);
        awaitCommitted("30.00");
    }

    @Test
    void a_released_rest_can_be_reserved_for_something_else() {
        assembly.releaseRest(commitment().path("id").asText());

        assertThat(committed()).isEqualTo("0.00");
        assertThat(assembly.report(2, operation, "100.00")
                        .expense()
                        .path("state")
                        .asText())
                .isEqualTo("RESERVED");
    }

    private String changed(int number, String amount) {
        return adopted(assembly.draftChange(number, first, amount));
    }

    private String adopted(String deliberation) {
        assertThat(assembly.ballot(deliberation, "FOR").path("outcome").asText())
                .isEqualTo("ADOPTED");
        return deliberation;
    }

    private void awaitCommitted(String euros) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(committed()).isEqualTo(euros));
    }

    private String committed() {
        return assembly.balance(operation).path("committed").path("amount").asText();
    }

    private JsonNode commitment() {
        return assembly.get(Service.FUNDING, "/v1/commitments?deliberationId=" + first)
                .path("items")
                .path(0);
    }

    private JsonNode line() {
        return commitment().path("lines").path(0);
    }
}
