package fr.hemicycle.vote.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.Publisher;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class OpenDataResourceTest {

    @Inject
    AgroalDataSource database;

    private Publisher publisher;

    @BeforeEach
    void describe() {
        publisher = Publisher.described();
    }

    @Test
    void tells_what_was_adopted_with_the_figures_of_the_vote() throws IOException {
        Chamber chamber = publisher.sitting("STANDING_COMMITTEE");
        String adopted = publisher.adopted(chamber);
        String rejected = chamber.deliberation();
        publisher.vote(rejected, Office.all("AGAINST"));
        FiledActs.fileAll(publisher.siren(), FiledActs.PUBLISHED);

        Response answer = csv("");
        List<CSVRecord> rows = TableSchema.rows(text(answer));

        assertThat(answer.getContentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Last-Modified")).endsWith("GMT");
        assertThat(TableSchema.faults(rows)).isEmpty();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("DELIB_ID")).isEqualTo(chamber.shown(adopted).getString("number"));
            assertThat(row.get("COLL_NOM")).isEqualTo("Département d'essai");
            assertThat(row.toList().subList(9, 17))
                    .containsExactly(
                            "PREF062", "2022-12-15", "5", "4", "4", "0", "0", FiledActs.PUBLISHED.publicationUrl());
        });
    }

    @Test
    void counts_the_figures_as_last_corrected() throws IOException {
        Chamber chamber = publisher.sitting("PLENARY");
        String deliberation = publisher.adopted(chamber);
        FiledActs.fileAll(publisher.siren(), FiledActs.PUBLISHED);
        Map<String, Object> correction = Office.voices("FOR", Map.of(chamber.member(3), "ABSTENTION"));
        publisher
                .office()
                .created(
                        "/v1/deliberations/" + deliberation + "/ballot/corrections",
                        Map.of("motive", "Une abstention n'avait pas été notée", "ballot", correction));

        assertThat(TableSchema.rows(text(csv(""))).getFirst().toList().subList(11, 16))
                .containsExactly("5", "4", "3", "0", "1");
    }

    @Test
    void tells_a_secret_ballot_by_its_numbers() throws IOException {
        Chamber chamber = publisher.sitting("PLENARY");
        publisher
                .office()
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("proxyHolderMayBeOutsideTheBody", false, "secretBallotMayBeHeld", true))
                .put("/v1/bodies/" + chamber.body() + "/settings")
                .then()
                .statusCode(200);
        String deliberation = chamber.deliberation();
        publisher.vote(
                deliberation,
                Map.of(
                        "method",
                        "SECRET_BALLOT",
                        "secretVoices",
                        Map.of("votesFor", 2, "votesAgainst", 1, "blankOrNull", 1, "notTakingPart", 0)));
        FiledActs.fileAll(publisher.siren(), FiledActs.PUBLISHED);

        assertThat(TableSchema.rows(text(csv(""))).getFirst().toList().subList(11, 16))
                .containsExactly("5", "4", "2", "1", "1");
    }

    @Test
    void leaves_out_what_has_no_subject_code_and_says_so() throws IOException {
        Chamber chamber = publisher.sitting("STANDING_COMMITTEE");
        List<String> ids = List.of(publisher.adopted(chamber), publisher.adopted(chamber), publisher.adopted(chamber));
        FiledActs.file(ids.get(1), FiledActs.PUBLISHED);

        assertThat(TableSchema.rows(text(csv("")))).hasSize(1);
        JsonPath first = leftOut("&limit=1");
        assertThat(first.getList("items.deliberationId")).containsExactly(ids.get(0));
        assertThat(first.getString("items[0].reasons[0].code")).isEqualTo("SUBJECT_CODE_MUST_BE_KNOWN");
        JsonPath second = leftOut("&limit=1&cursor=" + first.getString("next"));
        assertThat(second.getList("items.deliberationId")).containsExactly(ids.get(2));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void gives_by_year_and_by_what_has_changed() throws IOException {
        Chamber chamber = publisher.sitting("STANDING_COMMITTEE");
        FiledActs.fileAll(publisher.siren(), FiledActs.PUBLISHED);
        publisher.adopted(chamber);

        assertThat(TableSchema.rows(text(csv("&year=2022")))).hasSize(1);
        assertThat(TableSchema.rows(text(csv("&year=2021")))).isEmpty();
        String next = csv("").getHeader("Next-Since");
        assertThat(TableSchema.rows(text(csv("&since=" + next)))).hasSize(1);
        assertThat(TableSchema.rows(text(csv("&since=2199-01-01T00:00:00Z")))).isEmpty();
    }

    @Test
    void quotes_text_and_leaves_it_verbatim() throws IOException {
        Chamber chamber = publisher.sitting("STANDING_COMMITTEE");
        FiledActs.fileAll(publisher.siren(), FiledActs.PUBLISHED);
        String title = "=1+1, « l'été » \"noté\"\nà Béthune";
        Map<String, Object> draft =
                Office.draft(chamber.sitting(), publisher.office().report(chamber.body()));
        draft.put("title", title);
        publisher.vote(publisher.office().created("/v1/deliberations", draft).getString("id"), Office.all("FOR"));

        assertThat(TableSchema.rows(text(csv(""))).getFirst().get("DELIB_OBJET"))
                .isEqualTo(title);
    }

    @Test
    void streams_five_thousand_rows_each_once_and_valid() throws Exception {
        Chamber chamber = publisher.sitting("STANDING_COMMITTEE");
        String like = publisher.adopted(chamber);
        FiledActs.fileAll(publisher.siren(), FiledActs.PUBLISHED);
        multiply(like, 4_999);

        Response answer = csv("");
        List<CSVRecord> rows = TableSchema.rows(text(answer));

        assertThat(answer.getHeader("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(rows).hasSize(5_000).extracting(row -> row.get("DELIB_ID")).doesNotHaveDuplicates();
        assertThat(TableSchema.faults(rows)).isEmpty();
    }

    @Test
    void the_check_of_rows_does_find_faults() throws IOException {
        assertThat(TableSchema.faults(TableSchema.rows(OpenDataExamples.CSV))).isEmpty();
        assertThat(TableSchema.faults(TableSchema.rows(OpenDataExamples.CSV.replace(",44,43,43,", ",44,43,42,"))))
                .containsExactly("2022-552: the votes");
    }

    @Test
    void who_has_not_described_itself_publishes_nothing() {
        for (String path : List.of("deliberations.csv", "deliberations/left-out")) {
            given().get("/v1/open-data/" + path + "?collectivity="
                            + Publisher.silent().siren())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("RESOURCE_MUST_EXIST"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?collectivity=1",
                "?collectivity=226200012&year=0",
                "?collectivity=226200012&since=hier",
                "?collectivity=226200012&colour=blue",
                "?collectivity=%00&year=2022",
                "?collectivity=226200012&year=99999999999"
            })
    void refuses_what_it_cannot_read(String query) {
        assertThat(given().get("/v1/open-data/deliberations.csv" + query).statusCode())
                .isIn(400, 404, 422);
    }

    private Response csv(String more) {
        return given().urlEncodingEnabled(false)
                .get("/v1/open-data/deliberations.csv?collectivity=" + publisher.siren() + more)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private JsonPath leftOut(String more) {
        return given().get("/v1/open-data/deliberations/left-out?collectivity=" + publisher.siren() + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private void multiply(String like, int times) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    WITH made AS (
                      INSERT INTO deliberation (id, collectivity, version, number, sitting_id, report_id, title, visas, state,
                                                commitment_state)
                      SELECT uuidv7(), collectivity, 0, 'M-' || n || '-' || id, sitting_id, report_id, title, visas, state, 'NONE'
                        FROM deliberation, generate_series(1, %d) n WHERE id = '%s' RETURNING id)
                    INSERT INTO ballot (id, collectivity, deliberation_id, method, outcome, choice_of_all, closed_at, in_office,
                                        votes_for, votes_against, abstentions, not_taking_part, absent_without_proxy,
                                        casting_vote, quorum_present, quorum_represented, quorum_counted, quorum_base,
                                        quorum_threshold, reasons, quorum_in_office)
                    SELECT uuidv7(), b.collectivity, made.id, method, outcome, choice_of_all, closed_at, in_office,
                           votes_for, votes_against, abstentions, not_taking_part, absent_without_proxy,
                           casting_vote, quorum_present, quorum_represented, quorum_counted, quorum_base,
                           quorum_threshold, reasons, quorum_in_office
                      FROM ballot b, made WHERE b.deliberation_id = '%s'
                    """.formatted(times, like, like));
        }
    }
}
