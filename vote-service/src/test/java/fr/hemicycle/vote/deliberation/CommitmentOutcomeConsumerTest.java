package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.Office.all;
import static fr.hemicycle.vote.Office.expenseOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class CommitmentOutcomeConsumerTest {

    private static final String TOPIC = "commitments.v1";
    private static final String COMMITTED = "fr.hemicycle.funding.BudgetCommitted.v1";
    private static final String REFUSED = "fr.hemicycle.funding.CommitmentRefused.v1";

    @Inject
    MeterRegistry meters;

    private final Office office = new Office();
    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());
    private final String commitment = UUID.randomUUID().toString();

    @Test
    void shows_the_commitment_next_to_the_vote() {
        String deliberation = adopted();

        send(deliberation, COMMITTED, UUID.randomUUID(), Office.PAS_DE_CALAIS, committed(deliberation));

        JsonPath shown = settled(deliberation, "COMMITTED");
        assertThat(shown.getString("commitment.commitmentId")).isEqualTo(commitment);
        assertThat(shown.getString("commitment.amount.amount")).isEqualTo("60000.00");
        assertThat(shown.getString("commitment.lines[0].operationCode")).isEqualTo("C01-564H02");
        assertThat(shown.getString("commitment.lines[0].amount.amount")).isEqualTo("60000.00");
        assertThat(shown.getString("commitment.lines[0].availableAfter.amount")).isEqualTo("3253235.27");
        assertThat(shown.getString("commitment.reasons")).isNull();
    }

    @Test
    void shows_that_the_money_of_an_undone_act_was_released() {
        String deliberation = adopted();
        send(deliberation, COMMITTED, UUID.randomUUID(), Office.PAS_DE_CALAIS, committed(deliberation));
        settled(deliberation, "COMMITTED");

        send(
                deliberation,
                "fr.hemicycle.funding.BudgetReleased.v1",
                UUID.randomUUID(),
                Office.PAS_DE_CALAIS,
                "{\"deliberationId\":\"%s\"}".formatted(deliberation));

        JsonPath shown = settled(deliberation, "RELEASED");
        assertThat(shown.getString("commitment.commitmentId")).isEqualTo(commitment);
        assertThat(shown.getString("state")).isEqualTo("ADOPTED");
    }

    @Test
    void shows_a_refusal_with_its_reasons_and_lets_the_vote_stand() {
        String deliberation = adopted();

        send(deliberation, REFUSED, UUID.randomUUID(), Office.PAS_DE_CALAIS, refused(deliberation));

        JsonPath shown = settled(deliberation, "REFUSED");
        assertThat(shown.getString("state")).isEqualTo("ADOPTED");
        assertThat(shown.getString("commitment.amount.amount")).isEqualTo("60000.00");
        assertThat(shown.getString("commitment.reasons[0].code"))
                .isEqualTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        assertThat(shown.getString("commitment.reasons[0].source")).isEqualTo("CGCT L3312-4 II");
        assertThat(shown.getString("commitment.reasons[0].sentence"))
                .isEqualTo("Opération C01-564H02 : 60000.00 € demandés, 1.00 € disponibles.");
    }

    @Test
    void lets_a_repeated_and_a_second_outcome_change_nothing() {
        String deliberation = adopted();
        UUID event = UUID.randomUUID();
        send(deliberation, COMMITTED, event, Office.PAS_DE_CALAIS, committed(deliberation));
        settled(deliberation, "COMMITTED");
        double handled = handled();

        send(deliberation, COMMITTED, event, Office.PAS_DE_CALAIS, committed(deliberation));
        send(deliberation, REFUSED, UUID.randomUUID(), Office.PAS_DE_CALAIS, refused(deliberation));

        awaitHandled(handled + 2);
        JsonPath shown = office.read("/v1/deliberations/" + deliberation);
        assertThat(shown.getString("commitment.state")).isEqualTo("COMMITTED");
        assertThat(shown.getList("commitment.lines")).hasSize(1);
    }

    @Test
    void ignores_an_outcome_of_another_collectivity_and_one_for_a_vote_that_is_not_here() {
        String deliberation = adopted();
        String stranger = UUID.randomUUID().toString();
        double handled = handled();

        send(deliberation, COMMITTED, UUID.randomUUID(), Office.NORD, committed(deliberation));
        send(stranger, COMMITTED, UUID.randomUUID(), Office.PAS_DE_CALAIS, committed(stranger));

        awaitHandled(handled + 2);
        assertThat(office.read("/v1/deliberations/" + deliberation).getString("commitment.state"))
                .isEqualTo("AWAITED");
    }

    private String adopted() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String report = office.report(chamber.body());
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String expense = office.created("/v1/reports/" + report + "/expenses", expenseOf("60000.00"))
                    .getString("id");
            String deliberation = chamber.deliberation(report, expense);
            office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));
            assertThat(funding.reservations()).isEqualTo(1);
            return deliberation;
        }
    }

    private JsonPath settled(String deliberation, String state) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> office.read("/v1/deliberations/" + deliberation),
                        shown -> shown.getString("commitment.state").equals(state));
    }

    private void send(String deliberation, String type, UUID event, String collectivity, String data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, deliberation, data.getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.toString());
        header(record, "ce_type", type);
        header(record, "ce_source", "/funding-service/" + collectivity);
        header(record, "ce_collectivity", collectivity);
        header(record, "ce_subject", deliberation);
        header(record, "ce_aggregateversion", "1");
        header(record, "ce_time", "2022-12-13T10:42:17.209Z");
        kafka.send(record);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private void awaitHandled(double events) {
        await().atMost(Duration.ofSeconds(30)).until(() -> handled() >= events);
    }

    private double handled() {
        return meters.counter("hemicycle.inbox.applied", "consumer", "commitment-outcome")
                        .count()
                + meters.counter("hemicycle.inbox.duplicates", "consumer", "commitment-outcome")
                        .count();
    }

    private String committed(String deliberation) {
        return """
                {"commitmentId":"%s","deliberationId":"%s","deliberationNumber":"2022-552",
                 "amount":{"amount":"60000.00","currency":"EUR"},"committedAt":"2022-12-13T10:42:17.209Z",
                 "lines":[{"line":1,"article":1,"operationCode":"C01-564H02",
                   "operationLabel":"Appui aux parcours intégrés 2021-2027",
                   "imputation":{"nomenclature":"M52","year":2022,"nature":"6568","function":"93564"},
                   "amount":{"amount":"60000.00","currency":"EUR"},
                   "availableAfter":{"amount":"3253235.27","currency":"EUR"}}]}""".formatted(commitment, deliberation);
    }

    private static String refused(String deliberation) {
        return """
                {"deliberationId":"%s","deliberationNumber":"2022-552",
                 "amount":{"amount":"60000.00","currency":"EUR"},"refusedAt":"2022-12-13T10:42:17.209Z",
                 "reasons":[{"code":"AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT","source":"CGCT L3312-4 II",
                   "figures":{"operationCode":"C01-564H02","available":"1.00","requested":"60000.00"}}]}""".formatted(deliberation);
    }
}
