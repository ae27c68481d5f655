package fr.hemicycle.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.scenario.Api;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamJourneyTest {

    private static final String SIREN = "226000016";

    private final Cluster cluster = Cluster.shared();
    private final Assembly assembly = new Assembly(List.of(cluster.api(0)), SIREN);

    @ParameterizedTest
    @CsvSource({
        "deliberations.v1, funding-service, FUNDING, fr.hemicycle.vote.VoteAdopted.v1",
        "commitments.v1, vote-service, VOTE, fr.hemicycle.funding.BudgetCommitted.v1",
        "financing-plans.v1, mobility-basin-service, BASIN, fr.hemicycle.funding.ShareSecured.v1"
    })
    void sets_aside_what_cannot_be_read_skips_what_is_not_known_and_goes_on(
            String topic, String consumer, Service service, String type) {
        Api.Caller metrics = cluster.api(0).caller(service, Role.AUDITOR, SIREN);
        double skipped = metrics.metric("hemicycle_inbox_skipped_total");
        double deadLetters = metrics.metric("hemicycle_inbox_dead_letters_total");
        String unreadable = UUID.randomUUID().toString();

        cluster.topics().send(event(topic, unreadable, type, "{\"unfinished\":"));
        cluster.topics().send(event(topic, UUID.randomUUID().toString(), "fr.hemicycle.other.SomethingElse.v1", "{}"));

        CloudEvent letter = cluster.topics()
                .await(
                        consumer + ".dead-letter.v1",
                        Duration.ofSeconds(60),
                        each -> each.id().equals(unreadable));
        assertThat(new String(letter.record().value(), UTF_8)).isEqualTo("{\"unfinished\":");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(metrics.metric("hemicycle_inbox_skipped_total")).isGreaterThan(skipped);
            assertThat(metrics.metric("hemicycle_inbox_dead_letters_total")).isGreaterThan(deadLetters);
        });
        voteAndCommit(consumer);
    }

    @Test
    void one_trace_follows_a_vote_across_the_services() throws Exception {
        String plan = assembly.plan("10.00");
        String deliberation =
                voteAndCommit("trace", assembly.report(9001, assembly.operation("trace", "100.00"), "10.00", plan));
        CloudEvent adopted =
                cluster.topics().read(SuiteTopics.DELIBERATIONS, deliberation).getFirst();
        CloudEvent committed = cluster.topics()
                .await(
                        SuiteTopics.COMMITMENTS,
                        Duration.ofSeconds(60),
                        each -> each.key().equals(deliberation));

        CloudEvent secured = cluster.topics()
                .await(
                        SuiteTopics.FINANCING_PLANS,
                        Duration.ofSeconds(60),
                        each -> each.key().equals(plan) && each.type().endsWith("ShareSecured.v1"));

        assertThat(trace(committed)).isEqualTo(trace(adopted));
        assertThat(trace(secured)).isEqualTo(trace(adopted));
        assertThat(cluster.log(Service.VOTE, 0)).contains("\"traceId\":\"" + trace(adopted));
        assertThat(cluster.log(Service.FUNDING, 0)).contains("\"traceId\":\"" + trace(adopted));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(cluster.log(Service.BASIN, 0)).contains("\"traceId\":\"" + trace(adopted)));
    }

    private static String trace(CloudEvent event) {
        var header = event.record().headers().lastHeader("traceparent");
        assertThat(header).as("traceparent of " + event.type()).isNotNull();
        Matcher parent = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
                .matcher(new String(header.value(), UTF_8));
        assertThat(parent.matches()).isTrue();
        return parent.group(1);
    }

    private String voteAndCommit(String name) {
        String operation = assembly.operation(name, "100.00");
        return voteAndCommit(name, assembly.report(Math.abs(name.hashCode() % 9000), operation, "10.00"));
    }

    private String voteAndCommit(String name, Assembly.Report report) {
        String deliberation = assembly.draft(name, report);
        assembly.ballot(deliberation, "FOR");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(assembly.get(Service.VOTE, "/v1/deliberations/" + deliberation)
                                .path("commitment")
                                .path("state")
                                .asText())
                        .isEqualTo("COMMITTED"));
        return deliberation;
    }

    private static ProducerRecord<String, byte[]> event(String topic, String id, String type, String data) {
        String subject = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, subject, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/somewhere/" + SIREN,
                        "ce_time",
                        "2023-03-13T10:00:00Z",
                        "ce_subject",
                        subject,
                        "ce_collectivity",
                        SIREN,
                        "ce_aggregateversion",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
