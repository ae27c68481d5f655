package fr.hemicycle.vote.report;

import static fr.hemicycle.vote.Office.reportTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a report until its vote: versions, adjournment, opinions with votes. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ReportCourseTest {

    private static final String LATER = "2023-01-16";

    private final Office office = new Office();
    private Chamber chamber;
    private Map<String, Object> content;
    private String id;
    private String report;

    @BeforeEach
    void register_a_report() {
        chamber = Chamber.of("STANDING_COMMITTEE", 5);
        content = reportTo(chamber.body());
        id = office.created("/v1/reports", content).getString("id");
        report = "/v1/reports/" + id;
    }

    @Test
    void keeps_every_wording_and_tells_the_one_that_was_voted() {
        content.put("title", "Un autre titre : l'été à Œuf-en-Ternois");
        revise("\"0\"")
                .then()
                .statusCode(200)
                .body("currentVersion", equalTo(2))
                .body("votedVersion", nullValue());
        String deliberation = chamber.deliberation(id);
        vote(deliberation).then().statusCode(201);

        office.get(report)
                .then()
                .body("currentVersion", equalTo(2))
                .body("votedVersion", equalTo(2))
                .body("history.state", contains("OPEN", "VOTED"));
        office.get(report + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[0].title", equalTo("CONTRIBUTION AU FINANCEMENT D'UNE MISSION"))
                .body("items[1].title", equalTo("Un autre titre : l'été à Œuf-en-Ternois"))
                .body("items[0].author", notNullValue())
                .body("items[0].at", notNullValue());
        office.get(report + "/versions/1")
                .then()
                .statusCode(200)
                .body("scope.cantons", contains("Arras-1", "Arras-2"))
                .body("sections", hasSize(1));
    }

    @Test
    void pages_through_the_versions() {
        content.put("title", "Deux");
        revise("\"0\"").then().statusCode(200);
        String next = office.read(report + "/versions?limit=1").getString("next");
        office.get(report + "/versions?limit=1&cursor=" + next).then().body("items.version", contains(2));
    }

    @Test
    void a_refused_revision_is_no_version() {
        content.put("bodyId", office.body("THEMATIC_COMMISSION"));
        revise("\"0\"").then().statusCode(409);
        office.get(report + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void knows_no_other_version() {
        office.get(report + "/versions/2").then().statusCode(404);
        office.get(report + "/versions/0").then().statusCode(404);
        office.get(report + "/versions/x").then().statusCode(404);
        office.get("/v1/reports/" + UUID.randomUUID() + "/versions").then().statusCode(404);
        Office nord = new Office(Role.CLERK, Office.NORD);
        nord.get(report + "/versions").then().statusCode(404);
        nord.get(report + "/versions/1").then().statusCode(404);
    }

    @Test
    void a_report_that_is_put_off_is_voted_at_its_new_sitting_and_keeps_its_credits() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = office.created(report + "/expenses", Office.expenseOf("60000.00"))
                    .getString("id");
            String deliberation = chamber.deliberation(id, line);

            adjourn(LATER)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OPEN"))
                    .body("sittingDate", equalTo(LATER))
                    .body("currentVersion", equalTo(2))
                    .body("history.state", contains("OPEN", "ADJOURNED", "OPEN"))
                    .body("history.sittingDate", contains(Office.DAY, Office.DAY, LATER))
                    .body("history[1].motive", equalTo("La convention n'est pas prête"));

            vote(deliberation)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT"));
            assertThat(funding.heldFor(id)).isEqualTo("60000.00");

            String january = office.sitting(chamber.body(), LATER);
            office.created("/v1/sittings/" + january + "/roll-call", Office.rollCall(chamber.members(), 5));
            String again = office.created("/v1/deliberations", Office.draft(january, id, line))
                    .getString("id");
            vote(again).then().statusCode(201);
            assertThat(office.read(report).getInt("votedVersion")).isEqualTo(2);
        }
    }

    @Test
    void a_report_without_a_day_waits_until_it_is_on_an_agenda_again() {
        String deliberation = chamber.deliberation(id);
        adjourn(null).then().statusCode(200).body("state", equalTo("ADJOURNED"));

        vote(deliberation).then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));
        adjourn(null).then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));
        office.post(report + "/expenses", Office.expenseOf("1.00")).then().statusCode(201);

        content.put("sittingDate", LATER);
        revise(office.get(report).header("ETag"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("history.state", contains("OPEN", "ADJOURNED", "OPEN"));
        content.put("sittingDate", Office.DAY);
        revise(office.get(report).header("ETag"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT"));
    }

    @Test
    void refuses_an_adjournment_that_leads_nowhere() {
        adjourn(Office.DAY).then().statusCode(409).body("code", equalTo("SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT"));
        content.put("sittingDate", LATER);
        office.created("/v1/reports", content);
        adjourn(LATER).then().statusCode(409).body("code", equalTo("REPORT_NUMBER_MUST_BE_FREE"));
        office.post(report + "/adjournment", Map.of("motive", " ")).then().statusCode(422);
        office.post(report + "/withdrawal", Map.of("reason", "Fin")).then().statusCode(200);
        adjourn("2023-02-01").then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));

        office.get(report)
                .then()
                .body("sittingDate", equalTo(Office.DAY))
                .body("history.state", contains("OPEN", "WITHDRAWN"));
        office.get(report + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void a_repeat_adjourns_once() {
        String key = UUID.randomUUID().toString();
        Map<String, String> request = Map.of("motive", "Pas prêt", "sittingDate", LATER);
        office.post(report + "/adjournment", request, key).then().statusCode(200);
        office.post(report + "/adjournment", request, key)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        office.get(report).then().body("history", hasSize(3));
    }

    @Test
    void keeps_the_opinions_of_two_commissions_with_their_votes() {
        office.created(report + "/opinions", opinion(commission(), "FAVOURABLE", null, votes(5, 3, 2, 0, 0)));
        office.created(
                report + "/opinions",
                opinion(commission(), "FAVOURABLE_WITH_RESERVATIONS", "Sous réserve de la signature", null));

        office.get(report)
                .then()
                .body("opinions.opinion", contains("FAVOURABLE", "FAVOURABLE_WITH_RESERVATIONS"))
                .body("opinions[0].votes.votesFor", equalTo(3))
                .body("opinions[0].votes.membersPresent", equalTo(5))
                .body("opinions[0].reservations", nullValue())
                .body("opinions[1].votes", nullValue())
                .body("opinions[1].reservations", equalTo("Sous réserve de la signature"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FAVOURABLE, , 5, 2, 2, OPINION_MUST_FIT_ITS_VOTES
            UNFAVOURABLE, , 5, 3, 2, OPINION_MUST_FIT_ITS_VOTES
            FAVOURABLE, , 5, 6, 0, OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS
            FAVOURABLE, , 6, 5, 0, OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS
            FAVOURABLE_WITH_RESERVATIONS, , 5, 5, 0, RESERVATIONS_MUST_GO_WITH_THEIR_OPINION
            UNFAVOURABLE, Sous réserve, 5, 0, 5, RESERVATIONS_MUST_GO_WITH_THEIR_OPINION
            """)
    void refuses_an_opinion_that_contradicts_itself(
            String sense, @Nullable String reservations, int present, int votesFor, int votesAgainst, String code) {
        office.post(
                        report + "/opinions",
                        opinion(commission(), sense, reservations, votes(present, votesFor, votesAgainst, 0, 0)))
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
        office.get(report).then().body("opinions", hasSize(0));
    }

    @Test
    void counts_the_seats_of_the_day_of_the_opinion() {
        Map<String, Object> early = opinion(commission(), "FAVOURABLE", null, votes(1, 1, 0, 0, 0));
        early.put("givenOn", "2021-06-30");
        office.post(report + "/opinions", early)
                .then()
                .statusCode(409)
                .body("code", equalTo("OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS"))
                .body("errors[0].figures.seats", equalTo("0"));
    }

    @Test
    void refuses_votes_of_the_wrong_shape() {
        Map<String, Object> opinion = opinion(commission(), "FAVOURABLE", null, votes(5, -1, 0, 0, 0));
        office.post(report + "/opinions", opinion)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/votes/votesFor"));
        opinion.put("votes", Map.of("votesFor", 1));
        office.post(report + "/opinions", opinion).then().statusCode(422);
        opinion.remove("votes");
        opinion.put("reservations", "  ");
        office.post(report + "/opinions", opinion)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reservations"));
    }

    /** Five voting seats, and two without a vote. */
    private String commission() {
        String commission = office.body("THEMATIC_COMMISSION");
        office.seat(commission, chamber.members(), 5);
        return commission;
    }

    private static Map<String, Object> opinion(
            String commission, String sense, @Nullable String reservations, @Nullable Map<String, Integer> votes) {
        Map<String, Object> opinion =
                new HashMap<>(Map.of("commissionId", commission, "givenOn", "2022-11-28", "opinion", sense));
        if (reservations != null) {
            opinion.put("reservations", reservations);
        }
        if (votes != null) {
            opinion.put("votes", votes);
        }
        return opinion;
    }

    private static Map<String, Integer> votes(
            int present, int votesFor, int votesAgainst, int abstentions, int notTakingPart) {
        return Map.of(
                "membersPresent",
                present,
                "votesFor",
                votesFor,
                "votesAgainst",
                votesAgainst,
                "abstentions",
                abstentions,
                "notTakingPart",
                notTakingPart);
    }

    private Response adjourn(@Nullable String to) {
        Map<String, String> request = new HashMap<>(Map.of("motive", "La convention n'est pas prête"));
        if (to != null) {
            request.put("sittingDate", to);
        }
        return office.post(report + "/adjournment", request);
    }

    private Response revise(String seen) {
        return office.request().header("If-Match", seen).body(content).put(report);
    }

    private Response vote(String deliberation) {
        return office.post("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"));
    }
}
