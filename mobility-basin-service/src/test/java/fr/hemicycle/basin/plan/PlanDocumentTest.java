package fr.hemicycle.basin.plan;

import static fr.hemicycle.basin.plan.PlanOffice.action;
import static fr.hemicycle.basin.plan.PlanOffice.planOf;
import static fr.hemicycle.basin.plan.PlanOffice.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.PrintedAct;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A version of a plan as people read it and archives keep it. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PlanDocumentTest {

    private final PlanOffice office = new PlanOffice();
    private final Mobility own = office.own;

    private Response as(String type, String plan) {
        return own.request().accept(type).get(path(plan, 1));
    }

    private static String path(String plan, int version) {
        return "/v1/plans/" + plan + "/versions/" + version + "/document";
    }

    @Test
    void is_a_page_and_a_file_made_to_last_that_reads_section_by_section() throws IOException {
        String plan = office.plan();
        office.decided(plan, 1);
        as("text/html", plan)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("lang=\"fr-FR\""))
                .body(containsString("<h2>Signataires</h2>"));

        PrintedAct file = new PrintedAct(as("application/pdf", plan)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
        file.isMadeToLast();
        file.keep("plan.pdf");
        file.reads("Plan d'action commun en matière de mobilité solidaire", "2024-2029", "Version 1");
        file.reads(
                "Étapes",
                "Proposé par le comité technique le 1er février 2024",
                "Comité de bassin consulté le 15 février 2024",
                "Décidé par le comité de pilotage le 1er mars 2024");
        file.reads("Objectifs", "Mieux partager l'information sur l'offre de mobilité");
        file.reads("Signataires", "État", "sans assemblée", "Région Hauts-de-France", "pilote");
        file.reads("Organismes associés", "Association d'insertion", "personnes en situation de handicap");
        file.reads(
                "Axe 1 — Information et accompagnement",
                "Action 1.1 — Conseiller mobilité",
                "Chef de file",
                "Département du Pas-de-Calais",
                "demandeurs d'emploi",
                "conseil individualisé à la mobilité",
                "Arras (62041)",
                "à partir du 1er mars 2024, jusqu'au 31 décembre 2026",
                "120\u202F000,00 €",
                "Financeur",
                "60\u202F000,00 €",
                "Personnes conseillées dans l'année",
                "500 personnes, 31 décembre 2026");
    }

    @Test
    void equal_facts_are_equal_bytes_and_a_further_step_is_another_file() throws Exception {
        String plan = office.plan();
        Response first = as("application/pdf", plan);
        byte[] bytes = first.asByteArray();

        assertThat(as("application/pdf", plan).asByteArray()).isEqualTo(bytes);
        assertThat(first.header("ETag"))
                .isEqualTo("\""
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + "\"");
        own.request()
                .accept("application/pdf")
                .header("If-None-Match", first.header("ETag"))
                .get(path(plan, 1))
                .then()
                .statusCode(304);
        own.request()
                .accept("application/pdf")
                .header("If-Match", "\"another\"")
                .get(path(plan, 1))
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MUST_BE_CURRENT"));
        office.decided(plan, 1);
        assertThat(as("application/pdf", plan).asByteArray()).isNotEqualTo(bytes);
    }

    @Test
    void text_is_text_whatever_it_holds() throws IOException {
        Map<String, Object> odd = text();
        action(odd).put("title", "<script>alert('1')</script> & \u000B e\u0301l\u00E8ve \uD83D\uDE00 {sheet.title}");
        String plan = own.created("/v1/plans", planOf(own.basin(), odd)).getString("id");

        as("text/html", plan)
                .then()
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")))
                .body(containsString("{sheet.title}"));
        new PrintedAct(as("application/pdf", plan).asByteArray())
                .reads("<script>alert('1')</script> &", "{sheet.title}");
    }

    @Test
    void is_for_those_who_may_see_the_version_and_in_no_other_type() {
        String plan = office.plan();
        as("image/png", plan).then().statusCode(406).body("code", equalTo("ANSWER_TYPE_MUST_BE_OFFERED"));
        own.request().accept("text/html").get(path(plan, 2)).then().statusCode(404);
        office.nord.request().accept("text/html").get(path(plan, 1)).then().statusCode(404);

        office.decided(plan, 1);
        office.nord.request().accept("text/html").get(path(plan, 1)).then().statusCode(200);
        new Mobility(Role.MOBILITY, "220200026")
                .request()
                .accept("text/html")
                .get(path(plan, 1))
                .then()
                .statusCode(404);
    }
}
