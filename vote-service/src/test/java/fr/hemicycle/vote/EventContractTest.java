package fr.hemicycle.vote;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static fr.hemicycle.vote.Office.all;
import static fr.hemicycle.vote.Office.expenseOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Every event that this service really publishes, against its schema in contracts. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class EventContractTest {

    private static final String SCHEMAS = "classpath:META-INF/resources/contracts/";

    private static final Map<String, String> PERSON =
            Map.of("givenName", "Jean", "familyName", "X", "capacity", "Président");

    private final Office office = new Office();
    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());

    @Test
    void an_adopted_vote_carries_its_result_and_what_its_articles_do() throws IOException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String report = office.report(chamber.body());
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String expense = expense(report, "60000.00");
            String other = expense(report, "1.50");
            String deliberation = office.created(
                            "/v1/deliberations", twoArticles(chamber.sitting(), report, expense, other))
                    .getString("id");
            office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));

            ConsumerRecord<String, byte[]> event = published("deliberations.v1", deliberation);
            JsonNode data = valid(event, "VoteAdopted");
            assertThat(data.path("adoptedOn").asText()).isEqualTo(Office.DAY);
            assertThat(data.path("body").path("kind").asText()).isEqualTo("STANDING_COMMITTEE");
            assertThat(data.path("result").path("votesFor").asInt()).isEqualTo(3);
            assertThat(data.path("effects")).hasSize(2);
            assertThat(data.at("/effects/0/article").asInt()).isEqualTo(1);
            assertThat(data.at("/effects/0/lines/0/line").asInt()).isEqualTo(1);
            assertThat(data.at("/effects/0/lines/0/expenseId").asText()).isEqualTo(expense);
            assertThat(data.at("/effects/1/lines/0/line").asInt()).isEqualTo(2);
            assertThat(data.at("/effects/1/lines/0/amount/amount").asText()).isEqualTo("1.50");
            assertThat(data.at("/effects/1/lines/0/reservationId").asText())
                    .isEqualTo(office.read("/v1/reports/" + report).getString("expenses[1].reservationId"));
            assertThat(new String(event.value(), UTF_8)).doesNotContain("familyName");
            assertThat(funding.reservations()).isEqualTo(2);
        }
    }

    @Test
    void an_adopted_vote_without_effects_says_so() throws IOException {
        String deliberation = Chamber.of("PLENARY", 3).deliberation();
        office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));

        assertThat(valid(published("deliberations.v1", deliberation), "VoteAdopted")
                        .path("effects"))
                .isEmpty();
    }

    @Test
    void a_rejected_vote_names_the_reservations_to_release() throws IOException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String report = office.report(chamber.body());
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String deliberation = chamber.deliberation(report, expense(report, "60000.00"));
            office.created("/v1/deliberations/" + deliberation + "/ballot", all("AGAINST"));
            assertThat(funding.reservations()).isEqualTo(1);

            JsonNode data = valid(published("deliberations.v1", deliberation), "VoteRejected");
            assertThat(data.path("rejectedOn").asText()).isEqualTo(Office.DAY);
            assertThat(data.path("result").path("votesAgainst").asInt()).isEqualTo(3);
            assertThat(data.at("/reservations/0").asText())
                    .isEqualTo(office.read("/v1/reports/" + report).getString("expenses[0].reservationId"));
        }
    }

    @Test
    void a_corrected_vote_says_why_and_keeps_its_outcome() throws IOException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String deliberation = chamber.deliberation();
        office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));
        office.created(
                "/v1/deliberations/" + deliberation + "/ballot/corrections",
                Map.of(
                        "motive",
                        "Une abstention n'avait pas été relevée",
                        "ballot",
                        Office.voices("FOR", Map.of(chamber.member(2), "ABSTENTION"))));

        JsonNode data = valid(published("deliberations.v1", deliberation, 2), "VoteCorrected", "2");
        assertThat(data.path("outcome").asText()).isEqualTo("ADOPTED");
        assertThat(data.path("result").path("abstentions").asInt()).isOne();
    }

    @Test
    void an_act_tells_of_its_force_and_of_what_undoes_it() throws IOException {
        String deliberation = adopted();
        act(
                deliberation,
                "signature",
                Map.of("signedOn", Office.DAY, "right", "PRESIDENT", "signatory", PERSON, "reach", "NEITHER"));
        act(deliberation, "transmission", Map.of("elsewhereOn", "2022-12-15"));
        act(
                deliberation,
                "publication",
                Map.of(
                        "publishedOn",
                        "2022-12-16",
                        "url",
                        "https://example.fr/a.pdf",
                        "sha256",
                        "0".repeat(64),
                        "author",
                        PERSON));
        JsonNode inForce = valid(published("deliberations.v1", deliberation, 2), "DeliberationInForce", "2");
        assertThat(inForce.path("inForceOn").asText()).isEqualTo("2022-12-16");
        assertThat(inForce.at("/conditions/0/metOn").asText()).isEqualTo("2022-12-15");

        Map<String, String> court = Map.of("on", "2023-02-20", "court", "TA de Lille", "reference", "2301234");
        act(deliberation, "suspension", court);
        assertThat(valid(published("deliberations.v1", deliberation, 3), "DeliberationSuspended", "3")
                        .path("cause")
                        .asText())
                .isEqualTo("COURT");
        act(deliberation, "suspension/lifting", court);
        assertThat(valid(published("deliberations.v1", deliberation, 4), "SuspensionLifted", "4")
                        .path("inForceSince")
                        .asText())
                .isEqualTo("2022-12-16");
        act(deliberation, "repeal", Map.of("byDeliberationId", adopted()));
        valid(published("deliberations.v1", deliberation, 5), "DeliberationRepealed", "5");
        act(
                deliberation,
                "annulment",
                Map.of("on", "2023-06-20", "court", "TA de Lille", "reference", "2300987", "whole", true));
        assertThat(valid(published("deliberations.v1", deliberation, 6), "DeliberationAnnulled", "6")
                        .path("whole")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_withdrawn_act_names_what_withdrew_it() throws IOException {
        String deliberation = adopted();
        String later = adopted();
        act(deliberation, "withdrawal", Map.of("byDeliberationId", later));

        assertThat(valid(published("deliberations.v1", deliberation, 2), "DeliberationWithdrawn", "2")
                        .path("byDeliberationId")
                        .asText())
                .isEqualTo(later);
    }

    private static String adopted() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String deliberation = chamber.deliberation();
        chamber.office().created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));
        return deliberation;
    }

    private void act(String deliberation, String step, Object body) {
        office.created("/v1/deliberations/" + deliberation + "/act/" + step, body);
    }

    @Test
    void a_withdrawn_report_names_the_reservations_to_release() throws IOException {
        String report = office.report(office.body("PLENARY"));
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            expense(report, "60000.00");
            assertThat(funding.reservations()).isEqualTo(1);
        }
        office.post("/v1/reports/" + report + "/withdrawal", Map.of("reason", "Convention non finalisée"))
                .then()
                .statusCode(200);

        JsonNode data = valid(published("reports.v1", report), "ReportWithdrawn");
        assertThat(data.path("reason").asText()).isEqualTo("Convention non finalisée");
        assertThat(data.at("/reservations/0").asText())
                .isEqualTo(office.read("/v1/reports/" + report).getString("expenses[0].reservationId"));
    }

    @Test
    void an_appointment_says_who_is_appointed_and_by_how_many_and_never_by_whom() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> proposed = Office.appointment(chamber.sitting(), chamber.member(1));
        proposed.put("secrecySource", "CGCT L3122-1");
        proposed.put("post", "PRESIDENT");
        String appointment = office.created("/v1/appointments", proposed).getString("id");
        office.created(
                "/v1/appointments/" + appointment + "/rounds",
                Map.of("scores", List.of(Map.of("candidate", 1, "votes", 3)), "blankOrNull", 1, "notTakingPart", 0));

        ConsumerRecord<String, byte[]> event = published("appointments.v1", appointment);
        JsonNode data = valid(event, "AppointmentMade");
        assertThat(data.at("/appointed/0").asText()).isEqualTo(chamber.member(1));
        assertThat(data.at("/round/votesForThem").asInt()).isEqualTo(3);
        assertThat(new String(event.value(), UTF_8)).doesNotContain(chamber.member(2), chamber.member(3), "Élu N");
    }

    @Test
    void an_appointment_without_a_vote_has_no_round() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String appointment = office.created(
                        "/v1/appointments", Office.appointment(chamber.sitting(), chamber.member(1)))
                .getString("id");

        JsonNode data = valid(published("appointments.v1", appointment), "AppointmentMade");
        assertThat(data.has("round")).isFalse();
        assertThat(data.has("post")).isFalse();
    }

    @Test
    void the_schemas_do_find_faults() {
        assertThat(faults("VoteRejected", "{\"deliberationId\":\"x\"}")).isNotEmpty();
    }

    @Test
    void the_schema_that_an_event_points_at_answers() {
        office.get("/contracts/VoteAdopted.v1.schema.json").then().statusCode(200);
    }

    private String expense(String report, String amount) {
        return office.created("/v1/reports/" + report + "/expenses", expenseOf(amount))
                .getString("id");
    }

    private static Map<String, Object> twoArticles(String sitting, String report, String first, String second) {
        Map<String, Object> draft = Office.draft(sitting, report);
        draft.put(
                "articles",
                List.of(
                        Map.of("number", 1, "text", "De valider.", "effect", commit(first)),
                        Map.of("number", 2, "text", "De valider.", "effect", commit(second)),
                        Map.of("number", 3, "text", "D'imputer.")));
        return draft;
    }

    @Test
    void an_adopted_vote_of_the_plenary_carries_authorisations_and_changes_of_commitments() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 3);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put(
                "articles",
                List.of(
                        Map.of("number", 1, "text", "D'ouvrir.", "effect", authorising("VOTE", "100000.00")),
                        Map.of("number", 2, "text", "De réduire.", "effect", changing())));
        String deliberation = office.created("/v1/deliberations", draft).getString("id");
        office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));

        JsonNode data = valid(published("deliberations.v1", deliberation), "VoteAdopted");

        assertThat(data.path("body").path("kind").asText()).isEqualTo("PLENARY");
        assertThat(data.at("/effects/0/kind").asText()).isEqualTo("VOTE_AUTHORISATION");
        assertThat(data.at("/effects/0/authorisations/0/operation/section").asText())
                .isEqualTo("OPERATING");
        assertThat(data.at("/effects/1/changes/0/amount/amount").asText()).isEqualTo("55000.00");
        assertThat(data.at("/effects/1").has("lines")).isFalse();
    }

    @Test
    void only_the_plenary_may_authorise_and_an_effect_has_the_property_of_its_kind() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put(
                "articles",
                List.of(Map.of("number", 1, "text", "D'ouvrir.", "effect", authorising("VOTE", "100000.00"))));
        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY"))
                .body("errors[0].source", equalTo("CGCT R3312-3"));

        Map<String, Object> wrong = new HashMap<>(changing());
        wrong.put("kind", "VOTE_AUTHORISATION");
        draft.put("articles", List.of(Map.of("number", 1, "text", "D'ouvrir.", "effect", wrong)));
        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo("/articles"));
    }

    @Test
    void an_adopted_vote_carries_approved_agreements_and_says_where_one_is_foreseen() throws IOException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String report = office.report(chamber.body());
        String agreement = UUID.randomUUID().toString();
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            Map<String, Object> foreseen = new HashMap<>(commit(expense(report, "60000.00")));
            foreseen.put("agreementForeseen", true);
            Map<String, Object> draft = Office.draft(chamber.sitting(), report);
            draft.put(
                    "articles",
                    List.of(
                            Map.of("number", 1, "text", "De valider.", "effect", foreseen),
                            Map.of("number", 2, "text", "D'imputer.", "effect", commit(expense(report, "1.50"))),
                            Map.of("number", 3, "text", "D'approuver.", "effect", approving(agreement))));
            String deliberation = office.created("/v1/deliberations", draft).getString("id");
            assertThat(office.read("/v1/deliberations/" + deliberation)
                            .getBoolean("articles[0].effect.agreementForeseen"))
                    .isTrue();
            office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));

            JsonNode data = valid(published("deliberations.v1", deliberation), "VoteAdopted");
            assertThat(data.at("/effects/0/lines/0/agreementForeseen").asBoolean())
                    .isTrue();
            assertThat(data.at("/effects/1/lines/0").has("agreementForeseen")).isFalse();
            assertThat(data.at("/effects/2/kind").asText()).isEqualTo("APPROVE_AGREEMENT");
            assertThat(data.at("/effects/2/agreements/0/agreementId").asText()).isEqualTo(agreement);
            assertThat(data.at("/effects/2/agreements/1/amendment").asInt()).isEqualTo(1);
            assertThat(data.at("/effects/2/agreements/0").has("amendment")).isFalse();
            assertThat(funding.reservations()).isEqualTo(2);
        }
    }

    @Test
    void an_approval_names_a_whole_text_and_only_a_commitment_foresees_an_agreement() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        Map<String, Object> short64 = Map.of(
                "kind",
                "APPROVE_AGREEMENT",
                "agreements",
                List.of(Map.of("agreementId", UUID.randomUUID(), "textSha256", "ab")));
        draft.put("articles", List.of(Map.of("number", 1, "text", "D'approuver.", "effect", short64)));
        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/articles/0/effect/agreements/0/textSha256"));

        Map<String, Object> foreseen = new HashMap<>(approving(UUID.randomUUID().toString()));
        foreseen.put("agreementForeseen", true);
        draft.put("articles", List.of(Map.of("number", 1, "text", "D'approuver.", "effect", foreseen)));
        office.post("/v1/deliberations", draft).then().statusCode(422).body("errors[0].pointer", equalTo("/articles"));
    }

    private static Map<String, Object> approving(String agreement) {
        return Map.of(
                "kind",
                "APPROVE_AGREEMENT",
                "agreements",
                List.of(
                        Map.of("agreementId", agreement, "textSha256", "a".repeat(64)),
                        Map.of("agreementId", agreement, "amendment", 1, "textSha256", "b".repeat(64))));
    }

    @Test
    void an_adopted_vote_carries_the_plans_that_it_adopts() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 3);
        String plan = UUID.randomUUID().toString();
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put("articles", List.of(Map.of("number", 1, "text", "D'approuver.", "effect", adopting(plan, 2))));
        String deliberation = office.created("/v1/deliberations", draft).getString("id");
        assertThat(office.read("/v1/deliberations/" + deliberation).getString("articles[0].effect.plans[0].planId"))
                .isEqualTo(plan);
        office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));

        JsonNode data = valid(published("deliberations.v1", deliberation), "VoteAdopted");
        assertThat(data.at("/effects/0/kind").asText()).isEqualTo("ADOPT_PLAN");
        assertThat(data.at("/effects/0/plans/0/planId").asText()).isEqualTo(plan);
        assertThat(data.at("/effects/0/plans/0/version").asInt()).isEqualTo(2);
        assertThat(data.at("/effects/0").has("lines")).isFalse();
    }

    @Test
    void a_plan_is_adopted_in_a_version_that_can_be() {
        Chamber chamber = Chamber.of("PLENARY", 3);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        Map<String, Object> nothing = adopting(UUID.randomUUID().toString(), 0);
        draft.put("articles", List.of(Map.of("number", 1, "text", "D'approuver.", "effect", nothing)));
        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/articles/0/effect/plans/0/version"));

        Map<String, Object> wrong = new HashMap<>(adopting(UUID.randomUUID().toString(), 1));
        wrong.put("kind", "COMMIT_FUNDS");
        draft.put("articles", List.of(Map.of("number", 1, "text", "D'approuver.", "effect", wrong)));
        office.post("/v1/deliberations", draft).then().statusCode(422).body("errors[0].pointer", equalTo("/articles"));
    }

    private static Map<String, Object> adopting(String plan, int version) {
        return Map.of("kind", "ADOPT_PLAN", "plans", List.of(Map.of("planId", plan, "version", version)));
    }

    private static Map<String, Object> changing() {
        return Map.of(
                "kind",
                "CHANGE_COMMITMENT",
                "changes",
                List.of(Map.of(
                        "deliberationId",
                        UUID.randomUUID(),
                        "article",
                        2,
                        "line",
                        1,
                        "amount",
                        Map.of("amount", "55000.00", "currency", "EUR"))));
    }

    private static Map<String, Object> authorising(String act, String amount) {
        Map<String, String> euros = Map.of("amount", amount, "currency", "EUR");
        return Map.of(
                "kind",
                "VOTE_AUTHORISATION",
                "authorisations",
                List.of(Map.of(
                        "act",
                        act,
                        "operationCode",
                        "C02-564H03",
                        "amount",
                        euros,
                        "paymentAppropriations",
                        List.of(Map.of("year", 2023, "amount", euros)),
                        "operation",
                        Map.of(
                                "label",
                                "Mobilité solidaire 2023-2027",
                                "section",
                                "OPERATING",
                                "authorisationKind",
                                "COMMITMENT_AUTHORISATION",
                                "imputation",
                                Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "93564")))));
    }

    private static Map<String, Object> commit(String expense) {
        return Map.of("kind", "COMMIT_FUNDS", "expenseIds", List.of(expense));
    }

    private ConsumerRecord<String, byte[]> published(String topic, String key) {
        return published(topic, key, 1);
    }

    /** The last of so many events of that key. */
    private ConsumerRecord<String, byte[]> published(String topic, String key, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> kafka.read(topic, key), events -> events.size() == count)
                .getLast();
    }

    private static JsonNode valid(ConsumerRecord<String, byte[]> event, String name) throws IOException {
        return valid(event, name, "1");
    }

    private static JsonNode valid(ConsumerRecord<String, byte[]> event, String name, String version)
            throws IOException {
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.vote." + name + ".v1");
        assertThat(header(event, "ce_source")).isEqualTo("/vote-service/" + Office.PAS_DE_CALAIS);
        assertThat(header(event, "ce_collectivity")).isEqualTo(Office.PAS_DE_CALAIS);
        assertThat(header(event, "ce_aggregateversion")).isEqualTo(version);
        assertThat(header(event, "ce_subject")).isEqualTo(event.key());
        assertThat(header(event, "ce_dataschema")).endsWith("/contracts/" + name + ".v1.schema.json");
        String text = new String(event.value(), UTF_8);
        assertThat(faults(name, text)).isEmpty();
        return new ObjectMapper().readTree(text);
    }

    private static List<String> faults(String name, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SCHEMAS + name + ".v1.schema.json"))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
