package fr.hemicycle.vote.councillor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class CouncillorResourceTest {

    private final Office office = new Office();

    @Test
    void registers_members_with_and_without_a_group_in_the_order_of_the_request() {
        String group = group(Office.aName("Groupe Socialiste, Républicain et Citoyen"));
        Map<String, String> grouped = new HashMap<>(member("M", "Jean-Claude", "LEROY"));
        grouped.put("groupId", group);

        JsonPath registered =
                office.created("/v1/councillors", Map.of("councillors", List.of(grouped, member("MME", "Maïté", "X"))));

        assertThat(registered.getList("items.familyName")).containsExactly("LEROY", "X");
        assertThat(registered.getList("items.groupId")).containsExactly(group, null);
        assertThat(registered.getList("items.civility")).containsExactly("M", "MME");
    }

    @Test
    void answers_a_repeat_with_the_first_answer_and_registers_nobody_twice() {
        String key = UUID.randomUUID().toString();
        Object body = Map.of("councillors", List.of(member("M", "Jean", Office.aName("UNIQUE"))));

        Response first = office.post("/v1/councillors", body, key);
        Response second = office.post("/v1/councillors", body, key);

        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refuses_a_group_that_does_not_exist_and_registers_nobody() {
        String name = Office.aName("NOBODY");
        Map<String, String> grouped = new HashMap<>(member("M", "Jean", "Y"));
        grouped.put("groupId", UUID.randomUUID().toString());

        office.post("/v1/councillors", Map.of("councillors", List.of(member("M", "Jean", name), grouped)))
                .then()
                .statusCode(422)
                .body("code", equalTo("POLITICAL_GROUP_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/councillors/1/groupId"))
                .body("errors[0].source", equalTo("CGCT L3121-24"));

        assertThat(allFamilyNames()).doesNotContain(name);
    }

    @Test
    void keeps_names_composed_and_refuses_what_cannot_be_seen() {
        String decomposed = java.text.Normalizer.normalize("Maïté", java.text.Normalizer.Form.NFD);

        assertThat(office.created(
                                "/v1/councillors", Map.of("councillors", List.of(member("MME", decomposed, " D'ARC "))))
                        .getList("items.givenName"))
                .containsExactly("Maïté");
        office.post("/v1/councillors", Map.of("councillors", List.of(member("M", "Je\u0007an", "X"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_MUST_BE_LEGIBLE"))
                .body("errors[0].pointer", equalTo("/councillors/0"));
    }

    @Test
    void two_spellings_of_a_name_are_one_name_and_what_cannot_be_seen_is_none() {
        for (String path : List.of("/v1/political-groups", "/v1/bodies")) {
            String name = Office.aName("Élus à l'Opale");
            String decomposed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
            assertThat(decomposed).isNotEqualTo(name);

            assertThat(office.created(path, named(path, " " + decomposed + "\u00a0"))
                            .getString("name"))
                    .isEqualTo(name);
            office.post(path, named(path, name.replace(" ", "  ")))
                    .then()
                    .statusCode(409)
                    .body(
                            "code",
                            equalTo(
                                    path.endsWith("bodies")
                                            ? "BODY_NAME_MUST_BE_FREE"
                                            : "POLITICAL_GROUP_NAME_MUST_BE_FREE"));
            for (String unseen : List.of("\u00a0", "A\u200bB", "A\tB")) {
                office.post(path, named(path, unseen))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("NAME_MUST_BE_LEGIBLE"))
                        .body("errors[0].pointer", equalTo("/name"));
            }
        }
    }

    private static Map<String, String> named(String path, String name) {
        return path.endsWith("bodies") ? Map.of("name", name, "kind", "PLENARY") : Map.of("name", name);
    }

    @Test
    void other_texts_are_kept_composed_too() {
        String decomposed = java.text.Normalizer.normalize("Développement à Béthune", java.text.Normalizer.Form.NFD);
        Map<String, Object> report = Office.reportTo(office.body("PLENARY"));
        report.put("title", decomposed);

        assertThat(office.created("/v1/reports", report).getString("title")).isEqualTo("Développement à Béthune");
    }

    @Test
    void refuses_another_collectivitys_group() {
        String theirs = new Office(Role.CLERK, Office.NORD)
                .created("/v1/political-groups", Map.of("name", Office.aName("Nord")))
                .getString("id");
        Map<String, String> grouped = new HashMap<>(member("M", "Jean", "Y"));
        grouped.put("groupId", theirs);

        office.post("/v1/councillors", Map.of("councillors", List.of(grouped)))
                .then()
                .statusCode(422)
                .body("code", equalTo("POLITICAL_GROUP_MUST_EXIST"));
    }

    @Test
    void refuses_a_group_name_that_is_taken_in_the_collectivity_only() {
        String name = Office.aName("Groupe Union pour le Pas-de-Calais");
        group(name);

        office.post("/v1/political-groups", Map.of("name", name))
                .then()
                .statusCode(409)
                .body("code", equalTo("POLITICAL_GROUP_NAME_MUST_BE_FREE"));
        assertThat(new Office(Role.CLERK, Office.NORD)
                        .post("/v1/political-groups", Map.of("name", name))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void lists_members_in_pages_without_gap_or_repeat() {
        Office quiet = new Office(Role.CLERK, "226000016");
        List<String> registered = quiet.councillors(5);
        List<String> seen = new ArrayList<>();
        String path = "/v1/councillors?limit=2";
        JsonPath page = quiet.read(path);
        while (true) {
            seen.addAll(page.getList("items.id"));
            String next = page.getString("next");
            if (next == null) {
                break;
            }
            page = quiet.read(path + "&cursor=" + next);
        }

        assertThat(seen).containsSubsequence(registered).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"councillors":[]}                                                      | /councillors
            {}                                                                      | /councillors
            {"councillors":[{"civility":"M","givenName":"","familyName":"A"}]}      | /councillors/0/givenName
            {"councillors":[{"civility":"DR","givenName":"A","familyName":"A"}]}    | /councillors/0/civility
            {"councillors":[{"givenName":"A","familyName":"A"}]}                    | /councillors/0/civility
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String body, String pointer) {
        office.post("/v1/councillors", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private String group(String name) {
        return office.created("/v1/political-groups", Map.of("name", name)).getString("id");
    }

    private List<String> allFamilyNames() {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = office.read("/v1/councillors?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            names.addAll(page.getList("items.familyName"));
            cursor = page.getString("next");
        }
        return names;
    }

    private static Map<String, String> member(String civility, String givenName, String familyName) {
        return Map.of("civility", civility, "givenName", givenName, "familyName", familyName);
    }
}
