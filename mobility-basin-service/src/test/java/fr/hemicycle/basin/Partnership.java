package fr.hemicycle.basin;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A basin with its bodies, and organisations that sit in them. Each test has its own. */
public final class Partnership {

    public static final String FROM = "2023-06-01";
    public static final String DAY = "2023-09-20";

    public final Mobility mobility = new Mobility();
    private String basin = "";

    /** Recorded when it is first needed: a test instance is made before the service answers. */
    public String basin() {
        if (basin.isEmpty()) {
            basin = mobility.basin();
        }
        return basin;
    }

    public static Map<String, Object> organisationOf(String name) {
        return new HashMap<>(Map.of("name", name, "kind", "ASSOCIATION"));
    }

    public String organisation() {
        return mobility.created("/v1/organisations", organisationOf("Association " + UUID.randomUUID()))
                .getString("id");
    }

    /** Nine digits that nobody has, of which the last checks the others. */
    public static String siren() {
        String digits = Long.toString(ThreadLocalRandom.current().nextLong(10_000_000, 100_000_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighed = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    public Map<String, Object> bodyOf(String kind) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "basinId",
                basin(),
                "kind",
                kind,
                "name",
                "Instance " + kind,
                "from",
                FROM,
                "setting",
                Map.of("mode", "CONSENSUS", "presencePercent", 50, "noticeDays", 15)));
        if (kind.equals("THEMATIC_GROUP")) {
            body.put("theme", "Emploi");
        }
        return body;
    }

    public String body(String kind) {
        return mobility.created("/v1/bodies", bodyOf(kind)).getString("id");
    }

    public Map<String, Object> memberOf(String organisation, String role) {
        return new HashMap<>(Map.of("organisationId", organisation, "role", role, "from", FROM));
    }

    public Response join(String body, Map<String, Object> member) {
        return mobility.post("/v1/bodies/" + body + "/members", Map.of("members", List.of(member)));
    }

    /** @return id of the membership */
    public String joined(String body, String organisation, String role) {
        return join(body, memberOf(organisation, role))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    public Map<String, Object> meetingOf(String body) {
        return new HashMap<>(Map.of(
                "bodyId",
                body,
                "title",
                "Lancement du plan",
                "startsAt",
                DAY + "T12:00:00Z",
                "endsAt",
                DAY + "T14:00:00Z",
                "place",
                "Arras",
                "convenedOn",
                "2023-09-01",
                "agenda",
                List.of("Axes du plan", "Calendrier")));
    }

    public String meeting(String body) {
        return mobility.created("/v1/meetings", meetingOf(body)).getString("id");
    }

    public Response attend(String meeting, String... organisations) {
        return mobility.post(
                "/v1/meetings/" + meeting + "/attendance",
                Map.of(
                        "attendees",
                        Arrays.stream(organisations)
                                .map(each -> Map.of("organisationId", each, "presence", "PRESENT"))
                                .toList()));
    }

    /** A meeting of the body that those organisations attended. */
    public String held(String body, String... organisations) {
        String meeting = meeting(body);
        attend(meeting, organisations).then().statusCode(201);
        return meeting;
    }

    public Map<String, Object> decisionOf(int item, String kind, Map<String, String> voices) {
        return new HashMap<>(Map.of(
                "agendaItem",
                item,
                "kind",
                kind,
                "proposal",
                "Retenir les quatre axes",
                "voices",
                voices.entrySet().stream()
                        .map(each -> Map.of("organisationId", each.getKey(), "choice", each.getValue()))
                        .toList()));
    }

    public Response decide(String meeting, Map<String, Object> decision) {
        return mobility.post("/v1/meetings/" + meeting + "/decisions", decision);
    }

    public JsonPath read(String path) {
        return mobility.read(path);
    }
}
