package fr.hemicycle.vote.proof;

import static fr.hemicycle.vote.Office.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.localstack.verify.Fault;
import fr.hemicycle.localstack.verify.Head;
import fr.hemicycle.localstack.verify.Ledger;
import fr.hemicycle.localstack.verify.Proof;
import fr.hemicycle.platform.seal.Sealer;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class SealLedgerTest {

    private final Office office = new Office();
    private final Office auditor = new Office(Role.AUDITOR, Office.PAS_DE_CALAIS);

    @Inject
    Sealer sealer;

    private String deliberation = "";

    @BeforeEach
    void seal_two_blocks() {
        deliberation = sealedVote();
        deliberation = sealedVote();
    }

    @Test
    void lists_the_heads_page_by_page_and_shows_each() {
        JsonPath first = office.read("/v1/seal-blocks?limit=1");
        assertThat(first.getInt("items[0].header.number")).isOne();
        assertThat(first.getString("items[0].header.previous")).isEqualTo("0".repeat(64));

        JsonPath second = office.read("/v1/seal-blocks?limit=1&cursor=" + first.getString("next"));
        assertThat(second.getInt("items[0].header.number")).isEqualTo(2);
        assertThat(second.getString("items[0].header.previous")).isEqualTo(first.getString("items[0].hash"));
        assertThat(office.read("/v1/seal-blocks/2").getMap("")).isEqualTo(second.getMap("items[0]"));

        office.get("/v1/seal-blocks/0").then().statusCode(404);
        office.get("/v1/seal-blocks/99999999").then().statusCode(404);
        office.get("/v1/seal-blocks/one").then().statusCode(404);
        office.get("/v1/seal-blocks?limit=201").then().statusCode(422);
        office.get("/v1/seal-blocks?cursor=x").then().statusCode(400);
        new Office(Role.CLERK, "200000008").get("/v1/seal-blocks").then().body("items", empty());
        new Office(Role.CLERK, "200000008").get("/v1/seal-blocks/1").then().statusCode(404);
    }

    @Test
    void walks_the_whole_chain_part_by_part() {
        int blocks = 0;
        Integer next = 0;
        while (next != null) {
            JsonPath part = auditor.read("/v1/seal-ledger/check?limit=2&after=" + next);
            assertThat(part.getList("faults")).isEmpty();
            blocks += part.getInt("blocks");
            next = part.get("next");
        }
        assertThat(blocks).isGreaterThanOrEqualTo(2);
        auditor.get("/v1/seal-ledger/check?limit=200")
                .then()
                .body("records", greaterThan(1))
                .body("faults", empty());
        auditor.get("/v1/seal-ledger/check?after=99999999")
                .then()
                .body("blocks", equalTo(0))
                .body("next", nullValue());
        office.get("/v1/seal-ledger/check").then().statusCode(403);
        auditor.get("/v1/seal-ledger/check?after=-1").then().statusCode(422);
    }

    @Test
    void an_extract_verifies_without_the_server_and_shows_that_the_chain_went_on() throws IOException {
        Head kept = Head.of(office.get("/v1/seal-blocks/1").asString());
        String extract =
                office.get("/v1/seal-ledger").then().statusCode(200).extract().asString();

        assertThat(verify(extract, Optional.of(kept))).anyMatch(line -> line.contains("goes on from the block 1"));
        assertThat(verify(office.get("/v1/seal-ledger?after=1").asString(), Optional.of(kept)))
                .anyMatch(line -> line.contains("goes on from the block 1"));
        assertThat(verify(
                        new Office(Role.CLERK, "200000008")
                                .get("/v1/seal-ledger")
                                .asString(),
                        Optional.empty()))
                .isNotEmpty();

        List<String> lines = new ArrayList<>(extract.lines().toList());
        lines.remove(1);
        assertThatThrownBy(() -> verify(String.join("\n", lines), Optional.empty()))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("/blocks/1");
    }

    @Test
    void a_proof_goes_on_from_a_block_that_was_kept() throws IOException {
        String proof =
                office.get("/v1/deliberations/" + deliberation + "/proof").asString();
        int block = JsonPath.from(proof).getInt("blocks[0].header.number");
        Head before = Head.of(office.get("/v1/seal-blocks/" + (block - 1)).asString());

        assertThat(new Proof(proof, Optional.empty(), Optional.of(before)).verify())
                .anyMatch(line -> line.contains("goes on from the block"));
        assertThatThrownBy(() -> new Proof(
                                proof, Optional.empty(), Optional.of(new Head(before.number(), "0".repeat(64))))
                        .verify())
                .hasMessageContaining("does not follow on the block that you kept");
    }

    private String sealedVote() {
        String voted = Chamber.of("PLENARY", 5).deliberation();
        office.created("/v1/deliberations/" + voted + "/ballot", all("FOR"));
        await().until(() -> sealer.seal() >= 0
                && office.get("/v1/deliberations/" + voted + "/proof").statusCode() == 200);
        return voted;
    }

    private static List<String> verify(String extract, Optional<Head> kept) throws IOException {
        return new Ledger(new BufferedReader(new StringReader(extract)), Optional.empty(), kept).verify();
    }
}
