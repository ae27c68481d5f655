package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.SuiteTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The mission at work, from its contract to its completion. The days are past ones, told one after the other. */
final class MissionCompleted {

    private static final Duration TOLD_MAX = Duration.ofSeconds(60);

    private final Cast cast;
    private final JsonNode file;
    private final String path;

    MissionCompleted(Cast cast) {
        this.cast = cast;
        this.file = cast.act.file("mission-work");
        this.path = "/v1/missions/" + cast.id("mission");
    }

    void play() {
        cast.story()
                .inventedChapter(
                        "The mission works for 18 months: a deliverable is late, all are accepted, it is completed");
        contract();
        calendar();
        each(file.path("deliverables")).forEach(this::deliverable);
        progress();
        money();
        complete();
    }

    private void contract() {
        JsonNode contract = file.path("contract");
        JsonNode mission = made(
                "/contract",
                Map.of(
                        "provider", contract.path("provider"),
                        "amount", euros(contract.path("amount").asText()),
                        "awardedOn", contract.path("awardedOn"),
                        "notifiedOn", contract.path("notifiedOn"),
                        "provenance", contract.path("provenance")),
                "contract of the mission");
        cast.story().check("contract", "600 000,00 €", French.euros(mission.at("/contract/amount")));
        // Said of the provider, so that nobody takes it for a real one.
        cast.story().tell("provider: " + mission.at("/contract/provider/name").asText());
    }

    /** A milestone, and the steering committee of the chapter before, which the mission ran. */
    private void calendar() {
        JsonNode milestone = file.path("milestone");
        String id = made(
                        "/milestones",
                        Map.of(
                                "name", milestone.path("name"),
                                "basinId", cast.id(milestone.path("basin").asText()),
                                "dueOn", milestone.path("dueOn")),
                        "milestone")
                .path("id")
                .asText();
        cast.once(
                        cast.mobility,
                        path + "/milestones/" + id + "/reached",
                        Map.of("on", milestone.path("reachedOn")),
                        "milestone reached")
                .expect(200);
        String day = file.path("meetingOn").asText();
        String meeting = each(cast.mobility
                        .get("/v1/meetings?limit=200")
                        .expect(200)
                        .body()
                        .path("items"))
                .filter(each -> each.path("startsAt").asText().startsWith(day)
                        && each.path("state").asText().equals("HELD"))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new LocalStackException("no meeting was held on " + day));
        JsonNode run = made("/meetings", Map.of("meetingId", meeting), "meeting that the mission runs");
        cast.story().tell("it runs: %s, %s".formatted(run.path("body").asText(), day));
    }

    /** The one that is late comes last, so that those delivered in time are not yet awaited when somebody looks. */
    private void deliverable(JsonNode deliverable) {
        String name = deliverable.path("name").asText();
        String id = made(
                        "/deliverables",
                        Map.of(
                                "name", name,
                                "basinId", cast.id(deliverable.path("basin").asText()),
                                "dueAfterMonths", deliverable.path("dueAfterMonths")),
                        name)
                .path("id")
                .asText();
        cast.remember(name, id);
        List<JsonNode> steps = each(deliverable.path("steps")).toList();
        if (steps.stream().anyMatch(step -> step.path("step").asText().equals("return"))) {
            late(name, id);
        }
        String state = "";
        for (JsonNode step : steps) {
            ObjectNode request = ((ObjectNode) step.deepCopy()).without("step");
            String kind = step.path("step").asText();
            state = made(
                            "/deliverables/" + id + "/" + kind,
                            request,
                            "%s: %s on %s".formatted(name, kind, step.path("on").asText()))
                    .path("state")
                    .asText();
        }
        cast.story().check(name, "ACCEPTED", state);
    }

    /** It is due on a day long past: the next look finds it. */
    private void late(String name, String id) {
        JsonNode told = cast.stage
                .topics()
                .await(
                        SuiteTopics.MISSIONS,
                        TOLD_MAX,
                        event -> event.type().equals("fr.hemicycle.basin.DeliverableLate.v1")
                                && event.data().at("/deliverable/id").asText().equals(id))
                .data();
        cast.story()
                .check(
                        "late, and told so on the topic " + SuiteTopics.MISSIONS,
                        "2024-02-01",
                        told.path("dueOn").asText());
        cast.story().tell(name);
    }

    /** Where it stood on days that went by. */
    private void progress() {
        JsonNode late = read("/progress?on=2024-02-02");
        cast.story().check("late on 2 février 2024", 1, late.path("late").size());
        cast.story().check("accepted by then", 3, late.at("/byState/ACCEPTED").asInt());
        cast.story()
                .check(
                        "months of the term gone by",
                        8,
                        late.path("monthsElapsed").asInt());
        cast.story()
                .check(
                        "late once another day was agreed on",
                        0,
                        read("/progress?on=2024-03-01").path("late").size());
    }

    private void money() {
        JsonNode money = read("/financing");
        cast.story().check("promised by the seven funders", "600 000,00 €", French.euros(money.path("secured")));
        cast.story()
                .check("what is wrong with its money", 0, money.path("findings").size());
    }

    private void complete() {
        JsonNode mission = cast.once(
                        cast.mobility, path + "/completion", Map.of("on", file.path("completedOn")), "completion")
                .expect(200)
                .body();
        cast.story().check("mission", "COMPLETED", mission.path("state").asText());
        cast.story()
                .check(
                        "on",
                        file.path("completedOn").asText(),
                        mission.path("endedOn").asText());
        cast.stage
                .topics()
                .await(
                        SuiteTopics.MISSIONS,
                        TOLD_MAX,
                        event -> event.key().equals(cast.id("mission"))
                                && event.type().equals("fr.hemicycle.basin.MissionCompleted.v1"));
        List<CloudEvent> events = cast.stage.topics().read(SuiteTopics.MISSIONS, cast.id("mission"));
        cast.story().check("acceptances told", 8L, count(events, "DeliverableAccepted"));
        cast.story()
                .check(
                        "the lateness was told once",
                        1L,
                        events.stream()
                                .filter(event -> event.type().equals("fr.hemicycle.basin.DeliverableLate.v1"))
                                .filter(event -> event.data()
                                        .at("/deliverable/name")
                                        .asText()
                                        .equals("Diagnostic du bassin Littoral Nord"))
                                .filter(event ->
                                        event.data().path("dueOn").asText().equals("2024-02-01"))
                                .count());
        cast.refused(
                "one more deliverable",
                cast.mobility.post(
                        path + "/deliverables",
                        Map.of("name", "Bilan", "basinId", cast.id("Littoral Nord"), "dueAfterMonths", 18)),
                "MISSION_MUST_NOT_HAVE_ENDED");
    }

    private static long count(List<CloudEvent> events, String kind) {
        return events.stream()
                .filter(event -> event.type().equals("fr.hemicycle.basin." + kind + ".v1"))
                .count();
    }

    private JsonNode made(String what, Object body, String key) {
        return cast.once(cast.mobility, path + what, body, key).expect(201).body();
    }

    private JsonNode read(String what) {
        return cast.mobility.get(path + what).expect(200).body();
    }
}
