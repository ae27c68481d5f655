package fr.hemicycle.funding.agreement;

import static fr.hemicycle.funding.Treasury.NORD;
import static fr.hemicycle.funding.Treasury.PAS_DE_CALAIS;
import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.agreement.Negotiation.REGION;
import static fr.hemicycle.funding.agreement.Negotiation.clause;
import static fr.hemicycle.funding.agreement.Negotiation.draft;
import static fr.hemicycle.funding.agreement.Negotiation.instalment;
import static fr.hemicycle.funding.agreement.Negotiation.model;
import static fr.hemicycle.funding.agreement.Negotiation.party;
import static fr.hemicycle.funding.agreement.Negotiation.signature;
import static fr.hemicycle.funding.agreement.Negotiation.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class AgreementResourceTest {

    private static final String SOME_ID = "01849933-8000-7000-8000-000000000001";
    private static final List<Object> TWO_PARTIES = List.of(
            party("departement", PAS_DE_CALAIS, "Pas-de-Calais", "60.00"),
            party("region", REGION, "Hauts-de-France", "0.00"));

    private final Negotiation table = new Negotiation();
    private final Treasury own = table.own;
    private final Treasury region = table.region;

    @Test
    void an_agreement_is_in_force_once_both_parties_have_approved_and_signed_it() {
        String id = table.drafted(draft());
        assertThat(table.read(id).getString("state")).isEqualTo("DRAFTED");
        table.vote(UUID.randomUUID().toString(), List.of(table.textOf(id)));
        table.approve(region, id, table.approval(id))
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("parties[1].approvedBy", equalTo("2023.00577"));
        table.sign(region, id, signature(REGION, "2023-01-19")).then().body("state", equalTo("APPROVED"));
        table.sign(own, id, signature(PAS_DE_CALAIS, "2023-01-20"))
                .then()
                .statusCode(201)
                .body("state", equalTo("IN_FORCE"))
                .body("inForceOn", equalTo("2023-01-20"));

        assertThat(region.read("/v1/agreements/" + id + "?on=2023-01-19").getString("state"))
                .isEqualTo("APPROVED");
        assertThat(region.read("/v1/agreements/" + id + "?on=2028-01-01").getString("state"))
                .isEqualTo("ENDED");
        JsonPath facts = region.read("/v1/agreements/" + id + "/facts?limit=3");
        assertThat(facts.<String>getList("items.kind")).containsExactly("APPROVED", "APPROVED", "SIGNED");
        assertThat(facts.getString("items[0].toldBy")).startsWith("vote 2023-120");
        assertThat(region.read("/v1/agreements/" + id + "/facts?cursor=" + facts.getString("next"))
                        .getString("items[0].signatory"))
                .isEqualTo("N. N.");
    }

    @Test
    void an_instance_of_a_model_takes_what_it_does_not_say_and_shows_where_it_differs() {
        String model = region.created("/v1/agreement-models", model()).getString("id");
        Map<String, Object> instance = instanceOf(model);
        String identical = table.drafted(instance);
        instance.put("clauses", List.of(clause("objet", "Autre chose."), clause("suivi", "Un comité.")));
        instance.put("schedule", List.of(instalment("61.00")));
        instance.put("parties", List.of(party("departement", PAS_DE_CALAIS, "PdC", "61.00"), TWO_PARTIES.get(1)));
        String other = table.drafted(instance);

        assertThat(differences(identical).getList("differences")).isEmpty();
        assertThat(table.read(identical).getString("object")).isEqualTo("Cofinancement de la mission PAMS");
        JsonPath differences = differences(other);
        assertThat(differences.<String>getList("differences.field"))
                .containsExactly(
                        "parties/departement/amount", "clauses/objet/text", "clauses/paiement", "clauses/suivi");
        assertThat(differences.<String>getList("differences.kind"))
                .containsExactly("CHANGED", "CHANGED", "REMOVED", "ADDED");
        assertThat(differences.getString("differences[0].model")).isEqualTo("60.00");
        assertThat(differences.getString("differences[0].instance")).isEqualTo("61.00");
        assertThat(own.read("/v1/agreements?modelId=" + model).<String>getList("items.id"))
                .containsExactly(identical, other);
        own.get("/v1/agreements/" + table.drafted(draft()) + "/differences")
                .then()
                .statusCode(404);
    }

    @Test
    void a_model_is_read_by_those_it_is_shared_with_and_each_version_stays() {
        String model = region.created("/v1/agreement-models", model()).getString("id");
        String path = "/v1/agreement-models/" + model;
        String instance = table.drafted(instanceOf(model));
        Map<String, Object> next = model();
        next.put("object", "Cofinancement élargi");
        next.put("sharedWith", List.of(PAS_DE_CALAIS));
        region.request().body(next).put(path).then().statusCode(428).body("code", equalTo("VERSION_MUST_BE_GIVEN"));
        region.request()
                .header("If-Match", "\"7\"")
                .body(next)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MUST_BE_CURRENT"));
        own.request().header("If-Match", "\"0\"").body(next).put(path).then().statusCode(404);
        region.request()
                .header("If-Match", region.get(path).header("ETag"))
                .body(next)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        assertThat(own.read(path).getString("object")).isEqualTo("Cofinancement élargi");
        assertThat(own.read(path + "?version=1").getString("object")).isEqualTo("Cofinancement de la mission PAMS");
        own.get(path + "?version=3").then().statusCode(404);
        new Treasury(Role.FINANCE, NORD).get(path).then().statusCode(404);
        assertThat(own.read("/v1/agreement-models?limit=200").<String>getList("items.id"))
                .contains(model);
        assertThat(differences(instance).getList("differences")).isEmpty();
        assertThat(differences(instance).getInt("currentModelVersion")).isEqualTo(2);
        assertThat(own.read("/v1/agreements/" + instance + "/differences?modelVersion=2")
                        .<String>getList("differences.field"))
                .containsExactly("object");
        own.get("/v1/agreements/" + instance + "/differences?modelVersion=3")
                .then()
                .statusCode(404);
    }

    static Stream<Arguments> drafts() {
        return Stream.of(
                arguments(
                        "parties",
                        List.of(party("departement", "226200013", "PdC", "60.00"), TWO_PARTIES.get(1)),
                        422,
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT",
                        "/parties/0/siren"),
                arguments("parties", List.of(), 422, "VALUE_MUST_BE_VALID", "/parties"),
                arguments(
                        "parties",
                        List.of(party("Département", PAS_DE_CALAIS, "PdC", "60.00")),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/parties/0/key"),
                arguments(
                        "parties",
                        List.of(party("departement", PAS_DE_CALAIS, " ", "60.00")),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/parties/0/name"),
                arguments(
                        "parties",
                        List.of(party("departement", PAS_DE_CALAIS, "PdC", "60.001")),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/parties/0/amount/amount"),
                arguments(
                        "parties",
                        List.of(party("departement", PAS_DE_CALAIS, "PdC", "60.00")),
                        409,
                        "AGREEMENT_MUST_HAVE_TWO_PARTIES",
                        null),
                arguments(
                        "parties",
                        List.of(party("nord", NORD, "Nord", "0.00"), TWO_PARTIES.get(1)),
                        409,
                        "OWN_COLLECTIVITY_MUST_BE_A_PARTY",
                        null),
                arguments(
                        "parties",
                        List.of(TWO_PARTIES.get(0), party("region", PAS_DE_CALAIS, "R", "0.00")),
                        409,
                        "PARTY_MUST_APPEAR_ONCE",
                        null),
                arguments(
                        "parties",
                        List.of(TWO_PARTIES.get(0), party("region", REGION, "R", "-0.01")),
                        409,
                        "PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE",
                        null),
                arguments("object", "", 422, "VALUE_MUST_BE_VALID", "/object"),
                arguments("object", "a\u0000b", 422, "VALUE_MUST_BE_VALID", "/object"),
                arguments("object", "x".repeat(1001), 422, "VALUE_MUST_BE_VALID", "/object"),
                arguments("object", null, 422, "VARIABLE_MUST_BE_FILLED", "/object"),
                arguments("clauses", null, 422, "VARIABLE_MUST_BE_FILLED", "/clauses"),
                arguments("clauses", List.of(clause("objet", " ")), 422, "VALUE_MUST_BE_VALID", "/clauses/0/text"),
                arguments(
                        "clauses",
                        List.of(clause("objet", "a"), clause("objet", "b")),
                        409,
                        "CLAUSE_MUST_APPEAR_ONCE",
                        null),
                arguments("from", null, 422, "VARIABLE_MUST_BE_FILLED", "/from"),
                arguments("from", "2023-02-30", 422, "VALUE_MUST_BE_VALID", "/from"),
                arguments("until", "+999999999-12-31", 422, "VALUE_MUST_BE_VALID", "/until"),
                arguments("until", "2022-12-31", 409, "TERM_MUST_NOT_END_BEFORE_IT_BEGINS", null),
                arguments("schedule", List.of(instalment("59.99")), 409, "INSTALMENTS_MUST_SUM_TO_THE_AMOUNT", null),
                arguments(
                        "schedule",
                        List.of(instalment("30.00"), instalment("30.00")),
                        409,
                        "INSTALMENT_MUST_APPEAR_ONCE",
                        null),
                arguments("schedule", List.of(ofNobody()), 409, "INSTALMENT_MUST_NAME_A_PARTY", null),
                arguments("schedule", List.of(never()), 409, "INSTALMENT_MUST_SAY_WHEN", null),
                arguments("schedule", List.of(instalment("0.00")), 409, "AMOUNT_MUST_BE_POSITIVE", null),
                arguments("modelId", SOME_ID, 422, "AGREEMENT_MODEL_MUST_EXIST", "/modelId"),
                arguments("financingPlanId", SOME_ID, 409, "FINANCING_PLAN_MUST_EXIST", null),
                arguments("financingPlanId", "nothing", 422, "VALUE_MUST_BE_VALID", "/financingPlanId"),
                arguments(
                        "commitments",
                        List.of(Map.of("deliberationId", SOME_ID, "article", 0, "line", 1)),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/commitments/0/article"));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("drafts")
    void refuses_a_draft_and_another_text_of_one_and_writes_nothing(
            String property, Object value, int status, String code, @Nullable String pointer) throws SQLException {
        String kept = table.drafted(draft());
        long rows = rows();
        Map<String, Object> draft = draft();
        draft.put(property, value);

        refused(own.post("/v1/agreements", draft), status, code, pointer);
        refused(table.change("PUT", "", kept, draft), status, code, pointer);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void a_draft_is_replaced_for_the_version_that_was_seen_until_somebody_approves() throws SQLException {
        String id = table.drafted(draft());
        Map<String, Object> longer = draft();
        longer.put("until", "2028-12-31");
        longer.put("commitments", List.of(Map.of("deliberationId", SOME_ID, "article", 2, "line", 1)));
        own.request().body(longer).put("/v1/agreements/" + id).then().statusCode(428);
        own.request()
                .header("If-Match", "\"9\"")
                .body(longer)
                .put("/v1/agreements/" + id)
                .then()
                .statusCode(412);
        region.request()
                .header("If-Match", "\"0\"")
                .body(longer)
                .put("/v1/agreements/" + id)
                .then()
                .statusCode(403);
        Map<String, Object> before = table.textOf(id);
        table.change("PUT", "", id, longer)
                .then()
                .statusCode(200)
                .body("textVersion", equalTo(2))
                .body("until", equalTo("2028-12-31"))
                .body("commitments[0].article", equalTo(2));
        table.change("PUT", "", id, draft()).then().statusCode(200).body("commitments", equalTo(List.of()));

        Map<String, Object> ofTheOldText = table.approval(id);
        table.change("PUT", "", id, longer).then().statusCode(200);
        refused(table.approve(region, id, ofTheOldText), 409, "APPROVAL_MUST_NAME_THE_CURRENT_TEXT", null);
        assertThat(before).isNotEqualTo(table.textOf(id));
        table.approve(region, id, table.approval(id)).then().statusCode(201);
        long rows = rows();
        refused(table.change("PUT", "", id, draft()), 409, "DRAFT_MUST_NOT_BE_APPROVED", null);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void refuses_what_a_party_may_not_tell_and_writes_nothing() throws SQLException {
        String id = table.drafted(draft());
        long rows = rows();
        refused(table.approve(own, id, table.approval(id)), 409, "PARTY_MAY_ONLY_ACT_FOR_ITSELF", null);
        refused(
                table.approve(own, id, changed(table.approval(id), "party", PAS_DE_CALAIS)),
                409,
                "OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE",
                null);
        refused(
                table.approve(region, id, changed(table.approval(id), "party", NORD)),
                409,
                "PARTY_MUST_BE_IN_THE_AGREEMENT",
                null);
        refused(
                table.approve(region, id, changed(table.approval(id), "textSha256", "0".repeat(64))),
                409,
                "APPROVAL_MUST_NAME_THE_CURRENT_TEXT",
                null);
        refused(
                table.approve(region, id, changed(table.approval(id), "amendment", 1)),
                409,
                "AMENDMENT_MUST_EXIST",
                null);
        refused(
                table.approve(region, id, changed(table.approval(id), "approvedOn", "2999-01-01")),
                409,
                "DATE_MUST_NOT_LIE_AHEAD",
                null);
        refused(
                table.approve(region, id, changed(table.approval(id), "textSha256", "ABC")),
                422,
                "VALUE_MUST_BE_VALID",
                "/textSha256");
        refused(
                table.approve(region, id, changed(table.approval(id), "reference", " ")),
                422,
                "VALUE_MUST_BE_VALID",
                "/reference");
        refused(
                table.sign(region, id, signature(REGION, "2023-01-19")),
                409,
                "SIGNATURE_MUST_FOLLOW_THE_APPROVAL",
                null);
        refused(table.sign(own, id, signature(REGION, "2023-01-19")), 409, "PARTY_MAY_ONLY_ACT_FOR_ITSELF", null);
        refused(
                table.sign(region, id, changed(signature(REGION, "2023-01-19"), "signatory", "a\u0000b")),
                422,
                "VALUE_MUST_BE_VALID",
                "/signatory");
        refused(withdraw(own, id, withdrawal()), 409, "PARTY_MAY_ONLY_ACT_FOR_ITSELF", null);
        refused(
                withdraw(own, id, changed(withdrawal(), "party", PAS_DE_CALAIS)),
                409,
                "OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE",
                null);
        refused(
                withdraw(region, id, changed(withdrawal(), "withdrawnOn", "2999-01-01")),
                409,
                "DATE_MUST_NOT_LIE_AHEAD",
                null);
        refused(withdraw(region, id, changed(withdrawal(), "reason", "")), 422, "VALUE_MUST_BE_VALID", "/reason");
        assertThat(rows()).isEqualTo(rows);
        assertThat(own.get("/v1/agreements/" + id).header("ETag")).isEqualTo("\"0\"");

        table.approve(region, id, table.approval(id)).then().statusCode(201);
        assertThat(own.get("/v1/agreements/" + id).header("ETag")).isEqualTo("\"1\"");
        refused(table.approve(region, id, table.approval(id)), 409, "FACT_MUST_BE_DECLARED_ONCE", null);
        withdraw(region, id, withdrawal()).then().statusCode(201).body("state", equalTo("DRAFTED"));
        refused(withdraw(region, id, withdrawal()), 409, "FACT_MUST_BE_DECLARED_ONCE", null);
    }

    @Test
    void an_agreement_in_force_is_amended_by_what_all_parties_approve_and_sign_again() throws SQLException {
        String id = table.drafted(draft());
        Map<String, Object> longer = Map.of(
                "object",
                "Prolongation",
                "clauses",
                List.of(clause("suivi", "Un comité."), Map.of("key", "paiement")),
                "amounts",
                Map.of("departement", euros("70.00")),
                "schedule",
                List.of(instalment("70.00")),
                "until",
                "2028-12-31");
        refused(amend(id, longer), 409, "AGREEMENT_MUST_BE_CONCLUDED", null);
        table.conclude(id);
        long rows = rows();
        refused(amend(id, Map.of("object", "o")), 409, "AMENDMENT_MUST_CHANGE_SOMETHING", null);
        refused(
                amend(id, Map.of("object", "o", "clauses", List.of(Map.of("key", "autre")))),
                409,
                "CLAUSE_MUST_EXIST",
                null);
        refused(
                amend(id, Map.of("object", "o", "clauses", List.of(Map.of("key", "objet", "text", "t")))),
                422,
                "VALUE_MUST_BE_VALID",
                "/clauses");
        refused(
                amend(id, Map.of("object", "o", "amounts", Map.of("nord", euros("1.00")))),
                409,
                "PARTY_MUST_BE_IN_THE_AGREEMENT",
                null);
        refused(
                amend(id, Map.of("object", "o", "until", "2022-12-31")),
                409,
                "TERM_MUST_NOT_END_BEFORE_IT_BEGINS",
                null);
        refused(amend(id, Map.of("until", "2028-12-31")), 422, "VALUE_MUST_BE_VALID", "/object");
        own.post("/v1/agreements/" + id + "/amendments", longer).then().statusCode(428);
        assertThat(rows()).isEqualTo(rows);

        amend(id, longer)
                .then()
                .statusCode(201)
                .body("until", equalTo("2027-12-31"))
                .body("amendments[0].number", equalTo(1))
                .body("amendments[0].clauses[1].key", equalTo("paiement"));
        table.vote(UUID.randomUUID().toString(), List.of(table.amendmentOf(id)));
        Map<String, Object> approval = changed(table.approval(id), "amendment", 1);
        approval.put("textSha256", table.amendmentOf(id).get("textSha256"));
        approval.put("reference", "2023.00900");
        table.approve(region, id, approval).then().statusCode(201);
        table.sign(region, id, changed(signature(REGION, "2023-02-01"), "amendment", 1))
                .then()
                .statusCode(201);
        table.sign(own, id, changed(signature(PAS_DE_CALAIS, "2023-02-02"), "amendment", 1))
                .then()
                .statusCode(201)
                .body("amendments[0].inForceOn", equalTo("2023-02-02"));

        JsonPath now = table.read(id);
        assertThat(now.getString("until")).isEqualTo("2028-12-31");
        assertThat(now.<String>getList("clauses.key")).containsExactly("objet", "suivi");
        assertThat(now.getString("parties[0].amount.amount")).isEqualTo("70.00");
        assertThat(own.read("/v1/agreements/" + id + "?on=2023-02-01").getString("parties[0].amount.amount"))
                .isEqualTo("60.00");
    }

    @Test
    void an_agreement_ends_once() throws SQLException {
        String id = table.drafted(draft());
        Map<String, Object> end = Map.of("terminatedOn", "2024-07-01", "reason", "Mission abandonnée");
        own.post("/v1/agreements/" + id + "/termination", end).then().statusCode(428);
        region.post("/v1/agreements/" + id + "/termination", end).then().statusCode(403);
        table.change("POST", "/termination", id, Map.of("terminatedOn", "2024-07-01"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        table.change("POST", "/termination", id, end)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("terminatedOn", equalTo("2024-07-01"));
        long rows = rows();
        refused(table.change("POST", "/termination", id, end), 409, "AGREEMENT_MUST_NOT_HAVE_ENDED", null);
        refused(table.approve(region, id, table.approval(id)), 409, "AGREEMENT_MUST_NOT_HAVE_ENDED", null);
        refused(amend(id, Map.of("object", "o", "until", "2028-12-31")), 409, "AGREEMENT_MUST_NOT_HAVE_ENDED", null);
        assertThat(rows()).isEqualTo(rows);
    }

    static Stream<Arguments> models() {
        return Stream.of(
                arguments("name", "", 422, "VALUE_MUST_BE_VALID", "/name"),
                arguments("sharedWith", List.of("226200013"), 422, "SIREN_MUST_HAVE_ITS_CHECK_DIGIT", "/sharedWith/0"),
                arguments(
                        "parties",
                        List.of(Map.of("key", "region", "siren", "200053743")),
                        422,
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT",
                        "/parties/0/siren"),
                arguments("parties", List.of(Map.of("key", "region")), 409, "AGREEMENT_MUST_HAVE_TWO_PARTIES", null),
                arguments(
                        "parties",
                        List.of(Map.of("key", "region"), Map.of("key", "region")),
                        409,
                        "PARTY_MUST_APPEAR_ONCE",
                        null),
                arguments("clauses", List.of(), 422, "VALUE_MUST_BE_VALID", "/clauses"),
                arguments("schedule", List.of(instalment("60.01")), 409, "INSTALMENTS_MUST_SUM_TO_THE_AMOUNT", null));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("models")
    void refuses_a_model_and_writes_nothing(
            String property, Object value, int status, String code, @Nullable String pointer) throws SQLException {
        long rows = rows();

        refused(region.post("/v1/agreement-models", changed(model(), property, value)), status, code, pointer);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void a_model_that_is_not_shared_cannot_be_drafted_from() {
        Map<String, Object> hidden = model();
        hidden.remove("sharedWith");
        String model = region.created("/v1/agreement-models", hidden).getString("id");

        refused(own.post("/v1/agreements", instanceOf(model)), 422, "AGREEMENT_MODEL_MUST_EXIST", "/modelId");
    }

    @Test
    void strangers_find_nothing() {
        String id = table.drafted(draft());
        Treasury stranger = new Treasury(Role.ADMIN, NORD);
        for (String path : List.of("", "/facts", "/differences")) {
            stranger.get("/v1/agreements/" + id + path).then().statusCode(404);
        }
        assertThat(stranger.read("/v1/agreements?limit=200").<String>getList("items.id"))
                .doesNotContain(id);
        table.approve(stranger, id, table.approval(id)).then().statusCode(404);
        table.sign(stranger, id, signature(NORD, "2023-01-19")).then().statusCode(404);
        withdraw(stranger, id, withdrawal()).then().statusCode(404);
        own.get("/v1/agreements/" + SOME_ID).then().statusCode(404);
        own.get("/v1/agreements/nothing").then().statusCode(404);
        stranger.get("/v1/agreement-votes/" + SOME_ID).then().statusCode(404);
        for (Map.Entry<String, Object> change : Map.<String, Object>of(
                        "/amendments",
                        Map.of("object", "o", "until", "2028-12-31"),
                        "/termination",
                        Map.of("terminatedOn", "2024-07-01", "reason", "r"))
                .entrySet()) {
            stranger.request()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"0\"")
                    .body(change.getValue())
                    .post("/v1/agreements/" + id + change.getKey())
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void the_same_request_again_gets_the_same_answer() {
        String key = UUID.randomUUID().toString();
        String first = own.post("/v1/agreements", draft(), key).jsonPath().getString("id");

        assertThat(own.post("/v1/agreements", draft(), key).jsonPath().getString("id"))
                .isEqualTo(first);
        own.post("/v1/agreements", changed(draft(), "object", "Autre"), key)
                .then()
                .statusCode(422);
    }

    private static void refused(Response answer, int status, String code, @Nullable String pointer) {
        answer.then().statusCode(status).body("errors.code", hasItem(code));
        if (pointer != null) {
            answer.then().body("errors.pointer", hasItem(pointer));
        }
    }

    private static Map<String, Object> changed(Map<String, Object> request, String property, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(property, value);
        return changed;
    }

    private static Map<String, Object> ofNobody() {
        return changed(instalment("60.00"), "party", "commune");
    }

    private static Map<String, Object> never() {
        Map<String, Object> instalment = instalment("60.00");
        instalment.remove("condition");
        return instalment;
    }

    private static Map<String, Object> instanceOf(String model) {
        Map<String, Object> instance = draft();
        List.of("object", "clauses").forEach(instance::remove);
        instance.put("modelId", model);
        return instance;
    }

    private Response amend(String id, Map<String, Object> amendment) {
        return table.change("POST", "/amendments", id, amendment);
    }

    private static Response withdraw(Treasury party, String id, Map<String, Object> withdrawal) {
        return party.post("/v1/agreements/" + id + "/approval-withdrawals", withdrawal);
    }

    private JsonPath differences(String id) {
        return own.read("/v1/agreements/" + id + "/differences");
    }

    /** All rows that agreements leave, and what was told of them. */
    private static long rows() throws SQLException {
        try (Connection connection = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("""
                        SELECT (SELECT count(*) + coalesce(sum(version), 0) FROM agreement)
                          + (SELECT count(*) FROM agreement_text) + (SELECT count(*) FROM agreement_party)
                          + (SELECT count(*) FROM agreement_cover) + (SELECT count(*) FROM agreement_amendment)
                          + (SELECT count(*) FROM agreement_fact) + (SELECT count(*) FROM agreement_vote)
                          + (SELECT count(*) FROM agreement_model) + (SELECT count(*) FROM agreement_model_text)
                          + (SELECT count(*) FROM agreement_model_reader) + (SELECT count(*) FROM share_signing)
                          + (SELECT count(*) FROM domain_event WHERE topic = 'agreements.v1')""")) {
            count.next();
            return count.getLong(1);
        }
    }
}
