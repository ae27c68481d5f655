package fr.hemicycle.platform.inbox;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.sample.NoteReceptions;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class InboxTest {

    private static final String TYPE = "fr.hemicycle.sample.NoteWritten.v1";

    @Inject
    NoteReceptions receptions;

    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());
    private final UUID id = Ids.next();
    private final UUID key = Ids.next();

    @Test
    void lets_an_event_take_effect() {
        kafka.send(event(id, TYPE, "{\"noteId\":\"%s\",\"text\":\"hello\",\"added\":\"later\"}".formatted(key)));

        assertThat(receptions.await(id)).containsExactly("hello");
    }

    @Test
    void lets_a_repeated_event_take_effect_once() {
        UUID last = Ids.next();
        kafka.send(event(id, TYPE, note("once")));
        kafka.send(event(id, TYPE, note("once")));
        kafka.send(event(last, TYPE, note("last")));

        receptions.await(last);
        assertThat(receptions.of(id)).containsExactly("once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"noteId\":", "[]", "null", "", "{\"noteId\":\"no uuid\",\"text\":\"a\"}"})
    void sets_aside_what_cannot_be_read_and_goes_on(String data) {
        UUID next = Ids.next();
        kafka.send(event(id, TYPE, data));
        kafka.send(event(next, TYPE, note("next")));

        receptions.await(next);
        ConsumerRecord<String, byte[]> letter = deadLetter(id);
        assertThat(new String(letter.value(), UTF_8)).isEqualTo(data);
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("notes.v1");
        assertThat(header(letter, "dead-letter-code")).isEqualTo("DATA_MUST_BE_READABLE");
        assertThat(header(letter, "dead-letter-reason")).isNotBlank();
        assertThat(metrics()).contains("hemicycle_inbox_dead_letters_total{topic=\"notes.v1\"");
    }

    @Test
    void sets_aside_an_envelope_that_is_none() {
        UUID next = Ids.next();
        ProducerRecord<String, byte[]> bare =
                new ProducerRecord<>("notes.v1", key.toString(), note("bare").getBytes(UTF_8));
        bare.headers().add("ce_id", id.toString().getBytes(UTF_8));
        kafka.send(bare);
        kafka.send(event(next, TYPE, note("next")));

        receptions.await(next);
        assertThat(header(deadLetter(id), "dead-letter-code")).isEqualTo("HEADER_MUST_BE_READABLE");
        assertThat(header(deadLetter(id), "dead-letter-reason")).contains("ce_type is missing");
    }

    /** The connector reads envelopes too unless it is told not to, and a header that it cannot read would stop it for good. */
    @ParameterizedTest
    @ValueSource(strings = {"ce_source=http://[", "ce_time=yesterday", "ce_dataschema=:// "})
    void goes_on_behind_a_header_that_cannot_be_read(String header) {
        UUID next = Ids.next();
        ProducerRecord<String, byte[]> event = event(id, TYPE, note("odd"));
        String name = header.substring(0, header.indexOf('='));
        event.headers()
                .remove(name)
                .add(name, header.substring(name.length() + 1).getBytes(UTF_8));
        kafka.send(event);
        kafka.send(event(next, TYPE, note("next")));

        receptions.await(next);
    }

    @Test
    void sets_aside_a_version_that_is_not_known_here() {
        kafka.send(event(id, "fr.hemicycle.sample.NoteWritten.v2", note("future")));

        assertThat(header(deadLetter(id), "dead-letter-code")).isEqualTo("VERSION_MUST_BE_KNOWN");
        assertThat(header(deadLetter(id), "dead-letter-reason")).contains("version");
        assertThat(receptions.of(id)).isEmpty();
    }

    @Test
    void skips_and_counts_a_type_that_is_not_for_us() {
        UUID next = Ids.next();
        kafka.send(event(id, "fr.hemicycle.sample.SomethingElse.v1", "{}"));
        kafka.send(event(next, TYPE, note("next")));

        receptions.await(next);
        assertThat(receptions.of(id)).isEmpty();
        assertThat(metrics()).contains("hemicycle_inbox_skipped_total{consumer=\"reception\"");
    }

    @Test
    void tries_again_what_cannot_be_done_yet_and_keeps_the_order() {
        UUID after = Ids.next();
        receptions.failNext(3);
        kafka.send(event(id, TYPE, note("flaky")));
        kafka.send(event(after, TYPE, note("after")));

        receptions.await(after);
        assertThat(receptions.of(id)).containsExactly("flaky");
        assertThat(receptions.isBefore(id, after)).isTrue();
    }

    private String note(String text) {
        return "{\"noteId\":\"%s\",\"text\":\"%s\"}".formatted(key, text);
    }

    private ProducerRecord<String, byte[]> event(UUID id, String type, String data) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>("notes.v1", key.toString(), data.getBytes(UTF_8));
        List.of(
                        "ce_specversion=1.0",
                        "ce_id=" + id,
                        "ce_type=" + type,
                        "ce_source=/sample-service/226200012",
                        "ce_time=2022-12-13T10:00:00Z",
                        "ce_subject=" + key,
                        "ce_collectivity=226200012",
                        "ce_aggregateversion=1")
                .forEach(header -> event.headers()
                        .add(
                                header.substring(0, header.indexOf('=')),
                                header.substring(header.indexOf('=') + 1).getBytes(UTF_8)));
        return event;
    }

    private ConsumerRecord<String, byte[]> deadLetter(UUID eventId) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> kafka.read("sample-service.dead-letter.v1").stream()
                                .filter(letter -> header(letter, "ce_id").equals(eventId.toString()))
                                .toList(),
                        letters -> !letters.isEmpty())
                .getFirst();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
