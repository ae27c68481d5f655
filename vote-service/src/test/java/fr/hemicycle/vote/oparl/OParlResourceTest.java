package fr.hemicycle.vote.oparl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.Publisher;
import fr.hemicycle.vote.opendata.FiledActs;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class OParlResourceTest {

    /** Properties that the specification requires, and that a reader cannot do without. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("System", List.of("oparlVersion", "body")),
            Map.entry(
                    "Body",
                    List.of(
                            "name",
                            "organization",
                            "person",
                            "meeting",
                            "paper",
                            "legislativeTerm",
                            "agendaItem",
                            "consultation",
                            "file",
                            "locationList",
                            "legislativeTermList",
                            "membership",
                            "created",
                            "modified")),
            Map.entry("Organization", List.of("body", "name", "membership", "created", "modified")),
            Map.entry("Person", List.of("body", "name", "membership", "created", "modified")),
            Map.entry("Membership", List.of("organization", "created", "modified")),
            Map.entry("Meeting", List.of("name", "start", "organization", "agendaItem", "created", "modified")),
            Map.entry("AgendaItem", List.of("name", "public", "consultation", "created", "modified")),
            Map.entry("Consultation", List.of("agendaItem", "organization", "created", "modified")),
            Map.entry("Paper", List.of("body", "name", "reference", "consultation", "created", "modified")),
            Map.entry("File", List.of("accessUrl", "created", "modified")));

    @Inject
    AgroalDataSource database;

    private Publisher publisher;

    @BeforeEach
    void describe() {
        publisher = Publisher.described();
    }

    @Test
    void everything_is_reached_by_links_and_has_what_its_type_requires() throws IOException {
        Chamber plenary = publisher.sitting("PLENARY");
        String adopted = publisher.adopted(plenary);
        Chamber committee = publisher.sitting("STANDING_COMMITTEE");
        publisher.adopted(committee);
        FiledActs.file(adopted, FiledActs.PUBLISHED);

        Map<String, JsonNode> objects = walk(read("/oparl/v1/body/" + publisher.siren()), "?limit=2");

        Map<String, Integer> counts = new HashMap<>();
        List<String> faults = new ArrayList<>();
        objects.forEach((id, object) -> {
            String type = type(object);
            counts.merge(type, 1, Integer::sum);
            if (!id.startsWith("http") || !object.path("type").asText().startsWith("https://schema.oparl.org/1.1/")) {
                faults.add(id + " is not linked data");
            }
            for (String property : REQUIRED.getOrDefault(type, List.of())) {
                if (!object.has(property)) {
                    faults.add(type + " has no " + property);
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(counts)
                .containsEntry("System", 1)
                .containsEntry("Organization", 2)
                .containsEntry("Person", 14)
                .containsEntry("Membership", 14)
                .containsEntry("Meeting", 2)
                .containsEntry("AgendaItem", 2)
                .containsEntry("Paper", 2)
                .containsEntry("Consultation", 2)
                .containsEntry("File", 1);
    }

    @Test
    void the_check_of_objects_does_find_faults() throws IOException {
        JsonNode broken = new ObjectMapper().readTree("{\"name\": \"X\"}");

        assertThat(REQUIRED.getOrDefault("Meeting", List.of()).stream().filter(property -> !broken.has(property)))
                .contains("start", "organization");
    }

    @Test
    void the_system_leads_to_the_collectivity() throws IOException {
        @Nullable String next = path(read("/oparl/v1").path("body").asText());
        Set<String> names = new HashSet<>();
        while (next != null) {
            JsonNode page = read(next);
            page.path("data").forEach(body -> names.add(body.path("id").asText()));
            next = page.at("/links/next").isMissingNode()
                    ? null
                    : path(page.at("/links/next").asText());
        }
        assertThat(names).anyMatch(id -> id.endsWith("/oparl/v1/body/" + publisher.siren()));
        assertThat(names).noneMatch(id -> id.endsWith(Publisher.silent().siren()));
    }

    @Test
    void the_vote_is_told_with_its_certificate_and_names_only_from_a_public_ballot_in_public() throws IOException {
        Chamber plenary = publisher.sitting("PLENARY");
        String shown = publisher.adopted(plenary);
        String named = plenary.deliberation();
        Map<String, Object> roll = Office.all("FOR");
        roll.put("method", "PUBLIC_BALLOT");
        publisher.vote(named, roll);
        Chamber committee = publisher.sitting("STANDING_COMMITTEE");
        String inPrivate = committee.deliberation();
        publisher.vote(inPrivate, roll);

        JsonNode vote = item(shown).path("hemicycle:vote");
        assertThat(vote.at("/tally/inOffice").asInt()).isEqualTo(5);
        assertThat(vote.at("/tally/votesFor").asInt()).isEqualTo(4);
        assertThat(vote.at("/quorum/counted").asInt()).isEqualTo(4);
        assertThat(vote.at("/certificate/0/code").asText()).isEqualTo("QUORUM_MUST_BE_REACHED");
        assertThat(vote.has("standings")).isFalse();
        assertThat(item(named).path("hemicycle:vote").path("standings")).hasSize(5);
        assertThat(item(named).path("public").asBoolean()).isTrue();
        assertThat(item(inPrivate).path("hemicycle:vote").has("standings")).isFalse();
        assertThat(item(inPrivate).path("public").asBoolean()).isFalse();
    }

    @Test
    void drafts_are_seen_in_a_plenary_from_its_roll_call_on_and_never_in_the_committee() throws IOException {
        Chamber plenary = publisher.chamber("PLENARY");
        String draft = plenary.deliberation();
        Chamber committee = publisher.sitting("STANDING_COMMITTEE");
        String inPrivate = committee.deliberation();
        String rejected = committee.deliberation();
        publisher.vote(rejected, Office.all("AGAINST"));

        assertThat(status("/oparl/v1/agendaItem/" + draft)).isEqualTo(404);
        assertThat(status("/oparl/v1/meeting/" + plenary.sitting())).isEqualTo(404);
        String before = Instant.now().toString();
        publisher
                .office()
                .created("/v1/sittings/" + plenary.sitting() + "/roll-call", Office.rollCall(plenary.members(), 4));

        assertThat(item(draft).has("hemicycle:vote")).isFalse();
        assertThat(status("/oparl/v1/meeting/" + plenary.sitting())).isEqualTo(200);
        assertThat(list("agendaItem?modified_since=" + before)).containsExactly("/oparl/v1/agendaItem/" + draft);
        assertThat(status("/oparl/v1/paper/" + inPrivate)).isEqualTo(404);
        assertThat(status("/oparl/v1/agendaItem/" + rejected)).isEqualTo(404);
    }

    @Test
    void a_corrected_member_bears_the_new_name_and_is_told_to_who_asks_for_changes() throws IOException {
        String member = publisher.sitting("PLENARY").member(0);
        String before = Instant.now().toString();
        publisher
                .office()
                .created(
                        "/v1/councillors/" + member + "/corrections",
                        Map.of("familyName", "L'HERMITTE", "motive", "Erreur de saisie"));

        assertThat(read("/oparl/v1/person/" + member).get("familyName").asText())
                .isEqualTo("L'HERMITTE");
        assertThat(list("person?modified_since=" + before)).containsExactly("/oparl/v1/person/" + member);
    }

    @Test
    void a_meeting_is_carried_out_once_its_minutes_are_settled() throws IOException {
        Chamber plenary = publisher.sitting("PLENARY");
        String meeting = "/oparl/v1/meeting/" + plenary.sitting();
        Office office = publisher.office();
        String next = office.sitting(plenary.body(), "2023-01-16");
        office.created("/v1/sittings/" + next + "/roll-call", Office.rollCall(plenary.members(), 5));
        assertThat(read(meeting).path("meetingState").asText()).isEqualTo("eingeladen");
        String before = Instant.now().toString();

        office.created("/v1/sittings/" + plenary.sitting() + "/minutes/settlement", Map.of("sittingId", next));

        assertThat(read(meeting).path("meetingState").asText()).isEqualTo("durchgeführt");
        assertThat(list("meeting?modified_since=" + before)).containsExactly(meeting);
    }

    @Test
    void what_is_gone_is_kept_and_told_to_who_asks_for_changes() throws IOException, SQLException {
        Chamber plenary = publisher.sitting("PLENARY");
        String draft = plenary.deliberation();
        String report = plenary.shown(draft).getString("reportId");
        List<String> seats = publisher
                .office()
                .read("/v1/bodies/" + plenary.body() + "/seats?on=2022-12-13")
                .getList("items.id");
        String before = Instant.now().toString();
        publisher.office().post("/v1/reports/" + report + "/withdrawal", Map.of("reason", "Reporté"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM seat WHERE id = '" + seats.get(6) + "'");
        }

        for (String gone : List.of(
                "agendaItem/" + draft, "paper/" + draft, "consultation/" + draft, "membership/" + seats.get(6))) {
            JsonNode object = read("/oparl/v1/" + gone);
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            assertThat(names).containsExactly("id", "type", "created", "modified", "deleted");
            String type = gone.substring(0, gone.indexOf('/'));
            assertThat(list(type)).doesNotContain("/oparl/v1/" + gone);
            assertThat(list(type + "?modified_since=" + before)).contains("/oparl/v1/" + gone);
        }
        assertThat(list("membership?modified_since=" + before)).hasSize(1);
        assertThat(list("membership?created_since=" + before)).isEmpty();
        assertThat(list("membership?created_until=" + before)).hasSize(6);
        assertThat(read("/oparl/v1/meeting/" + plenary.sitting()).path("agendaItem"))
                .isEmpty();
    }

    @Test
    void inner_objects_can_be_left_away() throws IOException {
        publisher.sitting("PLENARY");

        JsonNode whole =
                read("/oparl/v1/body/" + publisher.siren() + "/person?limit=1").at("/data/0");
        JsonNode alone = read("/oparl/v1/body/" + publisher.siren() + "/person?limit=1&omit_internal=true")
                .at("/data/0");
        assertThat(whole.path("membership")).hasSize(1);
        assertThat(whole.at("/membership/0").has("person")).isFalse();
        assertThat(alone.has("membership")).isFalse();
    }

    @Test
    void who_has_not_described_itself_is_not_there() {
        Publisher silent = Publisher.silent();
        Chamber chamber = silent.sitting("PLENARY");
        String deliberation = silent.adopted(chamber);

        for (String path : List.of(
                "agendaItem/" + deliberation,
                "meeting/" + chamber.sitting(),
                "organization/" + chamber.body(),
                "organization/" + chamber.body() + "/meeting",
                "person/" + chamber.member(0),
                "body/" + silent.siren(),
                "body/" + silent.siren() + "/person")) {
            assertThat(status("/oparl/v1/" + path)).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body/x",
                "body/226200012/colour",
                "body/226200012/body",
                "colour/1",
                "person/1",
                "person/%00",
                "locationList/01849933-8000-7000-8000-000000000001",
                "bodies?cursor=x",
                "bodies?limit=0",
                "bodies?limit=201",
                "bodies?modified_since=hier",
                "bodies?colour=blue",
                "body/99999999999"
            })
    void refuses_what_it_cannot_read(String path) {
        assertThat(given().urlEncodingEnabled(false).get("/oparl/v1/" + path).statusCode())
                .isBetween(400, 422);
    }

    private JsonNode item(String deliberation) throws IOException {
        return read("/oparl/v1/agendaItem/" + deliberation);
    }

    private List<String> list(String query) throws IOException {
        List<String> ids = new ArrayList<>();
        read("/oparl/v1/body/" + publisher.siren() + "/" + query)
                .path("data")
                .forEach(each -> ids.add(path(each.path("id").asText())));
        return ids;
    }

    /** Every object that links lead to from here, lists to their end, whole rather than as a part of another. */
    private static Map<String, JsonNode> walk(JsonNode start, String firstPage) throws IOException {
        Map<String, JsonNode> objects = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node.isObject() && node.has("type") && node.has("id")) {
                JsonNode whole = read(path(node.path("id").asText()));
                objects.put(node.path("id").asText(), whole);
            }
            for (JsonNode each : node) {
                String url = each.asText();
                if (each.isContainerNode()) {
                    open.push(each);
                } else if (url.contains("/oparl/v1") && !url.endsWith("/bodies") && seen.add(url)) {
                    boolean list = url.matches(".*/(body/\\d+|organization)/.*[A-Za-z]+")
                            && !url.contains("?")
                            && !url.matches(".*/[0-9a-f]{8}-[0-9a-f-]+");
                    open.push(read(path(url) + (list ? firstPage : "")));
                }
            }
        }
        return objects;
    }

    private static JsonNode read(String path) throws IOException {
        return new ObjectMapper()
                .readTree(given().urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", "*")
                        .extract()
                        .asString());
    }

    private static int status(String path) {
        return given().get(path).statusCode();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/oparl/v1"));
    }

    private static String type(JsonNode object) {
        String type = object.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
