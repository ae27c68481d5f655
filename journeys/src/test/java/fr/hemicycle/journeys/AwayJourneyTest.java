package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.scenario.Api;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AwayJourneyTest {

    private final Cluster cluster = Cluster.shared();
    private final Assembly assembly = new Assembly(List.of(cluster.api(0)), "225900018");

    @Test
    void votes_go_on_while_funding_is_away_and_the_money_follows() {
        String operation = assembly.operation("AWAY", "100.00");
        String deliberation = assembly.draft("A1", assembly.report(1, operation, "10.00"));
        ServiceProcess funding = cluster.replicas(Service.FUNDING).getFirst();

        funding.kill();
        JsonNode ballot = assembly.ballot(deliberation, "FOR");
        assertThat(ballot.path("outcome").asText()).isEqualTo("ADOPTED");
        assertThat(commitment(deliberation)).isEqualTo("AWAITED");
        funding.restart().awaitReady();

        awaitCommitment(deliberation);
        assertThat(assembly.balance(operation).path("available").path("amount").asText())
                .isEqualTo("90.00");
    }

    @Test
    void a_report_says_that_funding_is_away_waits_and_is_completed_later() {
        String operation = assembly.operation("LATE", "100.00");
        ServiceProcess funding = cluster.replicas(Service.FUNDING).getFirst();

        funding.kill();
        Assembly.Report report = assembly.report(2, operation, "10.00");
        assertThat(report.expense().path("state").asText()).isEqualTo("PENDING");
        assertThat(report.expense().path("pendingReason").asText()).isEqualTo("FUNDING_SERVICE_MUST_ANSWER");
        String deliberation = assembly.draft("A2", report);
        Api.Answer tooEarly = assembly.tryBallot(deliberation, "FOR");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.code()).isEqualTo("EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE");
        funding.restart().awaitReady();

        JsonNode completed = assembly.complete(report);
        assertThat(completed.path("budget").path("remaining").path("amount").asText())
                .isEqualTo("90.00");
        assembly.ballot(deliberation, "FOR");
        awaitCommitment(deliberation);
    }

    @Test
    void a_service_that_is_asked_to_stop_finishes_the_vote_that_it_has_in_hand() throws Exception {
        String operation = assembly.operation("LAST", "100.00");
        String deliberation = assembly.draft("A4", assembly.report(4, operation, "10.00"));
        ServiceProcess vote = cluster.replicas(Service.VOTE).getFirst();

        CompletableFuture<Api.Answer> ballot;
        CompletableFuture<Void> stopped;
        try (Connection lock = cluster.postgres().connect(Service.VOTE.database(), Service.VOTE.database())) {
            lock.setAutoCommit(false);
            lock.createStatement()
                    .execute("SELECT 1 FROM deliberation WHERE id = '%s' FOR UPDATE".formatted(deliberation));
            ballot = CompletableFuture.supplyAsync(() -> assembly.tryBallot(deliberation, "FOR"));
            await().atMost(Duration.ofSeconds(60)).until(() -> somebodyWaits(lock));
            stopped = CompletableFuture.runAsync(vote::close);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> cluster.log(Service.VOTE, 0).contains("Waiting for HTTP requests to complete"));
            assertThat(ballot).isNotDone();
            lock.rollback();
        }

        assertThat(ballot.get(60, TimeUnit.SECONDS).status()).isEqualTo(201);
        stopped.get(60, TimeUnit.SECONDS);
        vote.restart().awaitReady();
        awaitCommitment(deliberation);
    }

    private static boolean somebodyWaits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    @Test
    void votes_go_on_while_the_broker_is_away_and_the_money_follows() {
        String operation = assembly.operation("QUIET", "100.00");
        String deliberation = assembly.draft("A3", assembly.report(3, operation, "10.00"));

        cluster.broker().kill();
        JsonNode ballot = assembly.ballot(deliberation, "FOR");
        assertThat(ballot.path("outcome").asText()).isEqualTo("ADOPTED");
        cluster.broker().restart();

        awaitCommitment(deliberation);
    }

    private void awaitCommitment(String deliberation) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(commitment(deliberation)).isEqualTo("COMMITTED"));
    }

    private String commitment(String deliberation) {
        return assembly.get(Service.VOTE, "/v1/deliberations/" + deliberation)
                .path("commitment")
                .path("state")
                .asText();
    }
}
