package fr.hemicycle.journeys;

import static fr.hemicycle.journeys.OutsideSystem.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.client.basin.api.BasinsApi;
import fr.hemicycle.client.basin.model.Basin;
import fr.hemicycle.client.basin.model.Department;
import fr.hemicycle.client.basin.model.RecordBasinRequest;
import fr.hemicycle.client.basin.model.Region;
import fr.hemicycle.client.funding.api.CommitmentsApi;
import fr.hemicycle.client.funding.model.Commitment;
import fr.hemicycle.client.vote.ApiException;
import fr.hemicycle.client.vote.api.DeliberationsApi;
import fr.hemicycle.client.vote.api.EventsApi;
import fr.hemicycle.client.vote.model.BallotMethod;
import fr.hemicycle.client.vote.model.Choice;
import fr.hemicycle.client.vote.model.CloseBallotRequest;
import fr.hemicycle.client.vote.model.CloudEvent;
import fr.hemicycle.client.vote.model.Outcome;
import fr.hemicycle.client.vote.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What openapi-generator makes of the three descriptions, untouched: a vote, its money, a basin and a refusal. */
class ClientJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SIREN = "226000016";

    private final OutsideSystem system = new OutsideSystem(Cluster.shared(), SIREN);
    private final DeliberationsApi deliberations = new DeliberationsApi(system.votes());
    private final CloseBallotRequest allFor =
            new CloseBallotRequest().method(BallotMethod.SHOW_OF_HANDS).choiceOfAll(Choice.FOR);

    @Test
    void a_vote_is_taken_told_and_becomes_a_commitment() throws Exception {
        UUID deliberation = system.draft("60.00");

        assertThat(deliberations.closeBallot(deliberation, key(), allFor, null).getOutcome())
                .isEqualTo(Outcome.ADOPTED);

        EventsApi events = new EventsApi(system.votes());
        List<CloudEvent> told = events.listEvents(null, null, 50, deliberation, null, 60, null);
        assertThat(told).extracting(CloudEvent::getType).containsExactly("fr.hemicycle.vote.VoteAdopted.v1");
        assertThat(told.getFirst().getCollectivity()).isEqualTo(SIREN);
        CommitmentsApi commitments = new CommitmentsApi(system.money());
        UUID id = await().atMost(LIMIT)
                .until(
                        () -> commitments
                                .listCommitments(null, deliberation, null, null, null)
                                .getItems(),
                        found -> !found.isEmpty())
                .getFirst()
                .getId();
        Commitment commitment = commitments.readCommitment(id, null);
        assertThat(commitment.getDeliberationId()).isEqualTo(deliberation);
        assertThat(commitment.getAmount().getAmount()).isEqualTo("60.00");
    }

    @Test
    void a_refusal_is_read_as_a_problem() throws Exception {
        UUID deliberation = system.draft("60.00");
        deliberations.closeBallot(deliberation, key(), allFor, null);

        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> deliberations.closeBallot(deliberation, key(), allFor, "en"));

        Problem problem = system.votes().getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getCode()).isEqualTo("BALLOT_MUST_BE_TAKEN_ONCE");
        assertThat(problem.getErrors().getFirst().getSource()).isEqualTo("CGCT L3121-13");
        assertThat(problem.getType()).hasPath("/problems/BALLOT_MUST_BE_TAKEN_ONCE");
    }

    @Test
    void a_basin_is_recorded_and_read() throws Exception {
        BasinsApi basins = new BasinsApi(system.basins());
        Basin recorded = basins.recordBasin(
                key(),
                new RecordBasinRequest()
                        .name("Littoral " + system.unique())
                        .region(new Region().insee("32").name("Hauts-de-France"))
                        .departments(List.of(new Department().insee("62").name("Pas-de-Calais")))
                        .places(List.of("Boulogne-sur-Mer"))
                        .provenance("Rapport n° 49 du 13/12/2022"),
                null);

        assertThat(basins.readBasin(recorded.getId(), null, null)).isEqualTo(recorded);
    }
}
