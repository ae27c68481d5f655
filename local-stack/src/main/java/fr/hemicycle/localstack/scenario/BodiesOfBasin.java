package fr.hemicycle.localstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The four bodies of the report work on the plan of one basin: one proposes, one is consulted, one decides. Who sits in them, when
 * they meet and what they say is invented; the report says what they are there for.
 */
final class BodiesOfBasin {

    private static final String FROM = "2023-06-01";

    /** « Partenaires signataires (dont État, Région, Départements, EPCI) »; the EPCI are those of two places that the report names. */
    private static final List<Map<String, Object>> SIGNATORIES = List.of(
            Map.of("name", "Département du Pas-de-Calais", "kind", "DEPARTMENT", "siren", "226200012"),
            Map.of("name", "Département du Nord", "kind", "DEPARTMENT", "siren", "225900018"),
            Map.of("name", "Région Hauts-de-France", "kind", "REGION", "siren", "200053742"),
            Map.of("name", "État", "kind", "STATE"),
            Map.of("name", "CA du Boulonnais", "kind", "INTERCOMMUNALITY", "siren", "246200729"),
            Map.of("name", "CA du Pays de Saint-Omer", "kind", "INTERCOMMUNALITY", "siren", "200069037"));

    private static final Map<String, Object> ASSOCIATION =
            Map.of("name", "Association de mobilité (inventée)", "kind", "ASSOCIATION");

    private final Cast cast;

    BodiesOfBasin(Cast cast) {
        this.cast = cast;
    }

    void play() {
        cast.story().inventedChapter("The bodies of the basin Littoral Nord meet");
        List<String> signatories = SIGNATORIES.stream().map(this::organisation).toList();
        String association = organisation(ASSOCIATION);
        String steering = body("STEERING_COMMITTEE", "Comité de pilotage du Littoral Nord", 66);
        String technical = body("TECHNICAL_COMMITTEE", "Comité technique du Littoral Nord", 50);
        String basin = body("BASIN_COMMITTEE", "Comité de bassin du Littoral Nord", 25);
        String group = body("THEMATIC_GROUP", "Groupe de travail « emploi » du Littoral Nord", 0);
        join(steering, "SIGNATORY", signatories);
        join(technical, "SERVICE", signatories);
        List<String> partners = new ArrayList<>(signatories);
        partners.add(association);
        join(basin, "PARTNER", partners);
        join(group, "PARTNER", List.of(association));
        speaker(steering);
        cast.story()
                .tell("four bodies, %d organisations, %d of them signatories"
                        .formatted(partners.size(), signatories.size()));

        JsonNode proposed = says(technical, "2023-07-05", "PROPOSAL", signatories.subList(0, 4), Map.of());
        cast.story()
                .check(
                        "the technical committee proposes",
                        "ADOPTED",
                        proposed.path("outcome").asText());
        JsonNode advised = says(basin, "2023-09-06", "OPINION", partners, Map.of(association, "ABSTENTION"));
        cast.story()
                .check(
                        "the basin committee is consulted",
                        "ADOPTED",
                        advised.path("outcome").asText());
        JsonNode decided = says(steering, "2023-09-20", "DECISION", signatories.subList(0, 5), Map.of());
        cast.story()
                .check(
                        "the steering committee decides by consensus",
                        "ADOPTED",
                        decided.path("outcome").asText());
        cast.story().check("members present", 5, decided.at("/tally/present").asInt());
        cast.story()
                .check(
                        "required of 6, two thirds",
                        4,
                        decided.at("/tally/required").asInt());
        record(steering, signatories.getFirst());
        refusals(technical, signatories);
    }

    private String organisation(Map<String, Object> organisation) {
        String name = String.valueOf(organisation.get("name"));
        return cast.once(cast.mobility, "/v1/organisations", organisation, "organisation " + name)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    private String body(String kind, String name, int presencePercent) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "basinId", cast.id("Littoral Nord"),
                "kind", kind,
                "name", name,
                "from", FROM,
                "setting", Map.of("mode", "CONSENSUS", "presencePercent", presencePercent, "noticeDays", 15)));
        if (kind.equals("THEMATIC_GROUP")) {
            body.put("theme", "Emploi");
        }
        return cast.once(cast.mobility, "/v1/bodies", body, name)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    private void join(String body, String role, List<String> organisations) {
        JsonNode joined = cast.once(
                        cast.mobility,
                        "/v1/bodies/" + body + "/members",
                        Map.of(
                                "members",
                                organisations.stream()
                                        .map(each -> Map.of("organisationId", each, "role", role, "from", FROM))
                                        .toList()),
                        "members of " + body)
                .expect(201)
                .body();
        cast.remember("first member of " + body, joined.at("/items/0/id").asText());
    }

    private void speaker(String body) {
        cast.once(
                        cast.mobility,
                        "/v1/bodies/" + body + "/members/" + cast.id("first member of " + body) + "/representatives",
                        Map.of(
                                "name", "Camille EXEMPLE (personne inventée)",
                                "function", "Cheffe du service mobilité",
                                "from", FROM),
                        "representative")
                .expect(201);
    }

    /** A meeting with one item, on which everybody who is there is in favour unless said otherwise. */
    private JsonNode says(String body, String day, String kind, List<String> present, Map<String, String> otherwise) {
        String meeting = cast.once(
                        cast.mobility,
                        "/v1/meetings",
                        Map.of(
                                "bodyId",
                                body,
                                "title",
                                "Axes du plan",
                                "startsAt",
                                day + "T12:00:00Z",
                                "endsAt",
                                day + "T14:00:00Z",
                                "place",
                                "Saint-Omer",
                                "convenedOn",
                                day.substring(0, 5) + "06-15",
                                "agenda",
                                List.of("Axes du plan", "Questions diverses")),
                        "meeting of " + body)
                .expect(201)
                .body()
                .path("id")
                .asText();
        cast.remember("meeting of " + body, meeting);
        cast.once(
                        cast.mobility,
                        "/v1/meetings/" + meeting + "/attendance",
                        Map.of(
                                "attendees",
                                present.stream()
                                        .map(each -> Map.of("organisationId", each, "presence", "PRESENT"))
                                        .toList()),
                        "attendance of " + meeting)
                .expect(201);
        return cast.once(
                        cast.mobility,
                        "/v1/meetings/" + meeting + "/decisions",
                        Map.of(
                                "agendaItem",
                                1,
                                "kind",
                                kind,
                                "proposal",
                                "Retenir quatre axes pour le plan",
                                "voices",
                                present.stream()
                                        .map(each -> Map.of(
                                                "organisationId", each, "choice", otherwise.getOrDefault(each, "FOR")))
                                        .toList()),
                        "decision of " + meeting)
                .expect(201)
                .body();
    }

    private void record(String body, String organisation) {
        String meeting = "/v1/meetings/" + cast.id("meeting of " + body);
        cast.once(
                        cast.mobility,
                        meeting + "/documents",
                        Map.of(
                                "title", "Diagnostic du bassin (document inventé)",
                                "url", "https://documents.example/diagnostic.pdf",
                                "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        "document of a meeting")
                .expect(201);
        cast.once(
                        cast.mobility,
                        meeting + "/minutes",
                        Map.of("text", "Les quatre axes sont retenus.", "draftedOn", "2023-09-22"),
                        "minutes")
                .expect(201);
        cast.once(cast.mobility, meeting + "/minutes/approval", Map.of("approvedOn", "2023-10-04"), "approval")
                .expect(200);
        cast.once(
                        cast.mobility,
                        meeting + "/tasks",
                        Map.of(
                                "title", "Recenser les solutions de mobilité",
                                "organisationId", organisation,
                                "dueOn", "2023-12-01"),
                        "task")
                .expect(201);
    }

    private void refusals(String technical, List<String> signatories) {
        String meeting = "/v1/meetings/" + cast.id("meeting of " + technical) + "/decisions";
        cast.refused(
                "a decision of the technical committee",
                cast.mobility.post(
                        meeting,
                        Map.of(
                                "agendaItem",
                                2,
                                "kind",
                                "DECISION",
                                "proposal",
                                "Retenir quatre axes pour le plan",
                                "voices",
                                signatories.subList(0, 4).stream()
                                        .map(each -> Map.of("organisationId", each, "choice", "FOR"))
                                        .toList())),
                "PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY");
        cast.refused(
                "a second steering committee",
                cast.mobility.post(
                        "/v1/bodies",
                        Map.of(
                                "basinId", cast.id("Littoral Nord"),
                                "kind", "STEERING_COMMITTEE",
                                "name", "Autre comité",
                                "from", "2024-01-01",
                                "setting", Map.of("mode", "MAJORITY", "presencePercent", 0, "noticeDays", 0))),
                "BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND");
    }
}
