package fr.hemicycle.basin.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MeetingResourceTest {

    private final Partnership partners = new Partnership();
    private final Mobility mobility = partners.mobility;
    private String steering = "";
    private String one = "";
    private String other = "";

    @BeforeEach
    void compose() {
        steering = partners.body("STEERING_COMMITTEE");
        one = partners.organisation();
        other = partners.organisation();
        partners.joined(steering, one, "SIGNATORY");
        partners.joined(steering, other, "SIGNATORY");
    }

    @Test
    void goes_from_the_convocation_to_the_last_task_and_tells_it() {
        String meeting = partners.meeting(steering);
        String at = "/v1/meetings/" + meeting;
        mobility.created(at + "/documents", document("a"));
        partners.attend(meeting, one).then().statusCode(201).body("state", equalTo("HELD"));
        partners.decide(meeting, partners.decisionOf(1, "DECISION", Map.of(one, "FOR")))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("mode", equalTo("CONSENSUS"))
                .body("tally.members", equalTo(2))
                .body("tally.required", equalTo(1))
                .body("tally.present", equalTo(1));
        mobility.created(at + "/minutes", Map.of("text", "Les axes sont retenus.", "draftedOn", "2023-09-22"));
        mobility.post(at + "/minutes/approval", Map.of("approvedOn", "2023-10-04"))
                .then()
                .statusCode(200);
        String task = mobility.created(
                        at + "/tasks", Map.of("title", "Recenser", "organisationId", other, "dueOn", "2023-12-01"))
                .getString("id");
        assertThat(partners.read(at).getBoolean("tasks[0].late")).isTrue();
        mobility.post(at + "/tasks/" + task + "/done", Map.of("doneOn", "2023-11-20"))
                .then()
                .statusCode(200);

        JsonPath read = partners.read(at);
        assertThat(read.getList("attendees.presence")).containsExactly("PRESENT", "ABSENT");
        assertThat(read.getList("documents")).hasSize(1);
        assertThat(read.getString("decisions[0].voices[0].choice")).isEqualTo("FOR");
        assertThat(read.getString("minutes.approvedOn")).isEqualTo("2023-10-04");
        assertThat(read.getBoolean("tasks[0].late")).isFalse();
        assertThat(told(steering, 4))
                .containsExactly("MeetingConvened", "MeetingHeld", "DecisionTaken", "MinutesApproved");
        mobility.get(at).then().header("ETag", equalTo("\"4\""));
    }

    @Test
    void tells_of_a_person_the_id_only() {
        String member = partners.joined(steering, partners.organisation(), "OBSERVER");
        JsonPath joined = partners.read("/v1/bodies/" + steering + "/members?on=" + Partnership.DAY);
        String observer = joined.getString("items.find { it.id == '" + member + "' }.organisation.id");
        String person = mobility.created(
                        "/v1/bodies/" + steering + "/members/" + member + "/representatives",
                        Map.of("name", "Camille EXEMPLE", "function", "Cheffe", "from", Partnership.FROM))
                .getString("id");
        String meeting = partners.meeting(steering);

        refused(attend(meeting, one, person), "REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER");
        attend(meeting, observer, person).then().statusCode(201);

        told(steering, 2);
        assertThat(data(steering).get(1)).contains(person).doesNotContain("Camille");
    }

    @Test
    void refuses_a_convocation_that_cannot_be() {
        Map<String, Object> meeting = partners.meetingOf(steering);
        meeting.put("bodyId", UUID.randomUUID());
        invalid("/v1/meetings", meeting, "BODY_MUST_EXIST", "/bodyId");
        meeting.put("bodyId", steering);
        meeting.put("endsAt", Partnership.DAY + "T12:00:00Z");
        invalid("/v1/meetings", meeting, "MEETING_MUST_END_LATER_ON_ITS_DAY", "/endsAt");
        meeting.put("endsAt", Partnership.DAY + "T13:00:00Z");
        meeting.put("convenedOn", "2023-09-06");
        refused(mobility.post("/v1/meetings", meeting), "NOTICE_MUST_BE_LONG_ENOUGH");
        meeting.put("convenedOn", "2023-09-05");
        meeting.put("agenda", List.of());
        invalid("/v1/meetings", meeting, "VALUE_MUST_BE_VALID", "/agenda");
        meeting.put("agenda", List.of("Axes"));
        mobility.post("/v1/bodies/" + steering + "/end", Map.of("lastDay", "2023-09-19"))
                .then()
                .statusCode(200);
        refused(mobility.post("/v1/meetings", meeting), "BODY_MUST_EXIST_ON_THE_DAY");
        mobility.get("/v1/meetings?bodyId=" + steering).then().body("items", hasSize(0));
    }

    @Test
    void refuses_to_hold_what_lies_ahead_or_was_cancelled_or_is_full_of_strangers() {
        Instant start = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .plusSeconds(43_200);
        Map<String, Object> ahead = partners.meetingOf(steering);
        ahead.put("startsAt", start.toString());
        ahead.put("endsAt", start.plusSeconds(3600).toString());
        String coming = mobility.created("/v1/meetings", ahead).getString("id");
        refused(partners.attend(coming, one), "MEETING_MUST_HAVE_BEGUN");
        ahead.put("convenedOn", start.toString().substring(0, 10));
        refused(mobility.post("/v1/meetings", ahead), "CONVOCATION_MUST_NOT_LIE_AHEAD");
        refused(
                mobility.post("/v1/meetings/" + coming + "/minutes", Map.of("text", "…", "draftedOn", Partnership.DAY)),
                "MEETING_MUST_BE_HELD");
        mobility.post("/v1/meetings/" + coming + "/cancel", Map.of("motive", "Report"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        refused(
                mobility.post("/v1/meetings/" + coming + "/cancel", Map.of("motive", "Report")),
                "MEETING_MUST_STILL_BE_CONVENED");
        assertThat(told(steering, 2)).containsExactly("MeetingConvened", "MeetingCancelled");

        String meeting = partners.meeting(steering);
        invalid(
                "/v1/meetings/" + meeting + "/attendance",
                Map.of("attendees", List.of(present(one), present(other), present(one))),
                "ATTENDEE_MUST_BE_NAMED_ONCE",
                "/attendees/2/organisationId");
        invalid(
                "/v1/meetings/" + meeting + "/attendance",
                Map.of("attendees", List.of(present(UUID.randomUUID().toString()))),
                "ORGANISATION_MUST_EXIST",
                "/attendees/0/organisationId");
        refused(partners.attend(meeting, partners.organisation()), "GUEST_MUST_COME_TO_AN_OPEN_BODY");
        assertThat(partners.read("/v1/meetings/" + meeting).getList("attendees"))
                .isEmpty();
        String open = partners.body("BASIN_COMMITTEE");
        partners.attend(partners.meeting(open), partners.organisation())
                .then()
                .statusCode(201)
                .body("attendees[0].role", equalTo(null));
    }

    @Test
    void refuses_a_decision_that_the_body_may_not_take() {
        String meeting = partners.held(steering, one, other);
        Map<String, String> both = Map.of(one, "FOR", other, "ABSTENTION");
        invalid(
                "/v1/meetings/" + meeting + "/decisions",
                partners.decisionOf(3, "DECISION", both),
                "AGENDA_ITEM_MUST_EXIST",
                "/agendaItem");
        refused(
                partners.decide(meeting, partners.decisionOf(1, "OPINION", both)),
                "PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY");
        refused(
                partners.decide(meeting, partners.decisionOf(1, "DECISION", Map.of(one, "FOR"))),
                "EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE");
        partners.decide(meeting, partners.decisionOf(1, "DECISION", both))
                .then()
                .statusCode(201);
        refused(partners.decide(meeting, partners.decisionOf(1, "DECISION", both)), "AGENDA_ITEM_MUST_BE_DECIDED_ONCE");

        String body = partners.body("TECHNICAL_COMMITTEE");
        partners.joined(body, one, "SERVICE");
        refused(
                partners.decide(partners.held(body, one), partners.decisionOf(1, "DECISION", Map.of(one, "FOR"))),
                "PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY");
    }

    @Test
    void decides_nothing_without_the_required_presence() {
        String third = partners.organisation();
        partners.joined(steering, third, "SIGNATORY");
        String meeting = partners.held(steering, one);

        Response answer = partners.decide(meeting, partners.decisionOf(1, "DECISION", Map.of(one, "FOR")));

        refused(answer, "REQUIRED_PRESENCE_MUST_BE_REACHED");
        answer.then().body("detail", containsString("1 membres présents sur 3 ; il en faut 2"));
        assertThat(partners.read("/v1/meetings/" + meeting).getList("decisions"))
                .isEmpty();
    }

    @Test
    void decides_an_item_once_when_eight_ask_at_once() throws Exception {
        String meeting = partners.held(steering, one, other);
        List<Callable<Integer>> askers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(each -> () -> partners.decide(
                                meeting, partners.decisionOf(1, "DECISION", Map.of(one, "FOR", other, "FOR")))
                        .statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(told(steering, 3)).containsOnlyOnce("DecisionTaken");
    }

    @Test
    void what_was_decided_keeps_its_rule_its_members_and_its_body() {
        partners.held(steering, one, other);
        String at = "/v1/bodies/" + steering;

        refused(mobility.post(at + "/settings", setting(Partnership.DAY)), "HELD_MEETING_MUST_KEEP_ITS_SETTING");
        Map<String, Object> late = partners.memberOf(partners.organisation(), "SIGNATORY");
        late.put("from", Partnership.DAY);
        refused(partners.join(steering, late), "HELD_MEETING_MUST_KEEP_ITS_MEMBERS");
        refused(mobility.post(at + "/end", Map.of("lastDay", "2023-09-19")), "BODY_MUST_OUTLAST_ITS_MEETINGS");
        mobility.post(at + "/settings", setting("2023-09-21")).then().statusCode(201);
    }

    @Test
    void closes_the_record_with_the_approved_minutes() {
        String meeting = partners.held(steering, one, other);
        String at = "/v1/meetings/" + meeting;
        Map<String, Object> draft = Map.of("text", "Les axes", "draftedOn", "2023-09-22");
        Map<String, Object> approval = Map.of("approvedOn", "2023-09-22");

        refused(mobility.post(at + "/minutes/approval", approval), "MINUTES_MUST_BE_DRAFTED_FIRST");
        refused(
                mobility.post(at + "/minutes", Map.of("text", "…", "draftedOn", "2023-09-19")),
                "MINUTES_MUST_FOLLOW_THE_MEETING");
        refused(
                mobility.post(at + "/minutes", Map.of("text", "…", "draftedOn", "2999-01-01")),
                "MINUTES_MUST_NOT_LIE_AHEAD");
        mobility.created(at + "/minutes", draft);
        mobility.created(at + "/minutes", Map.of("text", "Les axes, relus", "draftedOn", "2023-09-22"));
        mobility.post(at + "/minutes/approval", approval)
                .then()
                .statusCode(200)
                .body("minutes.text", equalTo("Les axes, relus"));

        refused(mobility.post(at + "/minutes", draft), "MINUTES_MUST_NOT_BE_APPROVED_YET");
        refused(
                partners.decide(meeting, partners.decisionOf(1, "DECISION", Map.of(one, "FOR", other, "FOR"))),
                "MINUTES_MUST_NOT_BE_APPROVED_YET");
    }

    @Test
    void follows_tasks_and_documents() {
        String meeting = partners.held(steering, one, other);
        String at = "/v1/meetings/" + meeting;
        Map<String, Object> task = Map.of("title", "Recenser", "organisationId", one, "dueOn", "2023-12-01");
        invalid(
                at + "/tasks",
                Map.of("title", "Recenser", "organisationId", UUID.randomUUID(), "dueOn", "2023-12-01"),
                "ORGANISATION_MUST_EXIST",
                "/organisationId");
        refused(
                mobility.post(at + "/tasks", Map.of("title", "Recenser", "organisationId", one, "dueOn", "2023-09-19")),
                "TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING");
        String id = mobility.created(at + "/tasks", task).getString("id");
        refused(
                mobility.post(at + "/tasks/" + id + "/done", Map.of("doneOn", "2023-09-19")),
                "TASK_MUST_BE_DONE_AFTER_THE_MEETING");
        refused(
                mobility.post(at + "/tasks/" + id + "/done", Map.of("doneOn", "2999-09-19")),
                "TASK_MUST_NOT_BE_DONE_AHEAD");
        mobility.post(at + "/tasks/" + id + "/done", Map.of("doneOn", "2023-09-20"))
                .then()
                .statusCode(200);
        refused(mobility.post(at + "/tasks/" + id + "/done", Map.of("doneOn", "2023-09-20")), "TASK_MUST_BE_DONE_ONCE");
        mobility.post(at + "/tasks/" + UUID.randomUUID() + "/done", Map.of("doneOn", "2023-09-20"))
                .then()
                .statusCode(404);

        mobility.created(at + "/documents", document("a"));
        refused(mobility.post(at + "/documents", document("a")), "DOCUMENT_MUST_BE_ADDED_ONCE");
        Map<String, Object> odd = document("b");
        odd.put("url", "javascript:alert(1)");
        invalid(at + "/documents", odd, "VALUE_MUST_BE_VALID", "/url");
        odd.put("url", "https://documents.example/é.pdf");
        odd.put("sha256", "A".repeat(64));
        invalid(at + "/documents", odd, "VALUE_MUST_BE_VALID", "/sha256");
    }

    @Test
    void offers_calendars_and_shows_clashes() {
        String first = partners.meeting(steering);
        String open = partners.body("BASIN_COMMITTEE");
        partners.joined(open, one, "PARTNER");
        Map<String, Object> request = partners.meetingOf(open);
        request.put("startsAt", Partnership.DAY + "T13:59:59Z");
        request.put("endsAt", Partnership.DAY + "T16:00:00Z");
        String second = mobility.created("/v1/meetings", request).getString("id");
        request.put("startsAt", Partnership.DAY + "T16:00:00Z");
        request.put("endsAt", Partnership.DAY + "T17:00:00Z");
        mobility.created("/v1/meetings", request);

        mobility.get("/v1/bodies/" + steering + "/calendar")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/calendar"))
                .body(containsString("UID:" + first))
                .body(containsString("DTSTART:20230920T120000Z"));
        assertThat(mobility.get("/v1/organisations/" + one + "/calendar").asString())
                .contains("UID:" + first, "UID:" + second);
        assertThat(mobility.get("/v1/organisations/" + other + "/calendar").asString())
                .contains("UID:" + first)
                .doesNotContain("UID:" + second);
        JsonPath clashes = partners.read("/v1/organisations/" + one + "/clashes");
        assertThat(clashes.getList("items.meeting.id")).containsExactly(first, second);
        assertThat(clashes.getList("items[0].clashesWith.id")).containsExactly(second);
        JsonPath page = partners.read("/v1/organisations/" + one + "/clashes?limit=1");
        assertThat(partners.read("/v1/organisations/" + one + "/clashes?cursor=" + page.getString("next"))
                        .getList("items.meeting.id"))
                .containsExactly(second);
        assertThat(partners.read("/v1/organisations/" + other + "/clashes").getList("items"))
                .isEmpty();
    }

    @Test
    void answers_a_repeat_as_it_answered_the_first_time() {
        String key = UUID.randomUUID().toString();
        Response first = send(key, partners.meetingOf(steering));
        Response again = send(key, partners.meetingOf(steering));

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        mobility.get("/v1/meetings?bodyId=" + steering).then().body("items", hasSize(1));
    }

    @Test
    void is_not_there_for_another_collectivity() {
        Mobility nord = new Mobility(Role.MOBILITY, Mobility.NORD);
        String meeting = partners.held(steering, one);
        for (String path : List.of(
                "/v1/meetings/" + meeting,
                "/v1/bodies/" + steering,
                "/v1/bodies/" + steering + "/members?on=2023-09-20",
                "/v1/bodies/" + steering + "/calendar",
                "/v1/organisations/" + one + "/calendar",
                "/v1/organisations/" + one + "/clashes")) {
            nord.get(path).then().statusCode(404);
        }
        for (String step : List.of("cancel", "minutes/approval", "documents", "tasks")) {
            Map<String, Object> body = switch (step) {
                case "cancel" -> Map.of("motive", "…");
                case "documents" -> document("a");
                case "tasks" -> Map.of("title", "…", "organisationId", one, "dueOn", Partnership.DAY);
                default -> Map.of("approvedOn", Partnership.DAY);
            };
            nord.post("/v1/meetings/" + meeting + "/" + step, body).then().statusCode(404);
        }
        invalid(nord, "/v1/meetings", partners.meetingOf(steering), "BODY_MUST_EXIST", "/bodyId");
    }

    private Response send(String key, Map<String, Object> body) {
        return mobility.request().header("Idempotency-Key", key).body(body).post("/v1/meetings");
    }

    private Response attend(String meeting, String organisation, String person) {
        return mobility.post(
                "/v1/meetings/" + meeting + "/attendance",
                Map.of(
                        "attendees",
                        List.of(Map.of(
                                "organisationId", organisation, "presence", "PRESENT", "representativeId", person))));
    }

    private static Map<String, Object> present(String organisation) {
        return Map.of("organisationId", organisation, "presence", "PRESENT");
    }

    private static Map<String, Object> setting(String from) {
        return Map.of("from", from, "mode", "MAJORITY", "presencePercent", 50, "noticeDays", 15);
    }

    private static Map<String, Object> document(String digit) {
        return new HashMap<>(Map.of(
                "title", "Diagnostic", "url", "https://documents.example/d.pdf?v=1", "sha256", digit.repeat(64)));
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }

    private void invalid(String path, Map<String, Object> request, String code, String pointer) {
        invalid(mobility, path, request, code, pointer);
    }

    private static void invalid(
            Mobility caller, String path, Map<String, Object> request, String code, String pointer) {
        caller.post(path, request)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** The types of the events of a body in their order, each held to its schema. */
    private List<String> told(String body, int count) {
        List<ConsumerRecord<String, byte[]>> events = await().atMost(Duration.ofSeconds(30))
                .until(() -> mobility.kafka.read("bodies.v1", body), read -> read.size() >= count);
        List<String> types = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> event : events) {
            String type =
                    new String(event.headers().lastHeader("ce_type").value(), UTF_8).replace("fr.hemicycle.basin.", "");
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(SchemaLocation.of(
                                    "classpath:META-INF/resources/contracts/" + type + ".schema.json"))
                            .validate(new String(event.value(), UTF_8), InputFormat.JSON))
                    .as(type)
                    .isEmpty();
            types.add(type.replace(".v1", ""));
        }
        return types;
    }

    private List<String> data(String body) {
        return mobility.kafka.read("bodies.v1", body).stream()
                .map(event -> new String(event.value(), UTF_8))
                .toList();
    }
}
