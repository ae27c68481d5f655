package fr.hemicycle.vote.proof;

import static fr.hemicycle.vote.Office.all;
import static fr.hemicycle.vote.Office.voices;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.verify.Fault;
import fr.hemicycle.localstack.verify.Proof;
import fr.hemicycle.platform.seal.Sealer;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ProofTest {

    private static final int CHANGES = 1000;

    private final Office office = new Office();

    @Inject
    Sealer sealer;

    @Test
    void proves_a_vote_and_its_correction_without_the_server() throws IOException, SQLException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 4);
        String deliberation = voted(chamber, voices("FOR", Map.of(chamber.member(2), "AGAINST")));
        office.created(
                "/v1/deliberations/" + deliberation + "/ballot/corrections",
                Map.of(
                        "motive",
                        "Une abstention n'avait pas été relevée",
                        "ballot",
                        voices("FOR", Map.of(chamber.member(2), "ABSTENTION"))));

        JsonNode proof = proof(deliberation);

        assertThat(proof.path("records")).hasSize(2);
        assertThat(new Proof(proof.toString(), Optional.empty()).verify())
                .anyMatch(line -> line.contains("3 for, 1 against: ADOPTED"))
                .anyMatch(line -> line.contains("3 for, 0 against: ADOPTED"));
    }

    @Test
    void proves_a_secret_ballot_by_numbers_alone() throws IOException, SQLException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        office.request()
                .header("If-Match", office.get("/v1/bodies/" + chamber.body()).header("ETag"))
                .body(Map.of("proxyHolderMayBeOutsideTheBody", false, "secretBallotMayBeHeld", true))
                .put("/v1/bodies/" + chamber.body() + "/settings")
                .then()
                .statusCode(200);
        JsonNode proof = proof(voted(
                chamber,
                Map.of(
                        "method",
                        "SECRET_BALLOT",
                        "secretVoices",
                        Map.of("votesFor", 2, "votesAgainst", 1, "blankOrNull", 0, "notTakingPart", 0))));

        assertThatCode(() -> new Proof(proof.toString(), Optional.empty()).verify())
                .doesNotThrowAnyException();
        assertThat(proof.at("/records/0/record/content/result/standings")).isEmpty();
        assertThat(proof.at("/records/0/record/content/ballot").has("exceptions"))
                .isFalse();
    }

    @Test
    void finds_each_of_a_thousand_changes() throws IOException, SQLException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 4);
        office.created(
                "/v1/sittings/" + chamber.sitting() + "/proxies",
                Map.of("proxies", List.of(Map.of("giverId", chamber.member(4), "holderId", chamber.member(2)))));
        JsonNode proof = proof(voted(chamber, voices("FOR", Map.of(chamber.member(1), "AGAINST"))));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            JsonNode changed = proof.deepCopy();
            String where = change(changed, random);
            assertThatThrownBy(() -> new Proof(changed.toString(), Optional.empty()).verify())
                    .as("seed %d, change %d at %s", seed, i, where)
                    .isInstanceOf(Fault.class)
                    .message()
                    .startsWith(where.contains("/record/") ? where + ": is " : "/");
        }
        assertThatCode(() -> new Proof(proof.toString(), Optional.empty()).verify())
                .doesNotThrowAnyException();
    }

    @Test
    void names_the_field_that_was_changed() throws IOException, SQLException {
        JsonNode proof = proof(voted(Chamber.of("PLENARY", 5), all("FOR")));
        String record = "/records/0/record/content";

        names(proof, record + "/deliberation", "title", "OTHER");
        names(proof, record + "/law", "majoritySource", "none");
        names(proof, record + "/result/tally", "votesFor", "6");
        names(
                proof,
                record + "/rows/report/"
                        + proof.at(record + "/deliberation/reportId").asText(),
                "title",
                "OTHER");
    }

    private static void names(JsonNode proof, String object, String field, String value) {
        JsonNode changed = proof.deepCopy();
        ((ObjectNode) changed.at(object)).put(field, value);
        assertThatThrownBy(() -> new Proof(changed.toString(), Optional.empty()).verify())
                .hasMessageStartingWith(object + "/" + field + ": is \"" + value + "\", which is not what was sealed");
    }

    @Test
    void works_the_result_out_anew_where_no_digest_tells_the_field() throws IOException, SQLException {
        JsonNode proof = proof(voted(Chamber.of("PLENARY", 5), all("FOR")));
        ((ObjectNode) proof.at("/records/0")).put("fields", "");
        ((ObjectNode) proof.at("/records/0/record/content/result/tally")).put("votesFor", 6);

        assertThatThrownBy(() -> new Proof(proof.toString(), Optional.empty()).verify())
                .hasMessage("/records/0/record/content/result/tally/votesFor: says 6, but the record makes it 5");
    }

    @Test
    void proves_the_money_that_a_vote_binds() throws IOException, SQLException {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            Chamber chamber = Chamber.of("PLENARY", 5);
            String report = office.report(chamber.body());
            String expense = office.created("/v1/reports/" + report + "/expenses", Office.expenseOf("60000.00"))
                    .getString("id");
            assertThat(funding.reservations()).isOne();
            String deliberation = chamber.deliberation(report, expense);
            office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));
            JsonNode proof = proof(deliberation);
            String line = "/records/0/record/content/deliberation/expenses/0";

            assertThat(proof.at(line + "/operationCode").asText()).isEqualTo("C01-564H02");
            assertThat(proof.at(line + "/reservationId").isTextual()).isTrue();
            assertThat(new Proof(proof.toString(), Optional.empty()).verify())
                    .anyMatch(told -> told.endsWith("ADOPTED, 60000.00 EUR in 1 line"));
            names(proof, line, "amount", "60000.01");
        }
    }

    @Test
    void a_record_that_waits_for_its_seal_says_when_to_ask_again() throws IOException, SQLException {
        String deliberation;
        try (Connection nobodySeals = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement lock = nobodySeals.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + 0x4845_4D49_5345L + ")");
            deliberation = voted(Chamber.of("PLENARY", 5), all("FOR"));
            office.get("/v1/deliberations/" + deliberation + "/proof")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "2")
                    .body("code", equalTo("RECORD_MUST_BE_SEALED"))
                    .body("errors[0].figures.records", equalTo("1"));
        }
        assertThat(proof(deliberation).path("records")).hasSize(1);
    }

    @Test
    void a_record_that_was_deleted_is_named() throws IOException, SQLException {
        String deliberation = voted(Chamber.of("PLENARY", 5), all("FOR"));
        String path = "/v1/deliberations/" + deliberation + "/proof";
        assertThat(proof(deliberation).path("records")).hasSize(1);
        asSuperuser("CREATE TABLE IF NOT EXISTS aside AS SELECT * FROM sealed_record WHERE false");
        asSuperuser("INSERT INTO aside SELECT * FROM sealed_record WHERE subject = '" + deliberation + "'");
        asSuperuser("CREATE TABLE IF NOT EXISTS aside_leaf AS SELECT * FROM seal_leaf WHERE false");
        asSuperuser("INSERT INTO aside_leaf SELECT * FROM seal_leaf WHERE subject = '" + deliberation + "'");
        try {
            asSuperuser("DELETE FROM sealed_record WHERE subject = '" + deliberation + "'");
            assertThatThrownBy(() -> new Proof(proof(deliberation).toString(), Optional.empty()).verify())
                    .hasMessageStartingWith("/records/0/record: is missing");
            office.get(path + "/comparison").then().body("faults.what", hasItem(startsWith("is missing")));

            asSuperuser("DELETE FROM seal_leaf WHERE subject = '" + deliberation + "'");
            office.get(path).then().statusCode(409).body("code", equalTo("RECORD_MUST_NOT_BE_MISSING"));
            office.get(path + "/comparison").then().body("deviations.live", hasItem("never sealed, or no longer"));
        } finally {
            asSuperuser("INSERT INTO sealed_record SELECT * FROM aside WHERE subject = '" + deliberation
                    + "' ON CONFLICT DO NOTHING");
            asSuperuser("INSERT INTO seal_leaf SELECT * FROM aside_leaf WHERE subject = '" + deliberation
                    + "' ON CONFLICT DO NOTHING");
            asSuperuser("DROP TABLE aside, aside_leaf");
        }
    }

    @Test
    void refuses_what_a_reader_could_take_for_something_else() throws IOException, SQLException {
        JsonNode proof = proof(voted(Chamber.of("PLENARY", 5), all("FOR")));
        for (String place :
                List.of("", "/records/0", "/records/0/record", "/blocks/0", "/blocks/0/header", "/keys/0")) {
            JsonNode more = proof.deepCopy();
            ((ObjectNode) more.at(place)).put("sealedAtLast", "1999-12-31");
            assertThatThrownBy(() -> new Proof(more.toString(), Optional.empty()).verify())
                    .isInstanceOf(Fault.class);
        }
        JsonNode halved = proof.deepCopy();
        ((ObjectNode) halved.at("/records/0")).put("position", 0.9);
        assertThatThrownBy(() -> new Proof(halved.toString(), Optional.empty()).verify())
                .isInstanceOf(Fault.class);
        for (String ambiguous : List.of("{\"format\": 1, \"format\": 2}", "{} {}", "")) {
            assertThatThrownBy(() -> new Proof(ambiguous, Optional.empty()).verify())
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void does_not_take_another_key_for_the_one_that_is_trusted() throws IOException, SQLException {
        JsonNode proof = proof(voted(Chamber.of("PLENARY", 5), all("FOR")));

        assertThatCode(() -> new Proof(
                                proof.toString(),
                                Optional.of(proof.at("/keys/0/publicKey").asText()))
                        .verify())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Proof(proof.toString(), Optional.of("another")).verify())
                .hasMessageContaining("is not the key you trust");
    }

    @Test
    void a_change_by_the_database_s_own_superuser_shows() throws IOException, SQLException {
        String deliberation = voted(Chamber.of("PLENARY", 5), all("FOR"));
        assertThat(new Proof(proof(deliberation).toString(), Optional.empty()).verify())
                .isNotEmpty();
        String change = "UPDATE sealed_record SET content = replace(content, '%s', '%s') WHERE subject = '%s'";
        assertThat(asSuperuser(change.formatted("CONTRIBUTION", "CONSECRATION", deliberation)))
                .isOne();
        try {
            assertThatThrownBy(() -> new Proof(proof(deliberation).toString(), Optional.empty()).verify())
                    .hasMessageStartingWith("/records/0/record/content/deliberation/title: is \"CONSECRATION");
            office.get("/v1/deliberations/" + deliberation + "/proof/comparison")
                    .then()
                    .body("faults.place", hasItem(endsWith("/content/deliberation/title")));
        } finally {
            asSuperuser(change.formatted("CONSECRATION", "CONTRIBUTION", deliberation));
        }
    }

    @Test
    void what_is_shown_and_was_not_sealed_is_named() throws SQLException {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String deliberation = voted(chamber, voices("FOR", Map.of(chamber.member(2), "AGAINST")));
        String comparison = "/v1/deliberations/" + deliberation + "/proof/comparison";
        office.get(comparison)
                .then()
                .statusCode(200)
                .body("deviations", empty())
                .body("faults", empty());
        String ballot =
                office.read("/v1/deliberations/" + deliberation + "/ballots").getString("items[0].id");

        asSuperuser("UPDATE standing SET bucket = 'AGAINST' WHERE councillor_id = '" + chamber.member(3) + "'");
        asSuperuser(
                "UPDATE ballot SET votes_for = 3, votes_against = 2 WHERE deliberation_id = '" + deliberation + "'");
        asSuperuser(
                "UPDATE ballot_exception SET choice = 'ABSTENTION' WHERE councillor_id = '" + chamber.member(2) + "'");

        office.get(comparison)
                .then()
                .body(
                        "deviations.place",
                        containsInAnyOrder(
                                "/rows/ballot_exception/%s %s/choice".formatted(ballot, chamber.member(2)),
                                "/rows/standing/%s %s/bucket".formatted(ballot, chamber.member(3)),
                                "/rows/ballot/" + ballot + "/votes_against",
                                "/rows/ballot/" + ballot + "/votes_for"))
                .body("deviations.find { it.place.endsWith('/votes_for') }.sealed", equalTo("4"))
                .body("deviations.find { it.place.endsWith('/votes_for') }.live", equalTo("3"));
    }

    @Test
    void there_is_no_proof_before_the_vote() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        office.get("/v1/deliberations/" + chamber.deliberation() + "/proof")
                .then()
                .statusCode(409)
                .body("code", equalTo("DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN"));
    }

    @Test
    void shows_the_key_that_seals() throws IOException, SQLException {
        JsonNode proof = proof(voted(Chamber.of("PLENARY", 5), all("FOR")));

        given().get("/v1/seal-keys")
                .then()
                .statusCode(200)
                .body("keys[0].publicKey", equalTo(proof.at("/keys/0/publicKey").asText()));
    }

    /** Past the triggers, as only the owner of the server can. */
    private static int asSuperuser(String update) throws SQLException {
        try (Connection connection = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement change = connection.createStatement()) {
            change.execute("SET session_replication_role = replica");
            return change.executeUpdate(update);
        }
    }

    private String voted(Chamber chamber, Map<String, Object> ballot) {
        String deliberation = chamber.deliberation();
        office.created("/v1/deliberations/" + deliberation + "/ballot", ballot);
        return deliberation;
    }

    /** Waits for the seal: the sealer may be at work already. */
    private JsonNode proof(String deliberation) throws IOException, SQLException {
        String path = "/v1/deliberations/" + deliberation + "/proof";
        await().until(() -> sealer.seal() >= 0 && office.get(path).statusCode() == 200);
        return new ObjectMapper().readTree(office.read(path).prettify());
    }

    /** Changes one value somewhere in the file, and says where. */
    private static String change(JsonNode file, Random random) {
        List<Runnable> changes = new ArrayList<>();
        List<String> places = new ArrayList<>();
        collect(file, "", changes, places, random);
        int one = random.nextInt(changes.size());
        changes.get(one).run();
        return places.get(one);
    }

    private static void collect(
            JsonNode node, String place, List<Runnable> changes, List<String> places, Random random) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                JsonNode value = object.get(name);
                if (value.isValueNode()) {
                    changes.add(() -> object.set(name, other(value, random)));
                    places.add(place + "/" + name);
                } else {
                    collect(value, place + "/" + name, changes, places, random);
                }
            });
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode value = array.get(i);
                if (value.isValueNode()) {
                    changes.add(() -> array.set(index, other(value, random)));
                    places.add(place + "/" + i);
                } else {
                    collect(value, place + "/" + i, changes, places, random);
                }
            }
        }
    }

    private static JsonNode other(JsonNode value, Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.isBoolean()) {
            return json.booleanNode(!value.asBoolean());
        }
        if (value.isNumber()) {
            return json.numberNode(value.asInt() + 1 + random.nextInt(5));
        }
        String text = value.asText();
        if (text.isEmpty()) {
            return json.textNode("x");
        }
        int at = random.nextInt(text.length());
        char instead = text.charAt(at) == 'a' ? 'b' : 'a';
        return json.textNode(text.substring(0, at) + instead + text.substring(at + 1));
    }
}
