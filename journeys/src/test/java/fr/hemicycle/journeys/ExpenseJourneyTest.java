package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.scenario.Api;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the credits of a report whose expense changes, with funding-service there and away. */
class ExpenseJourneyTest {

    private final Cluster cluster = Cluster.shared();
    private final Assembly assembly = new Assembly(List.of(cluster.api(0)), "225900018");
    private final ServiceProcess funding = cluster.replicas(Service.FUNDING).getFirst();
    private final String operation = assembly.operation("LINES", "100.00");

    @Test
    void credits_follow_an_amount_up_down_and_not_beyond_what_there_is() {
        Assembly.Report report = assembly.report(60, operation, "30.00");
        assertReserved("30.00");

        assertThat(assembly.tryAmount(report, "100.00").status()).isEqualTo(200);
        assertReserved("100.00");
        Api.Answer beyond = assembly.tryAmount(report, "100.01");
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.code()).isEqualTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        assertReserved("100.00");
        assertThat(assembly.tryAmount(report, "0.01").status()).isEqualTo(200);
        assertReserved("0.01");
    }

    @Test
    void a_change_of_amount_waits_for_funding_and_is_made_once() {
        Assembly.Report report = assembly.report(61, operation, "30.00");

        funding.kill();
        Api.Answer changed = assembly.tryAmount(report, "45.50");
        assertThat(changed.body().path("state").asText()).isEqualTo("PENDING");
        Api.Answer tooEarly = assembly.tryBallot(assembly.draft("L1", report), "FOR");
        assertThat(tooEarly.code()).isEqualTo("EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE");
        funding.restart().awaitReady();

        assembly.complete(report);
        assertReserved("45.50");
        assembly.complete(report);
        assertReserved("45.50");
    }

    @Test
    void a_removed_line_frees_its_credits_even_when_funding_was_away() {
        Assembly.Report report = assembly.report(62, operation, "30.00");

        funding.kill();
        assertThat(assembly.tryRemoval(report).status()).isEqualTo(202);
        funding.restart().awaitReady();
        assertReserved("30.00");

        assembly.completeRemoval(report);
        assertReserved("0.00");
        assertThat(assembly.get(Service.VOTE, report.path()).path("expenses")).isEmpty();
    }

    @Test
    void a_withdrawn_report_frees_its_credits_even_when_funding_was_away() {
        Assembly.Report report = assembly.report(63, operation, "30.00");

        funding.kill();
        assembly.withdraw(report);
        funding.restart().awaitReady();

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertReserved("0.00"));
    }

    private void assertReserved(String euros) {
        JsonNode balance = assembly.balance(operation);
        assertThat(balance.path("reserved").path("amount").asText()).isEqualTo(euros);
    }
}
