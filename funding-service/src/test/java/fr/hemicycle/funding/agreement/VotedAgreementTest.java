package fr.hemicycle.funding.agreement;

import static fr.hemicycle.funding.Treasury.PAS_DE_CALAIS;
import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.agreement.Negotiation.REGION;
import static fr.hemicycle.funding.agreement.Negotiation.approving;
import static fr.hemicycle.funding.agreement.Negotiation.draft;
import static fr.hemicycle.funding.agreement.Negotiation.signature;
import static fr.hemicycle.funding.payment.Paymaster.orderOf;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.award.Grants;
import fr.hemicycle.funding.payment.Paymaster;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Votes on agreements and what follows from them, with the real broker: payments, shares, events, and the end of an act. */
@QuarkusTest
@WithTestResource(TestStack.class)
class VotedAgreementTest {

    private static final Map<String, Object> ANNULLED = Map.of("annulledOn", "2023-06-20", "whole", true);

    @Inject
    TermEnds terms;

    private final Negotiation table = new Negotiation();
    private final Treasury own = table.own;
    private final String vote = UUID.randomUUID().toString();

    @Test
    void a_vote_approves_all_that_it_names_once() {
        String one = table.drafted(draft());
        String other = table.drafted(draft());
        JsonPath outcome = table.vote(vote, List.of(table.textOf(one), table.textOf(other)));
        table.vote(vote, List.of(table.textOf(one)));
        settled();

        assertThat(outcome.getString("outcome")).isEqualTo("APPROVED");
        for (String id : List.of(one, other)) {
            assertThat(table.read(id).getString("parties[0].approvedBy")).startsWith("2023-120");
            assertThat(table.read(id).getString("parties[0].approvedOn")).isEqualTo("2023-01-10");
            assertThat(own.read("/v1/agreements/" + id + "/facts").getList("items"))
                    .hasSize(1);
        }
    }

    @Test
    void a_vote_of_which_one_text_cannot_be_approved_approves_none_and_says_why() {
        String id = table.drafted(draft());
        String unknown = UUID.randomUUID().toString();
        JsonPath outcome = table.vote(
                vote, List.of(table.textOf(id), Map.of("agreementId", unknown, "textSha256", "0".repeat(64))));

        assertThat(outcome.getString("outcome")).isEqualTo("REFUSED");
        assertThat(outcome.<String>getList("reasons.code")).containsExactly("AGREEMENT_MUST_EXIST");
        assertThat(outcome.getString("reasons[0].sentence")).contains(unknown);
        assertThat(table.read(id).getString("parties[0].approvedBy")).isNull();
        assertThat(own.read("/v1/agreements/" + id + "/facts").getList("items")).isEmpty();
        assertThat(consistent()).isTrue();
    }

    @Test
    void the_agreement_of_strangers_is_not_there_for_a_vote() {
        String id = table.drafted(draft());
        table.votes.tellAs(Treasury.NORD, "VoteAdopted", vote, approving(vote, List.of(table.textOf(id))));
        Treasury nord = new Treasury(Role.FINANCE, Treasury.NORD);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> nord.get("/v1/agreement-votes/" + vote).statusCode() == 200);

        assertThat(nord.read("/v1/agreement-votes/" + vote).<String>getList("reasons.code"))
                .containsExactly("AGREEMENT_MUST_EXIST");
        own.get("/v1/agreement-votes/" + vote).then().statusCode(404);
    }

    @Test
    void an_annulled_act_takes_its_approval_back_as_if_it_had_never_been() {
        String id = table.drafted(draft());
        String approving = table.conclude(id);
        table.votes.act("DeliberationAnnulled", approving, 2, ANNULLED);
        table.votes.act("DeliberationAnnulled", approving, 2, ANNULLED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> table.read(id).getString("state").equals("DRAFTED"));

        assertThat(table.read(id).getString("inForceOn")).isNull();
        assertThat(own.read("/v1/agreements/" + id + "/facts").<String>getList("items.kind"))
                .containsExactly("APPROVED", "APPROVED", "SIGNED", "SIGNED", "APPROVAL_WITHDRAWN");
        assertThat(types(id, 2))
                .containsExactly(
                        "fr.hemicycle.funding.AgreementInForce.v1", "fr.hemicycle.funding.AgreementNoLongerInForce.v1");
        table.vote(vote, List.of(table.textOf(id)));
        assertThat(table.read(id).getString("state")).isEqualTo("IN_FORCE");
        assertThat(types(id, 3)).last().isEqualTo("fr.hemicycle.funding.AgreementInForce.v1");
        assertThat(consistent()).isTrue();
    }

    @Test
    void an_act_that_is_withdrawn_before_its_vote_is_heard_approves_nothing() {
        String id = table.drafted(draft());
        table.votes.act("DeliberationWithdrawn", vote, 2, Map.of("withdrawnOn", "2023-03-14"));
        JsonPath outcome = table.vote(vote, List.of(table.textOf(id)));

        assertThat(outcome.getString("outcome")).isEqualTo("APPROVED");
        assertThat(table.read(id).getString("parties[0].approvedBy")).isNull();
        assertThat(own.read("/v1/agreements/" + id + "/facts").<String>getList("items.kind"))
                .containsExactly("APPROVED", "APPROVAL_WITHDRAWN");
        assertThat(consistent()).isTrue();
    }

    @Test
    void of_parties_that_sign_at_once_no_signature_is_lost() throws Exception {
        String id = table.drafted(draft());
        table.vote(vote, List.of(table.textOf(id)));
        table.approve(table.region, id, table.approval(id)).then().statusCode(201);
        try (ExecutorService signing = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int day = 11; day < 21; day++) {
                String on = "2023-01-" + day;
                answers.add(signing.submit(() ->
                        table.sign(table.region, id, signature(REGION, on)).statusCode()));
                answers.add(signing.submit(
                        () -> table.sign(own, id, signature(PAS_DE_CALAIS, on)).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        assertThat(table.read(id).getString("inForceOn")).isEqualTo("2023-01-11");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> table.votes.kafka.read("agreements.v1", id).stream()
                        .anyMatch(each -> new String(each.value(), UTF_8).contains("\"inForceOn\":\"2023-01-11\"")));
        assertThat(own.read("/v1/agreements/" + id + "/facts?limit=200").getList("items"))
                .hasSize(22);
        assertThat(consistent()).isTrue();
    }

    @Test
    void nothing_is_paid_before_the_agreement_that_the_vote_foresees_is_in_force() {
        Paymaster desk = new Paymaster();
        Paymaster.Line line = desk.foreseeing("100.00", "60.00");
        assertThat(awaits(line)).containsExactly("ACT", "AGREEMENT");
        desk.act(line, "DeliberationInForce", 2, Map.of("inForceOn", "2023-01-02"));
        await().atMost(Duration.ofSeconds(30)).until(() -> awaits(line).equals(List.of("AGREEMENT")));
        String liquidation = desk.payable(line);
        refusedOrder(desk, liquidation);

        Map<String, Object> covering = draft();
        covering.put("commitments", List.of(Map.of("deliberationId", line.vote(), "article", 2, "line", 1)));
        String id = table.drafted(covering);
        refusedOrder(desk, liquidation);
        String approving = table.conclude(id);
        assertThat(awaits(line)).isEmpty();
        assertThat(commitment(line).getString("boundOn")).isEqualTo("2023-01-20");
        String order = desk.ordered(liquidation, "20.00", 2023);

        table.votes.act("DeliberationAnnulled", approving, 2, ANNULLED);
        await().atMost(Duration.ofSeconds(30)).until(() -> awaits(line).equals(List.of("AGREEMENT")));
        desk.pay(order).then().statusCode(409).body("code", equalTo("AGREEMENT_MUST_BE_IN_FORCE"));
        refusedOrder(desk, liquidation);
        table.vote(vote, List.of(table.textOf(id)));
        desk.pay(order).then().statusCode(201);
        assertThat(consistent()).isTrue();
    }

    @Test
    void a_draft_that_covers_a_line_is_waited_for_until_it_is_given_up() {
        Paymaster desk = new Paymaster();
        Paymaster.Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        Map<String, Object> covering = draft();
        covering.put("commitments", List.of(Map.of("deliberationId", line.vote(), "article", 2, "line", 1)));
        String id = table.drafted(covering);
        refusedOrder(desk, liquidation);
        table.change("PUT", "", id, draft()).then().statusCode(200);
        desk.ordered(liquidation, "10.00", 2023);
        table.change("PUT", "", id, covering).then().statusCode(200);
        refusedOrder(desk, liquidation);
        table.change("POST", "/termination", id, Map.of("terminatedOn", "2023-02-01", "reason", "Abandon"))
                .then()
                .statusCode(200);
        desk.ordered(liquidation, "10.00", 2023);
    }

    @Test
    void an_award_has_the_date_of_the_agreement_that_covers_its_line() {
        Paymaster.Line line = new Paymaster().bound("100.00", "60.00");
        String path = "/v1/commitments/" + line.commitment() + "/lines/2/1/award";
        describe(path, "2023-03-01", 0).then().statusCode(200);
        Map<String, Object> covering = draft();
        covering.put("commitments", List.of(Map.of("deliberationId", line.vote(), "article", 2, "line", 1)));
        String id = table.drafted(covering);

        own.get(path).then().body("award.agreementSignedOn", nullValue());
        String file = publicFile().header("ETag");
        describe(path, "2023-03-01", 1)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("SIGNATURE_MUST_BE_THE_AGREEMENTS")));
        table.conclude(id);
        own.get(path).then().header("ETag", "\"1\"").body("award.agreementSignedOn", equalTo("2023-01-20"));
        assertThat(publicFile().header("ETag")).isNotEqualTo(file);
        assertThat(publicFile().asString().lines().filter(row -> row.contains(vote)))
                .singleElement()
                .asString()
                .contains(",2023-01-20,");
        describe(path, "2023-01-20", 1).then().statusCode(200);
    }

    /** The grants of the Pas-de-Calais, for which all of 65 is a grant here. */
    private Response publicFile() {
        Response settings = own.get("/v1/award-settings");
        if (settings.header("ETag").equals("\"0\"")) {
            own.request()
                    .header("If-Match", "\"0\"")
                    .body(Map.of(
                            "name",
                            "Département du Pas-de-Calais",
                            "siret",
                            "22620001200012",
                            "grantNatures",
                            List.of(Map.of(
                                    "nomenclature", "M52", "prefix", "65", "fromYear", 2022, "provenance", "essai"))))
                    .put("/v1/award-settings")
                    .then()
                    .statusCode(200);
        }
        return given().get("/v1/open-data/subventions.csv?collectivity=" + PAS_DE_CALAIS);
    }

    private Response describe(String path, String signedOn, int version) {
        Map<String, Object> award = Grants.award();
        award.put("object", vote);
        award.put("agreementSignedOn", signedOn);
        return own.request()
                .header("If-Match", "\"" + version + "\"")
                .body(award)
                .put(path);
    }

    @Test
    void the_shares_of_a_plan_follow_the_agreement_that_covers_it() {
        String plan = own.created("/v1/financing-plans", Treasury.plan("270000.00", Treasury.threeShares()))
                .getString("id");
        JsonPath operation = own.operation("100000.00");
        Map<String, Object> line = VoteEvents.line(1, operation.getString("code"), "60000.00", null);
        line.put("financingPlanId", plan);
        Map<String, Object> covering = draft();
        covering.put("financingPlanId", plan);
        String id = table.drafted(covering);
        table.conclude(id);
        assertThat(share(plan).getString("state")).isEqualTo("PROPOSED");

        table.votes.tell("deliberations.v1", "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> share(plan).getString("state").equals("AGREEMENT_SIGNED"));
        assertThat(share(plan).getString("agreements[0].agreementId")).isEqualTo(id);
        assertThat(share(plan).getString("agreements[0].signedOn")).isEqualTo("2023-01-20");
        String commitment = own.read("/v1/vote-outcomes/" + vote).getString("commitmentId");
        describe("/v1/commitments/" + commitment + "/lines/2/1/award", "2023-01-20", 0)
                .then()
                .statusCode(200);
        assertThat(share(plan).<String>getList("findings.code"))
                .containsExactly("AGREEMENTS_MUST_NAME_THE_SECURED_SHARE");
        amended(id, "60000.00");
        assertThat(share(plan).getList("findings")).isEmpty();
        assertThat(share(plan).getString("agreements[0].amount.amount")).isEqualTo("60000.00");

        table.change("POST", "/termination", id, Map.of("terminatedOn", "2023-07-01", "reason", "Abandon"))
                .then()
                .statusCode(200);
        assertThat(share(plan).getString("state")).isEqualTo("COMMITTED");
        assertThat(share(plan).getList("agreements")).isEmpty();
        List<ConsumerRecord<String, byte[]>> told = await().atMost(Duration.ofSeconds(30))
                .until(() -> table.votes.kafka.read("financing-plans.v1", plan), events -> events.size() == 4);
        assertThat(told)
                .extracting(each -> header(each, "ce_type"))
                .last()
                .isEqualTo("fr.hemicycle.funding.ShareChanged.v1");
        assertThat(new String(told.getLast().value(), UTF_8))
                .contains("\"state\":\"COMMITTED\"", "\"previousState\":\"AGREEMENT_SIGNED\"");
        assertThat(consistent()).isTrue();
    }

    @Test
    void an_agreement_in_force_an_end_and_a_term_are_told_as_their_schemas_say() {
        Map<String, Object> brief = draft();
        brief.put("until", "2023-12-31");
        String over = table.drafted(brief);
        table.conclude(over);
        terms.tell(Instant.now());
        terms.tell(Instant.now());
        String terminated = table.drafted(draft());
        table.conclude(terminated);
        table.change("POST", "/termination", terminated, Map.of("terminatedOn", "2024-07-01", "reason", "Abandon"))
                .then()
                .statusCode(200);
        String withdrawn = table.drafted(draft());
        table.conclude(withdrawn);
        table.region
                .post("/v1/agreements/" + withdrawn + "/approval-withdrawals", Negotiation.withdrawal())
                .then()
                .statusCode(201);

        valid(over, 2, "AgreementInForce", "\"inForceOn\":\"2023-01-20\"", 0);
        valid(over, 2, "AgreementEnded", "\"endedAs\":\"TERM_REACHED\",\"endedOn\":\"2023-12-31\"", 1);
        valid(terminated, 2, "AgreementEnded", "\"endedAs\":\"TERMINATED\",\"endedOn\":\"2024-07-01\"", 1);
        valid(withdrawn, 2, "AgreementNoLongerInForce", "\"cause\":\"Annulation\"", 1);
        assertThat(table.read(over).getString("state")).isEqualTo("ENDED");
        assertThat(consistent()).isTrue();
    }

    private void valid(String agreement, int count, String type, String text, int position) {
        ConsumerRecord<String, byte[]> event = told(agreement, count).get(position);
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + type + ".v1");
        assertThat(header(event, "ce_aggregateversion")).isEqualTo(Integer.toString(position + 1));
        assertThat(header(event, "ce_collectivity")).isEqualTo(PAS_DE_CALAIS);
        String data = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + type + ".v1.schema.json"))
                        .validate(data, InputFormat.JSON))
                .isEmpty();
        assertThat(data).contains(text);
    }

    private List<ConsumerRecord<String, byte[]>> told(String agreement, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> table.votes.kafka.read("agreements.v1", agreement), events -> events.size() == count);
    }

    private List<String> types(String agreement, int count) {
        return told(agreement, count).stream()
                .map(each -> header(each, "ce_type"))
                .toList();
    }

    /** One more vote under the same key, so that all that was told before it has been heard. */
    private void settled() {
        String last = UUID.randomUUID().toString();
        table.votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                approving(last, List.of(table.textOf(table.drafted(draft())))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> own.get("/v1/agreement-votes/" + last).statusCode() == 200);
    }

    private void amended(String id, String amount) {
        Map<String, Object> schedule = Negotiation.instalment(amount);
        table.change(
                        "POST",
                        "/amendments",
                        id,
                        Map.of(
                                "object",
                                "Montant",
                                "amounts",
                                Map.of("departement", euros(amount)),
                                "schedule",
                                List.of(schedule)))
                .then()
                .statusCode(201);
        table.vote(UUID.randomUUID().toString(), List.of(table.amendmentOf(id)));
        Map<String, Object> approval = table.approval(id);
        approval.putAll(table.amendmentOf(id));
        approval.remove("agreementId");
        table.approve(table.region, id, approval).then().statusCode(201);
        Map<Treasury, String> parties = Map.of(table.region, REGION, own, PAS_DE_CALAIS);
        parties.forEach((party, siren) -> {
            Map<String, Object> signature = new HashMap<>(signature(siren, "2023-02-01"));
            signature.put("amendment", 1);
            table.sign(party, id, signature).then().statusCode(201);
        });
    }

    private static void refusedOrder(Paymaster desk, String liquidation) {
        desk.order(liquidation, orderOf(euros("1.00"), 2023))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_MUST_BE_IN_FORCE"));
    }

    private JsonPath commitment(Paymaster.Line line) {
        return own.read("/v1/commitments/" + line.commitment());
    }

    private List<String> awaits(Paymaster.Line line) {
        return commitment(line).getList("awaits");
    }

    private JsonPath share(String plan) {
        return own.read("/v1/financing-plans/" + plan).setRootPath("shares.find { it.funder.siren == '226200012' }");
    }

    private boolean consistent() {
        return own.read("/v1/consistency").getBoolean("consistent");
    }
}
