package fr.hemicycle.funding.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.localstack.verify.Fault;
import fr.hemicycle.localstack.verify.Head;
import fr.hemicycle.localstack.verify.Journal;
import fr.hemicycle.localstack.verify.Ledger;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class JournalProofTest {

    private static final int CHANGES = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEALER = 0x4845_4D49_5345L;

    private final Treasury treasury = new Treasury();
    private final Treasury auditor = new Treasury(Role.AUDITOR, Treasury.PAS_DE_CALAIS);
    private final VoteEvents votes = new VoteEvents();

    @Test
    void an_extract_verifies_without_the_server_and_sums_up_to_the_balance() {
        JsonPath operation = committed();
        String proof = sealedProof(operation.getString("id"));
        Optional<String> key = Optional.of(treasury.read("/v1/seal-keys").getString("keys[0].publicKey"));
        int block = JsonPath.from(proof).getInt("blocks[0].header.number");
        Head kept = Head.of(treasury.get("/v1/seal-blocks/" + block).asString());

        assertThat(new Journal(proof, key, Optional.of(kept)).verify())
                .contains("key: the one you trust")
                .anyMatch(line -> line.contains("goes on from the block " + block))
                .anyMatch(line -> line.startsWith("journal of " + operation.getString("code")
                        + ": 3 movements make 100.00 authorised, 10.00 committed, 0.00 reserved, 90.00 available"));
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("10.00", "0.00", "90.00");
        assertThatThrownBy(() -> new Journal(proof, Optional.of("another"), Optional.empty()).verify())
                .hasMessage("/keys/0/publicKey: is not the key you trust");
    }

    @Test
    void of_hundreds_of_changes_in_an_extract_each_is_found() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String proof = sealedProof(committed().getString("id"));
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            JsonNode file = JSON.readTree(proof);
            String what = change(file, random);
            try {
                new Journal(file.toString(), Optional.empty(), Optional.empty()).verify();
                missed.add(what);
            } catch (Fault found) {
                assertThat(found).hasMessageStartingWith("/");
            }
        }
        assertThat(missed).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_chain_is_offered_as_that_of_votes_is() throws IOException {
        sealedProof(treasury.operation("100.00").getString("id"));
        String ledger =
                treasury.get("/v1/seal-ledger").then().statusCode(200).extract().asString();

        assertThat(new Ledger(new BufferedReader(new StringReader(ledger)), Optional.empty(), Optional.empty())
                        .verify())
                .anyMatch(line -> line.startsWith("records: "));
        auditor.get("/v1/seal-ledger/check?limit=200").then().statusCode(200).body("faults", empty());
        treasury.get("/v1/seal-ledger/check").then().statusCode(403);
    }

    @Test
    void what_waits_for_its_seal_is_not_proven_yet() throws SQLException {
        try (Connection owner = owner();
                Statement nobodyElse = owner.createStatement()) {
            nobodyElse.execute("SELECT pg_advisory_lock(" + SEALER + ")");
            String id = treasury.operation("100.00").getString("id");

            treasury.get("/v1/operations/" + id + "/proof")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "2")
                    .body("code", equalTo("RECORD_MUST_BE_SEALED"));
            auditor.get("/v1/operations/" + id + "/proof/comparison")
                    .then()
                    .statusCode(200)
                    .body("deviations", empty())
                    .body("faults", empty());
            assertThat(treasury.request().get("/q/metrics").asString()).contains("hemicycle_seal_waiting ");
        }
        treasury.get("/v1/operations/" + UUID.randomUUID() + "/proof").then().statusCode(404);
        treasury.get("/v1/operations/x/proof").then().statusCode(404);
        auditor.get("/v1/operations/" + UUID.randomUUID() + "/proof/comparison")
                .then()
                .statusCode(404);
    }

    @Test
    void whatever_the_superuser_changes_is_named_over_the_api_too() throws SQLException {
        JsonPath operation = committed();
        String id = operation.getString("id");
        sealedProof(id);
        String comparison = "/v1/operations/" + id + "/proof/comparison";
        auditor.get(comparison)
                .then()
                .statusCode(200)
                .body("deviations", empty())
                .body("faults", empty());

        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("SELECT pg_advisory_lock(" + SEALER + ")");
            String movements = " WHERE operation_id = '" + id + "' AND kind = 'COMMITMENT'";
            statement.execute("UPDATE movement SET amount = amount + 1" + movements);
            auditor.get(comparison)
                    .then()
                    .body("deviations[0].place", startsWith("/rows/movement/"))
                    .body("deviations[0].sealed", equalTo("10.00"))
                    .body("deviations[0].live", equalTo("11.00"));
            assertThat(auditor.read("/v1/consistency").getBoolean("consistent")).isFalse();
            statement.execute("UPDATE movement SET amount = amount - 1" + movements);

            String records = " WHERE subject = '" + id + "' AND content LIKE '%\"kind\":\"COMMITMENT\"%'";
            statement.execute(
                    "UPDATE sealed_record SET content = replace(content, '\"10.00\"', '\"11.00\"')" + records);
            auditor.get(comparison)
                    .then()
                    .body("faults.what", hasItem("is not what was sealed"))
                    .body("deviations.live", hasItem(startsWith("{")));
            assertThatThrownBy(() -> new Journal(sealedProof(id), Optional.empty(), Optional.empty()).verify())
                    .hasMessageContaining("/record/content/row/amount: is \"11.00\"");
            statement.execute(
                    "UPDATE sealed_record SET content = replace(content, '\"11.00\"', '\"10.00\"')" + records);

            statement.execute("UPDATE sealed_record SET content = content || '}'" + records);
            auditor.get(comparison).then().statusCode(200).body("faults.place", hasItem(startsWith("/records/")));
            statement.execute("UPDATE sealed_record SET content = rtrim(content, '}') || '}'" + records);
        }
        auditor.get(comparison).then().body("deviations", empty()).body("faults", empty());
        assertThat(auditor.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    /** An operation with a reservation that a vote has consumed. */
    private JsonPath committed() {
        JsonPath operation = treasury.operation("100.00");
        String code = operation.getString("code");
        String reservation = treasury.created("/v1/reservations", Treasury.reservationOf(code, "10.00"))
                .getString("id");
        String vote = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                VoteEvents.adopted(vote, List.of(VoteEvents.line(1, code, "10.00", reservation))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        return operation;
    }

    private String sealedProof(String operation) {
        String path = "/v1/operations/" + operation + "/proof";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get(path).statusCode() == 200);
        return treasury.get(path).asString();
    }

    /** Changes one value anywhere in the file, or takes a member or an element away. */
    private static String change(JsonNode file, Random random) {
        List<Runnable> changes = new ArrayList<>();
        List<String> places = new ArrayList<>();
        collect(file, "", changes, places, random);
        int which = random.nextInt(changes.size());
        changes.get(which).run();
        return places.get(which);
    }

    private static void collect(
            JsonNode node, String place, List<Runnable> changes, List<String> places, Random random) {
        if (node instanceof ObjectNode object) {
            for (String name :
                    object.properties().stream().map(each -> each.getKey()).toList()) {
                JsonNode value = object.get(name);
                if (value.isValueNode()) {
                    changes.add(() -> object.set(name, other(value, random)));
                    places.add(place + "/" + name);
                    changes.add(() -> object.remove(name));
                    places.add(place + "/" + name + " removed");
                } else {
                    collect(value, place + "/" + name, changes, places, random);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                if (array.get(i).isValueNode()) {
                    changes.add(() -> array.set(index, other(array.get(index), random)));
                    places.add(place + "/" + i);
                } else {
                    collect(array.get(i), place + "/" + i, changes, places, random);
                }
            }
        }
    }

    private static JsonNode other(JsonNode value, Random random) {
        if (value.isInt()) {
            return JSON.getNodeFactory().numberNode(value.asInt() + 1 + random.nextInt(3));
        }
        if (value.isNull()) {
            return JSON.getNodeFactory().textNode("x");
        }
        String text = value.asText();
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        String changed = text.isEmpty()
                ? "x"
                : text.substring(0, at) + (text.charAt(at) == '1' ? '2' : '1') + text.substring(at + 1);
        return JSON.getNodeFactory().textNode(changed);
    }

    private static Connection owner() throws SQLException {
        return TestStack.postgres().connect(TestStack.database(), "postgres");
    }
}
