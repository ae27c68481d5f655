package fr.hemicycle.basin.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class BodyResourceTest {

    private final Partnership partners = new Partnership();
    private final Mobility mobility = partners.mobility;

    @Test
    void founds_the_four_bodies_of_a_basin() {
        for (String kind : List.of("BASIN_COMMITTEE", "STEERING_COMMITTEE", "TECHNICAL_COMMITTEE", "THEMATIC_GROUP")) {
            JsonPath body = partners.read("/v1/bodies/" + partners.body(kind));
            assertThat(body.getString("basin.id")).isEqualTo(partners.basin());
            assertThat(body.getString("pronounces").equals("DECISION")).isEqualTo(kind.equals("STEERING_COMMITTEE"));
            assertThat(body.getBoolean("open")).isEqualTo(kind.equals("BASIN_COMMITTEE"));
            assertThat(body.getInt("settings[0].noticeDays")).isEqualTo(15);
        }
        Map<String, Object> handicap = partners.bodyOf("THEMATIC_GROUP");
        handicap.put("theme", "Handicap");
        mobility.created("/v1/bodies", handicap);
        mobility.get("/v1/bodies?basinId=" + partners.basin())
                .then()
                .statusCode(200)
                .body("items", hasSize(5));
        mobility.get("/v1/bodies?basinId=" + partners.basin() + "&limit=4")
                .then()
                .body("items", hasSize(4));
    }

    @Test
    void refuses_what_cannot_be_meant_and_names_the_place() {
        Map<String, Object> elsewhere = partners.bodyOf("STEERING_COMMITTEE");
        elsewhere.put("basinId", UUID.randomUUID());
        invalid("/v1/bodies", elsewhere, "BASIN_OF_THE_BODY_MUST_EXIST", "/basinId");
        Map<String, Object> themed = partners.bodyOf("STEERING_COMMITTEE");
        themed.put("theme", "Emploi");
        invalid("/v1/bodies", themed, "THEME_MUST_BELONG_TO_A_WORKING_GROUP", "/theme");
        themed.put("theme", " ");
        invalid("/v1/bodies", themed, "VALUE_MUST_BE_VALID", "/theme");
        Map<String, Object> unanimous = partners.bodyOf("BASIN_COMMITTEE");
        unanimous.put("setting", Map.of("mode", "UNANIMITY_OF_SIGNATORIES", "presencePercent", 50, "noticeDays", 15));
        invalid("/v1/bodies", unanimous, "UNANIMITY_MUST_BE_OF_SIGNATORIES", "/setting/mode");
        unanimous.put("setting", Map.of("mode", "MAJORITY", "presencePercent", 101, "noticeDays", 15));
        invalid("/v1/bodies", unanimous, "VALUE_MUST_BE_VALID", "/setting/presencePercent");
        String body = partners.body("BASIN_COMMITTEE");
        invalid(
                "/v1/bodies/" + body + "/settings",
                Map.of(
                        "from",
                        "2024-01-01",
                        "mode",
                        "UNANIMITY_OF_SIGNATORIES",
                        "presencePercent",
                        50,
                        "noticeDays",
                        15),
                "UNANIMITY_MUST_BE_OF_SIGNATORIES",
                "/mode");
        Map<String, Object> nobody = partners.memberOf(UUID.randomUUID().toString(), "PARTNER");
        invalid(
                "/v1/bodies/" + body + "/members",
                Map.of("members", List.of(partners.memberOf(partners.organisation(), "PARTNER"), nobody)),
                "ORGANISATION_MUST_EXIST",
                "/members/1/organisationId");
        assertThat(members(body, Partnership.DAY)).isEmpty();
    }

    @Test
    void founds_one_steering_committee_when_eight_ask_at_once() throws Exception {
        Map<String, Object> request = partners.bodyOf("STEERING_COMMITTEE");
        List<Callable<Integer>> askers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        each -> () -> mobility.post("/v1/bodies", request).statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void ends_a_body_and_founds_the_next() {
        String body = partners.body("STEERING_COMMITTEE");
        partners.joined(body, partners.organisation(), "SIGNATORY");

        end(body, "2024-12-31").then().statusCode(200).body("until", equalTo("2024-12-31"));

        refused(end(body, "2024-12-31"), "BODY_MAY_ONLY_END_EARLIER");
        assertThat(members(body, "2024-12-31")).hasSize(1);
        assertThat(members(body, "2025-01-01")).isEmpty();
        Map<String, Object> late = partners.memberOf(partners.organisation(), "SIGNATORY");
        late.put("from", "2025-01-01");
        refused(partners.join(body, late), "BODY_MUST_EXIST_ON_THE_DAY");
        refused(
                mobility.post("/v1/bodies", partners.bodyOf("STEERING_COMMITTEE")),
                "BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND");
        Map<String, Object> next = partners.bodyOf("STEERING_COMMITTEE");
        next.put("from", "2025-01-01");
        mobility.created("/v1/bodies", next);
    }

    @Test
    void sets_new_rules_from_a_day_on() {
        String body = partners.body("STEERING_COMMITTEE");
        Map<String, Object> rules = Map.of(
                "from", "2024-01-01", "mode", "UNANIMITY_OF_SIGNATORIES", "presencePercent", 75, "noticeDays", 8);

        mobility.post("/v1/bodies/" + body + "/settings", rules)
                .then()
                .statusCode(201)
                .body("items.mode", equalTo(List.of("CONSENSUS", "UNANIMITY_OF_SIGNATORIES")));

        refused(mobility.post("/v1/bodies/" + body + "/settings", rules), "SETTING_MUST_FOLLOW_THE_ONE_BEFORE");
        assertThat(partners.read("/v1/bodies/" + body).getList("settings")).hasSize(2);
    }

    @Test
    void lets_the_services_of_a_signatory_into_the_technical_committee_and_nobody_elses() {
        String signatory = partners.organisation();
        partners.joined(partners.body("STEERING_COMMITTEE"), signatory, "SIGNATORY");
        String technical = partners.body("TECHNICAL_COMMITTEE");

        partners.joined(technical, signatory, "SERVICE");

        refused(
                partners.join(technical, partners.memberOf(partners.organisation(), "SERVICE")),
                "TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY");
        refused(
                partners.join(technical, partners.memberOf(partners.organisation(), "PARTNER")),
                "MEMBER_ROLE_MUST_FIT_THE_BODY");
        refused(partners.join(technical, partners.memberOf(signatory, "SERVICE")), "MEMBER_MUST_BELONG_ONCE_AT_A_TIME");
    }

    @Test
    void answers_who_belonged_on_any_day() {
        String body = partners.body("BASIN_COMMITTEE");
        String organisation = partners.organisation();
        String member = partners.joined(body, organisation, "PARTNER");

        leave(body, member, "2023-12-31").then().statusCode(200).body("until", equalTo("2023-12-31"));
        Map<String, Object> again = partners.memberOf(organisation, "PARTNER");
        again.put("from", "2024-06-01");
        partners.join(body, again).then().statusCode(201);

        assertThat(members(body, "2023-05-31")).isEmpty();
        assertThat(members(body, "2023-06-01")).hasSize(1);
        assertThat(members(body, "2023-12-31")).hasSize(1);
        assertThat(members(body, "2024-01-01")).isEmpty();
        assertThat(members(body, "2024-06-01")).hasSize(1);
        refused(leave(body, member, "2024-01-01"), "MEMBER_MAY_ONLY_LEAVE_EARLIER");
    }

    @Test
    void keeps_of_a_person_the_name_and_the_function() {
        String body = partners.body("BASIN_COMMITTEE");
        String member = partners.joined(body, partners.organisation(), "PARTNER");
        String at = "/v1/bodies/" + body + "/members/" + member + "/representatives";
        String person = mobility.created(
                        at, Map.of("name", "Camille EXEMPLE", "function", "Cheffe", "from", Partnership.FROM))
                .getString("id");

        mobility.post(at + "/" + person + "/end", Map.of("lastDay", "2023-12-31"))
                .then()
                .statusCode(200)
                .body("until", equalTo("2023-12-31"));

        mobility.post(at, Map.of("name", "X", "function", "Y", "from", Partnership.FROM, "email", "x@y.example"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PROPERTY_MUST_BE_KNOWN"));
        refused(
                mobility.post(at, Map.of("name", "X", "function", "Y", "from", "2023-05-31")),
                "REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS");
        refused(
                mobility.post(at + "/" + person + "/end", Map.of("lastDay", "2023-12-31")),
                "REPRESENTATIVE_MAY_ONLY_END_EARLIER");
        mobility.get("/v1/bodies/" + body + "/members?on=2023-09-01")
                .then()
                .statusCode(200)
                .body("items[0].representatives[0].name", equalTo("Camille EXEMPLE"));
        new Mobility(Role.PARTNER, Mobility.PAS_DE_CALAIS)
                .get("/v1/bodies/" + body + "/members?on=2023-09-01")
                .then()
                .statusCode(403);
    }

    private List<Object> members(String body, String day) {
        return partners.read("/v1/bodies/" + body + "/members?on=" + day).getList("items");
    }

    private Response end(String body, String lastDay) {
        return mobility.post("/v1/bodies/" + body + "/end", Map.of("lastDay", lastDay));
    }

    private Response leave(String body, String member, String lastDay) {
        return mobility.post("/v1/bodies/" + body + "/members/" + member + "/leave", Map.of("lastDay", lastDay));
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }

    private void invalid(String path, Map<String, Object> request, String code, String pointer) {
        mobility.post(path, request)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }
}
