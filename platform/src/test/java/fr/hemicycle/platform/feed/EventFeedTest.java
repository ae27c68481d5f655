package fr.hemicycle.platform.feed;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.hemicycle.platform.feed.Facts.Counted;
import fr.hemicycle.platform.feed.Facts.Other;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventFeedTest {

    private static final String NORD = "225900010";
    private static final String PAS_DE_CALAIS = "226200012";

    @Inject
    Facts facts;

    @Inject
    EventHistory history;

    private final UUID aggregate = Ids.next();

    @Test
    void shows_the_events_of_kafka_with_their_ids_and_bytes_in_their_order() {
        IntStream.rangeClosed(1, 5).forEach(count -> facts.append(PAS_DE_CALAIS, aggregate, new Counted(count)));
        List<ConsumerRecord<String, byte[]>> onKafka = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> new KafkaProbe(TestStack.broker().bootstrapServers())
                                .read(Facts.TOPIC, aggregate.toString()),
                        records -> records.size() >= 5);
        settled(5);

        Response answer = read("subject=" + aggregate).statusCode(200).extract().response();
        JsonPath events = answer.jsonPath();

        assertThat(answer.contentType()).isEqualTo("application/cloudevents-batch+json");
        for (String attribute :
                List.of("id", "source", "type", "time", "subject", "dataschema", "collectivity", "specversion")) {
            assertThat(events.getList(attribute, String.class))
                    .as(attribute)
                    .isEqualTo(onKafka.stream()
                            .map(record -> header(record, "ce_" + attribute))
                            .toList());
        }
        assertThat(events.getList("aggregateversion")).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(answer.asString())
                .contains(onKafka.stream()
                        .map(record -> "\"data\":" + new String(record.value(), UTF_8) + "}")
                        .toList());
    }

    @Test
    void gives_the_whole_history_from_nothing_in_batches() {
        IntStream.rangeClosed(1, 7).forEach(count -> facts.append(PAS_DE_CALAIS, aggregate, new Counted(count)));
        settled(7);

        List<Integer> counts = new ArrayList<>();
        String at = "/v1/events?limit=3&subject=" + aggregate;
        while (true) {
            Response batch = partner().get(at);
            List<Integer> some = batch.jsonPath().getList("data.count");
            if (some.isEmpty()) {
                break;
            }
            counts.addAll(some);
            at = next(batch);
        }

        assertThat(counts).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void goes_on_behind_the_position_of_any_event() {
        IntStream.rangeClosed(1, 3).forEach(count -> facts.append(PAS_DE_CALAIS, aggregate, new Counted(count)));
        settled(3);
        String second = read("subject=" + aggregate).extract().path("[1].position");

        assertThat(read("subject=" + aggregate + "&after=" + second).extract().<List<Integer>>path("data.count"))
                .containsExactly(3);
    }

    @Test
    void shows_what_the_filters_ask_for() {
        facts.append(PAS_DE_CALAIS, aggregate, new Counted(1));
        facts.append(PAS_DE_CALAIS, aggregate, new Other(2));
        facts.append(NORD, aggregate, new Other(3));
        settled(3);

        assertThat(counts("type=" + Facts.OTHER)).containsExactly(2, 3);
        assertThat(counts("type=" + Facts.OTHER + "&type=" + Facts.COUNTED)).containsExactly(1, 2, 3);
        assertThat(counts("collectivity=" + NORD)).containsExactly(3);
        assertThat(counts("collectivity=" + NORD + "&type=" + Facts.COUNTED)).isEmpty();
        assertThat(counts("type=fr.hemicycle.sample.Unknown.v1")).isEmpty();
    }

    @Test
    void answers_as_soon_as_there_is_an_event() throws Exception {
        String from = next(partner().get("/v1/events?subject=" + aggregate));
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> partner().get(from + "&wait=60"));
        facts.append(PAS_DE_CALAIS, Ids.next(), new Counted(1));
        assertThat(waiting).isNotDone();
        facts.append(PAS_DE_CALAIS, aggregate, new Counted(2));

        assertThat(waiting.get(20, TimeUnit.SECONDS).jsonPath().getList("data.count"))
                .isEqualTo(List.of(2));
    }

    @Test
    void answers_without_an_event_when_the_time_is_over() {
        Response answer = partner().get("/v1/events?wait=1&subject=" + aggregate);

        assertThat(answer.asString()).isEqualTo("[]");
        assertThat(next(answer))
                .contains("wait=1")
                .contains("subject=" + aggregate)
                .contains("after=");
    }

    @Test
    void never_shows_a_topic_that_is_not_public() throws SQLException {
        Facts.insert("210000001", "internal.v1", 1, 10);
        Facts.insert("210000001", Facts.TOPIC, 1, 10);

        List<String> shown = await().atMost(Duration.ofSeconds(20))
                .until(() -> read("collectivity=210000001").extract().path("data.text"), texts -> !texts.isEmpty());
        assertThat(shown).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "AAAA", "12.0@sample-service", " "})
    void refuses_a_position_that_it_did_not_give(String after) {
        given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, NORD))
                .queryParam("after", after)
                .get("/v1/events")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("POSITION_MUST_BE_KNOWN"))
                .body("detail", startsWith("Ce service n'a pas donné cette position."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.0@vote-service",
                "999999999999999999.0@sample-service",
                "-1.0@sample-service",
                "1@sample-service"
            })
    void refuses_a_position_of_another_service_or_of_the_future(String position) {
        String text = Base64.getUrlEncoder().encodeToString(position.getBytes(UTF_8));

        given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, NORD))
                .header("Accept-Language", "en")
                .get("/v1/events?after=" + text)
                .then()
                .statusCode(410)
                .body("detail", startsWith("This service did not give this position."));
    }

    @Test
    void refuses_a_position_behind_which_events_are_no_longer_offered() {
        facts.append(PAS_DE_CALAIS, aggregate, new Counted(1));
        settled(1);
        Positions inAMonth = new Positions(
                history,
                keeping(Duration.ofDays(10)),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(30)),
                "sample-service");
        Positions tomorrow = new Positions(
                history,
                keeping(Duration.ofDays(10)),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(1)),
                "sample-service");
        String beginning = inAMonth.text(Position.START);

        assertThatThrownBy(() -> inAMonth.of(beginning)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(410);
            assertThat(refusal.broken().getFirst().reason().code()).isEqualTo("POSITION_MUST_STILL_BE_KEPT");
        });
        assertThat(about(inAMonth.of(null))).isEmpty();
        assertThat(about(tomorrow.of(null))).hasSize(1);
        assertThat(inAMonth.of(inAMonth.text(history.end()))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=61", "wait=-1", "limit=0", "limit=201", "collectivity=1234"})
    void refuses_a_value_beyond_its_limits(String query) {
        read(query).statusCode(422).body("code", equalTo("VALUE_MUST_BE_VALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=x", "subject=x", "colour=blue", "type=a%00b"})
    void refuses_a_parameter_that_it_cannot_read(String query) {
        given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, NORD))
                .urlEncodingEnabled(false)
                .get("/v1/events?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void is_open_to_every_role_of_a_collectivity_and_to_nobody_else() {
        for (String role :
                List.of(Role.CLERK, Role.FINANCE, Role.ACCOUNTANT, Role.MOBILITY, Role.MEMBER, Role.AUDITOR)) {
            given().auth()
                    .oauth2(TestTokens.of(role, NORD))
                    .get("/v1/events")
                    .then()
                    .statusCode(200);
        }
        given().get("/v1/events").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("stranger", NORD))
                .get("/v1/events")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.with("collectivity", "none"))
                .get("/v1/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("TOKEN_MUST_NAME_A_COLLECTIVITY"));
    }

    private List<Integer> counts(String query) {
        return read("subject=" + aggregate + "&" + query).extract().path("data.count");
    }

    private static FeedSettings keeping(Duration retention) {
        return new FeedSettings() {
            @Override
            public Set<String> topics() {
                return Set.of(Facts.TOPIC);
            }

            @Override
            public Set<String> sharedTopics() {
                return topics();
            }

            @Override
            public Optional<Duration> retention() {
                return Optional.of(retention);
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(50);
            }

            @Override
            public Duration heartbeat() {
                return Duration.ofSeconds(1);
            }
        };
    }

    private List<RecordedEvent> about(Position from) {
        return history.read(from, new EventFilter(Set.of(), Set.of(), null, aggregate), 10)
                .events();
    }

    /** Until no transaction runs any more that began before these facts. */
    private void settled(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> about(Position.START).size() == count);
    }

    private static ValidatableResponse read(String query) {
        return partner().get("/v1/events?" + query).then();
    }

    private static RequestSpecification partner() {
        return given().auth().oauth2(TestTokens.of(Role.PARTNER, NORD));
    }

    private static String next(Response batch) {
        Matcher link = Pattern.compile("<(.+)>; rel=\"next\"").matcher(batch.header("Link"));
        assertThat(link.matches()).isTrue();
        return link.group(1);
    }
}
