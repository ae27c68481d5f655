package fr.hemicycle.vote.councillor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class CorrectionResourceTest {

    private final Office office = new Office();

    @Inject
    DataSource database;

    @Test
    void a_correction_says_who_when_why_and_what_was_there_before() {
        String member = office.councillors(1).getFirst();

        JsonPath made = correct(member, Map.of("familyName", "NE\u0301-D'ARTOIS", "birthDate", "1960-05-17"))
                .then()
                .statusCode(201)
                .body("before.familyName", equalTo("N0"))
                .body("after.familyName", equalTo("NÉ-D'ARTOIS"))
                .body("after.givenName", equalTo("Élu"))
                .body("motive", equalTo("Acte de naissance"))
                .extract()
                .jsonPath();
        assertThat(made.getString("before.birthDate")).isNull();
        assertThat(made.getString("after.birthDate")).isEqualTo("1960-05-17");
        assertThat(made.getString("correctedBy")).isNotBlank();
        assertThat(made.getString("correctedAt")).isNotBlank();
        correct(member, Map.of("civility", "MME")).then().statusCode(201);

        JsonPath told = office.read("/v1/councillors/" + member + "/corrections?limit=1");
        assertThat(told.getList("items.id")).containsExactly(made.getString("id"));
        assertThat(office.read("/v1/councillors/" + member + "/corrections?cursor=" + told.getString("next"))
                        .getList("items.after.civility"))
                .containsExactly("MME");
    }

    @Test
    void a_sitting_whose_roll_was_called_keeps_its_names_and_a_later_one_has_the_new_ones() {
        Chamber before = Chamber.of("PLENARY", 5);
        String deliberation = before.deliberation();
        office.created("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"));
        String president = before.member(0);

        correct(president, Map.of("familyName", "L'HERMITTE-ÉGÉE")).then().statusCode(201);
        String later = office.sitting(before.body(), "2022-12-14");
        office.created("/v1/sittings/" + later + "/roll-call", Office.rollCall(before.members(), 5));

        assertThat(nameIn(before.sitting(), president)).isEqualTo("N0");
        assertThat(nameIn(later, president)).isEqualTo("L'HERMITTE-ÉGÉE");
        for (String path : List.of(
                "/v1/sittings/" + before.sitting() + "/minutes", "/v1/deliberations/" + deliberation + "/document")) {
            html(path).then().body(containsString("Élu N0")).body(not(containsString("ÉGÉE")));
        }
        html("/v1/sittings/" + later + "/minutes").then().body(containsString("ÉGÉE"));
    }

    @Test
    void an_appointment_that_the_elder_won_stays_so() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String appointment = office.created(
                        "/v1/appointments", Office.appointment(chamber.sitting(), chamber.member(1)))
                .getString("id");
        String decided = office.get("/v1/appointments/" + appointment).asString();

        correct(chamber.member(1), Map.of("birthDate", "1999-01-01")).then().statusCode(201);

        assertThat(office.get("/v1/appointments/" + appointment).asString()).isEqualTo(decided);
    }

    @Test
    void a_repeat_is_answered_once_and_nothing_new_is_refused() {
        String member = office.councillors(1).getFirst();
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("familyName", "UNE FOIS", "motive", "Erreur de saisie");

        Response first = office.post("/v1/councillors/" + member + "/corrections", body, key);
        Response second = office.post("/v1/councillors/" + member + "/corrections", body, key);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        correct(member, Map.of("familyName", " UNE  FOIS"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CORRECTION_MUST_CHANGE_SOMETHING"))
                .body("errors[0].source", equalTo("Hémicycle, register of members"));
        assertThat(office.read("/v1/councillors/" + member + "/corrections").getList("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "A\u200bB", "A\u202eB", "A\tB"})
    void refuses_a_name_that_cannot_be_read(String name) {
        String member = office.councillors(1).getFirst();

        correct(member, Map.of("givenName", name))
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_MUST_BE_LEGIBLE"))
                .body("errors[0].pointer", equalTo("/givenName"));
    }

    @Test
    void refuses_a_correction_without_a_motive() {
        office.post("/v1/councillors/" + office.councillors(1).getFirst() + "/corrections", Map.of("familyName", "X"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/motive"));
    }

    @Test
    void another_collectivity_finds_nobody_and_who_keeps_no_register_reads_no_date_of_birth() {
        String member = office.councillors(1).getFirst();
        String path = "/v1/councillors/" + member + "/corrections";

        new Office(Role.CLERK, Office.NORD)
                .post(path, Map.of("familyName", "X", "motive", "Y"))
                .then()
                .statusCode(404);
        assertThat(new Office(Role.CLERK, Office.NORD).get(path).statusCode()).isEqualTo(404);
        assertThat(new Office(Role.FINANCE, Office.PAS_DE_CALAIS).get(path).statusCode())
                .isEqualTo(403);
        assertThat(new Office(Role.AUDITOR, Office.PAS_DE_CALAIS).get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_rewrites_a_correction() throws SQLException {
        correct(office.councillors(1).getFirst(), Map.of("familyName", "X"))
                .then()
                .statusCode(201);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change :
                    List.of("UPDATE councillor_correction SET motive = ''", "DELETE FROM councillor_correction")) {
                assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
        }
    }

    private Response correct(String member, Map<String, String> wording) {
        Map<String, String> body = new HashMap<>(wording);
        body.put("motive", "Acte de naissance");
        return office.post("/v1/councillors/" + member + "/corrections", body);
    }

    private String nameIn(String sitting, String member) {
        return office.read("/v1/sittings/" + sitting)
                .getString("rollCall.find { it.councillorId == '" + member + "' }.familyName");
    }

    private Response html(String path) {
        return office.request().accept("text/html").get(path);
    }
}
