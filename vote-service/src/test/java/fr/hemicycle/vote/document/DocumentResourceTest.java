package fr.hemicycle.vote.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.PrintedAct;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The documents as the API hands them out. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class DocumentResourceTest {

    private final Office office = new Office();

    @Test
    void each_document_is_a_page_and_a_file_made_to_last() throws IOException {
        for (String path : paths(Chamber.of("STANDING_COMMITTEE", 5))) {
            office.request()
                    .accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("lang=\"fr-FR\""));
            PrintedAct file = new PrintedAct(pdf(path).asByteArray());
            file.isMadeToLast();
            file.keep(path.replaceAll(".*/(reports|deliberations|sittings)/[^/]+/", "$1-") + ".pdf");
        }
    }

    @Test
    void the_judge_of_files_refuses_one_that_is_not_made_to_last() throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bare);
        }

        assertThatThrownBy(() -> new PrintedAct(bare.toByteArray()).isMadeToLast())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PDF/A-3a");
    }

    @Test
    void the_same_facts_make_the_same_bytes_and_the_etag_is_their_digest() throws Exception {
        String path = paths(Chamber.of("PLENARY", 5)).getFirst();
        Response first = pdf(path);
        byte[] second = pdf(path).asByteArray();

        assertThat(second).isEqualTo(first.asByteArray());
        // No hour of the machine in it: the dates inside are the day of the sitting, whenever it is printed.
        assertThat(new PrintedAct(second).days()).containsOnly("20221213");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(second));
        assertThat(first.header("ETag")).isEqualTo("\"" + digest + "\"");
        office.request()
                .accept("application/pdf")
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void offers_no_other_type() {
        for (String path : paths(Chamber.of("PLENARY", 5))) {
            office.request()
                    .accept("image/png")
                    .get(path)
                    .then()
                    .statusCode(406)
                    .body("code", equalTo("ANSWER_TYPE_MUST_BE_OFFERED"));
        }
    }

    @Test
    void another_collectivity_finds_nothing_and_a_partner_may_not_read() {
        for (String path : paths(Chamber.of("PLENARY", 5))) {
            assertThat(new Office(Role.CLERK, Office.NORD)
                            .request()
                            .accept("text/html")
                            .get(path)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(new Office(Role.PARTNER, Office.PAS_DE_CALAIS)
                            .request()
                            .accept("text/html")
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void text_is_text_whatever_it_holds() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 5);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put("title", "<script>alert('1')</script> & \u000B e\u0301l\u00E8ve \uD83D\uDE00 {title}");
        String path = "/v1/deliberations/"
                + office.created("/v1/deliberations", draft).getString("id") + "/document";

        office.request().accept("text/html").get(path).then().body(containsString("&lt;script&gt;"));
        new PrintedAct(pdf(path).asByteArray()).reads("<script>alert('1')</script> &", "{title}");
    }

    @Test
    void no_line_ends_inside_a_reference_and_the_style_stays_what_it_is() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 5);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put("title", "Titre L. 3121-14 : 60 000,00 €");
        String path = "/v1/deliberations/"
                + office.created("/v1/deliberations", draft).getString("id") + "/document";

        office.request()
                .accept("text/html")
                .get(path)
                .then()
                .body(containsString("<h1>Titre L.\u00A03121-14\u00A0: 60\u00A0000,00\u00A0€</h1>"))
                .body(containsString("counter(page) \" / \" counter(pages); font-family: \"DejaVu Serif\""));
        new PrintedAct(pdf(path).asByteArray()).isMadeToLast();
    }

    @Test
    void minutes_name_the_voters_of_a_public_ballot_and_those_of_no_other() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String open = chamber.deliberation();
        office.created(
                "/v1/deliberations/" + open + "/ballot",
                Map.of(
                        "method",
                        "PUBLIC_BALLOT",
                        "choiceOfAll",
                        "FOR",
                        "exceptions",
                        List.of(Map.of("councillorId", chamber.member(2), "choice", "AGAINST"))));
        String minutes = new PrintedAct(
                        pdf("/v1/sittings/" + chamber.sitting() + "/minutes").asByteArray())
                .text();

        assertThat(minutes)
                .containsSubsequence(
                        "Présidence de M. Élu N0",
                        "Secrétaire : Mme Élu N1",
                        "Quorum",
                        "au scrutin public",
                        "Pour : M. Élu N0",
                        "Contre : M. Élu N2",
                        "(Adopté)",
                        "Non consignée au registre");
    }

    private Response pdf(String path) {
        return office.request()
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .response();
    }

    private List<String> paths(Chamber chamber) {
        String deliberation = chamber.deliberation();
        String report = chamber.shown(deliberation).getString("reportId");
        return List.of(
                "/v1/deliberations/" + deliberation + "/document",
                "/v1/reports/" + report + "/document",
                "/v1/sittings/" + chamber.sitting() + "/minutes",
                "/v1/sittings/" + chamber.sitting() + "/deliberations-list");
    }
}
