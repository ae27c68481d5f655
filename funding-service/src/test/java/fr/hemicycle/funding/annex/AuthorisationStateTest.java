package fr.hemicycle.funding.annex;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.award.Grants;
import fr.hemicycle.funding.payment.Paymaster;
import fr.hemicycle.platform.test.PrintedAct;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From votes over the real broker to the annex of the budget. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorisationStateTest {

    private static final String OF_2022 = "/v1/authorisation-state?year=2022";

    private final Grants grants = new Grants();
    private final Treasury treasury = grants.treasury;
    private final VoteEvents votes = new VoteEvents();

    @BeforeEach
    void chart() {
        grants.chart();
    }

    /** An act on an authorisation, whose payments are all expected in one year. */
    private String vote(String act, String code, String amount, String on, int year, Map<String, Object> more) {
        Map<String, Object> authorisation = new HashMap<>(more);
        authorisation.putAll(Map.of("act", act, "operationCode", code, "amount", Treasury.euros(amount)));
        authorisation.put(
                "paymentAppropriations",
                amount.equals("0.00") ? List.of() : List.of(Map.of("year", year, "amount", Treasury.euros(amount))));
        String vote = UUID.randomUUID().toString();
        Map<String, Object> fact = new HashMap<>(VoteEvents.adopted(vote, List.of()));
        fact.put("adoptedOn", on);
        fact.put("body", Map.of("id", UUID.randomUUID(), "kind", "PLENARY", "name", "Conseil départemental"));
        fact.put(
                "effects",
                List.of(Map.of("article", 1, "kind", "VOTE_AUTHORISATION", "authorisations", List.of(authorisation))));
        votes.tellAs(grants.siren, "VoteAdopted", vote, fact);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !treasury.read("/v1/operations?code=" + code)
                                .getList("items")
                                .isEmpty()
                        && authorised(code).equals(amount));
        return vote;
    }

    private String authorised(String code) {
        return treasury.read("/v1/operations?code=" + code).getString("items[0].balance.authorised.amount");
    }

    private void withdraw(String vote, String on, String code, String left) {
        votes.tellAs(grants.siren, "DeliberationWithdrawn", vote, Map.of("deliberationId", vote, "withdrawnOn", on), 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> authorised(code).equals(left));
    }

    private static Map<String, Object> opened() {
        return Map.of(
                "operation",
                Map.of(
                        "label",
                        "Mobilité solidaire, « essai » =1+1",
                        "section",
                        "OPERATING",
                        "authorisationKind",
                        "COMMITMENT_AUTHORISATION",
                        "imputation",
                        Treasury.IMPUTATION));
    }

    @Test
    void tells_what_was_voted_revised_cancelled_and_committed() {
        vote("VOTE", "A-1", "100.00", "2021-12-13", 2022, opened());
        vote("REVISE", "A-1", "150.00", "2022-03-01", 2023, Map.of());
        vote("VOTE", "A-2", "80.00", "2022-03-01", 2022, opened());
        vote("CANCEL", "A-2", "0.00", "2022-06-01", 2022, Map.of());
        treasury.created("/v1/reservations", Treasury.reservationOf("A-1", "30.00"));

        JsonPath state = treasury.read(OF_2022 + "&on=2022-12-31");

        assertThat(state.<String>getList("operations.code")).containsExactly("A-1", "A-2");
        assertThat(amounts(state, "operations[0].figures"))
                .containsExactly("100.00", "50.00", "0.00", "150.00", "0.00", "0.00", "150.00");
        assertThat(amounts(state, "operations[1].figures"))
                .containsExactly("80.00", "0.00", "80.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(amounts(state, "total"))
                .containsExactly("180.00", "50.00", "80.00", "150.00", "0.00", "0.00", "150.00");
        assertThat(state.getInt("operations[0].payments[0].year")).isEqualTo(2023);
        assertThat(state.<Integer>getList("payments.year")).containsExactly(2023);
        JsonPath earlier = treasury.read(OF_2022 + "&on=2022-02-28");
        assertThat(earlier.<String>getList("operations.code")).containsExactly("A-1");
        assertThat(amounts(earlier, "total")).startsWith("100.00", "0.00", "0.00", "100.00");
        assertThat(earlier.<Integer>getList("payments.year")).containsExactly(2022);
    }

    @Test
    void what_an_undone_vote_decided_does_not_count_from_that_day_on() {
        vote("VOTE", "A-1", "100.00", "2022-01-10", 2022, opened());
        String revision = vote("REVISE", "A-1", "150.00", "2022-03-01", 2023, Map.of());
        withdraw(revision, "2022-06-01", "A-1", "100.00");
        String opening = vote("VOTE", "A-2", "80.00", "2022-03-01", 2024, opened());
        withdraw(opening, "2022-06-01", "A-2", "0.00");

        JsonPath before = treasury.read(OF_2022 + "&on=2022-05-31");
        assertThat(amounts(before, "total")).startsWith("180.00", "50.00", "0.00", "230.00");
        assertThat(before.<Integer>getList("payments.year")).containsExactly(2023, 2024);
        JsonPath after = treasury.read(OF_2022);
        assertThat(amounts(after, "total")).startsWith("180.00", "0.00", "80.00", "100.00");
        assertThat(after.<Integer>getList("payments.year")).containsExactly(2022);
    }

    @Test
    void parts_the_year_of_a_commitment_and_knows_what_was_known() {
        Instant before = Instant.now();
        grants.committed("6568", "60000.00");

        JsonPath inYear = treasury.read(OF_2022);
        JsonPath after = treasury.read("/v1/authorisation-state?year=2199");
        assertThat(treasury.read(OF_2022 + "&knownAt=" + before).getList("operations"))
                .isEmpty();
        // The operation was opened today, its vote is of 2022: on the last day of 2022 it had no authorisation yet.
        assertThat(amounts(inYear, "total"))
                .containsExactly("0.00", "0.00", "0.00", "0.00", "0.00", "60000.00", "-60000.00");
        assertThat(amounts(after, "total"))
                .containsExactly("1000000.00", "0.00", "0.00", "1000000.00", "60000.00", "0.00", "940000.00");
        assertThat(after.getString("sections[0].figures.committedBefore.amount"))
                .isEqualTo("60000.00");
    }

    @Test
    void tells_what_was_opened_ordered_and_paid_of_each_year() {
        Instant before = Instant.now();
        Paymaster desk = new Paymaster(new Grants().siren);
        String order = desk.ordered(desk.payable(desk.bound("100.00", "60.00")), "40.00", 2023);
        desk.pay(order).then().statusCode(201);

        assertThat(payments(desk.finance, "year=2022&on=2022-12-11")).isEmpty();
        assertThat(payments(desk.finance, "year=2022")).containsExactly("2023 0.00 60.00 0.00 0.00");
        assertThat(payments(desk.finance, "year=2023&on=2023-02-28")).containsExactly("2023 0.00 60.00 40.00 0.00");
        assertThat(payments(desk.finance, "year=2023")).containsExactly("2023 0.00 60.00 40.00 40.00");
        assertThat(payments(desk.finance, "year=2023&knownAt=" + before)).isEmpty();
    }

    private static List<String> payments(Treasury finance, String query) {
        JsonPath state = finance.read("/v1/authorisation-state?" + query);
        List<Map<String, Object>> payments = state.getList("payments");
        assertThat(state.<List<Map<String, Object>>>getList("operations.payments").stream()
                        .flatMap(List::stream))
                .containsExactlyElementsOf(payments);
        return IntStream.range(0, payments.size())
                .mapToObj(i -> state.getInt("payments[" + i + "].year")
                        + Stream.of("expected", "opened", "ordered", "paid")
                                .map(each -> " " + state.getString("payments[" + i + "]." + each + ".amount"))
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void the_file_is_made_to_last_and_equal_facts_are_equal_bytes() throws Exception {
        grants.described();
        for (int i = 0; i < 30; i++) {
            Map<String, Object> operation = new HashMap<>(Treasury.operationOf("15680078.60"));
            operation.put("code", "C%02d-564H02".formatted(i));
            operation.put("effectiveOn", "2022-01-01");
            operation.put("label", "Appui n° " + i + " <script> & \"parcours\" : =1+1");
            treasury.created("/v1/operations", operation);
        }
        vote("VOTE", "Z-1", "100.00", "2022-03-01", 2023, opened());

        Response first = pdf();
        PrintedAct file = new PrintedAct(first.asByteArray());
        file.isMadeToLast();
        file.keep("etat-des-autorisations.pdf");
        file.reads(
                "DÉPARTEMENT D'ESSAI",
                "exercice 2022",
                "Au 31 décembre 2022",
                "AE C00-564H02",
                "Appui n° 0 <script> &");
        file.reads("AE Z-1", "Total", "crédits de paiement par exercice", "Z-1", "2023", "100,00");
        assertThat(file.days()).containsOnly("20221231");
        assertThat(pdf().asByteArray()).isEqualTo(first.asByteArray());
        for (String type : List.of("application/json", "text/csv", "application/pdf")) {
            Response answer = as(type, OF_2022);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.asByteArray()));
            assertThat(answer.getHeader("ETag")).isEqualTo("\"" + digest + "\"");
            treasury.request()
                    .accept(type)
                    .header("If-None-Match", answer.getHeader("ETag"))
                    .get(OF_2022)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void the_table_is_for_machines() throws IOException {
        vote("VOTE", "A-1", "100.00", "2022-03-01", 2023, opened());

        String programme = treasury.created("/v1/programmes", Map.of("code", "ESSAI", "label", "Programme d'essai"))
                .getString("id");
        treasury.created("/v1/programmes/" + programme + "/operations", Map.of("operationCode", "A-1"));

        Response answer = as("text/csv", OF_2022);

        assertThat(answer.getContentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        assertThat(new String(answer.asByteArray(), UTF_8))
                .isEqualTo(
                        "SECTION,TYPE,CODE,LIBELLE,PROGRAMME,VOTE,REVISIONS,ANNULATIONS,TOTAL,ENGAGE_ANTERIEUR,ENGAGE_EXERCICE,"
                                + "RESTE_A_ENGAGER,RESERVE,CP_PREVUS_2023,CP_OUVERTS_2023,CP_MANDATES_2023,CP_PAYES_2023\r\n"
                                + "fonctionnement,AE,A-1,\"Mobilité solidaire, « essai » =1+1\",ESSAI,100.00,0.00,0.00,100.00,0.00,0.00,"
                                + "100.00,0.00,100.00,0.00,0.00,0.00\r\n");
    }

    @Test
    void a_collectivity_without_operations_has_an_empty_state_in_each_form() throws IOException {
        assertThat(treasury.read(OF_2022).getList("operations")).isEmpty();
        assertThat(as("text/csv", OF_2022).asString())
                .startsWith("SECTION,TYPE")
                .hasLineCount(1);
        PrintedAct file = new PrintedAct(pdf().asByteArray());
        file.isMadeToLast();
        file.reads("COLLECTIVITÉ " + grants.siren, "Aucune autorisation");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 422, VALUE_MUST_BE_VALID",
        "?year=1899, 422, VALUE_MUST_BE_VALID",
        "?year=deux, 400, PARAMETER_MUST_BE_READABLE",
        "?year=02022, 400, PARAMETER_MUST_BE_READABLE",
        "?year=2022&on=2022-02-30, 400, PARAMETER_MUST_BE_READABLE",
        "?year=2022&on=2023-01-01, 400, STATE_DAY_MUST_BE_IN_ITS_YEAR",
        "?year=2022&on=2021-12-31, 400, STATE_DAY_MUST_BE_IN_ITS_YEAR",
        "?year=2022&knownAt=hier, 400, PARAMETER_MUST_BE_READABLE",
        "?year=2022&knownAt=2022-12-13, 400, PARAMETER_MUST_BE_READABLE",
        "?year=2022&colour=blue, 400, PARAMETER_MUST_BE_KNOWN"
    })
    void refuses_what_it_cannot_read(String query, int status, String code) {
        treasury.get("/v1/authorisation-state" + query)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void offers_no_other_type_and_nothing_without_a_token() {
        treasury.request()
                .accept("image/png")
                .get(OF_2022)
                .then()
                .statusCode(406)
                .body("code", equalTo("ANSWER_TYPE_MUST_BE_OFFERED"));
        given().get(OF_2022).then().statusCode(401);
    }

    private static List<String> amounts(JsonPath state, String at) {
        return List.of(
                        "voted",
                        "revisions",
                        "cancelled",
                        "authorised",
                        "committedBefore",
                        "committedInYear",
                        "restToCommit")
                .stream()
                .map(each -> state.getString(at + "." + each + ".amount"))
                .toList();
    }

    private Response pdf() {
        return as("application/pdf", OF_2022);
    }

    private Response as(String type, String path) {
        return treasury.request()
                .accept(type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
