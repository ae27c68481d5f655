package fr.hemicycle.funding.authorisation;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the vote of the plenary assembly to the authorisation that counts, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorisationTest {

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private final String code = "AE-" + UUID.randomUUID();

    private String vote(String body, String act, String amount, Map<String, Object> more) {
        Map<String, Object> authorisation = new HashMap<>(more);
        authorisation.putAll(Map.of(
                "act",
                act,
                "operationCode",
                code,
                "amount",
                euros(amount),
                "paymentAppropriations",
                amount.equals("0.00") ? List.of() : List.of(Map.of("year", 2023, "amount", euros(amount)))));
        String vote = UUID.randomUUID().toString();
        Map<String, Object> fact = new HashMap<>(VoteEvents.adopted(vote, List.of()));
        fact.put("body", Map.of("id", UUID.randomUUID(), "kind", body, "name", "Conseil départemental"));
        fact.put(
                "effects",
                List.of(Map.of("article", 1, "kind", "VOTE_AUTHORISATION", "authorisations", List.of(authorisation))));
        votes.tell("deliberations.v1", "VoteAdopted", vote, fact);
        votes.tell("deliberations.v1", "VoteAdopted", vote, fact);
        return vote;
    }

    private static Map<String, Object> opened() {
        return Map.of(
                "operation",
                Map.of(
                        "label",
                        "Mobilité solidaire 2023-2027",
                        "section",
                        "OPERATING",
                        "authorisationKind",
                        "COMMITMENT_AUTHORISATION",
                        "imputation",
                        Treasury.IMPUTATION));
    }

    @Test
    void the_plenary_votes_revises_and_cancels_an_authorisation_each_once() {
        treasury.chart();
        String voted = vote("PLENARY", "VOTE", "100.00", opened());
        assertThat(event(voted, "AuthorisationVoted")).contains("\"act\":\"VOTE\"");
        assertThat(event(vote("PLENARY", "REVISE", "150.00", Map.of()), "AuthorisationVoted"))
                .contains("\"amountBefore\":{\"amount\":\"100.00\"");
        assertThat(event(vote("PLENARY", "REVISE", "40.00", Map.of()), "AuthorisationVoted"))
                .contains("\"availableAfter\":{\"amount\":\"40.00\"");

        String id = treasury.read("/v1/operations?code=" + code).getString("items[0].id");
        assertThat(treasury.balance(id)).containsExactly("0.00", "0.00", "40.00");
        JsonPath journal = treasury.read("/v1/operations/" + id + "/movements");
        assertThat(journal.<String>getList("items.kind"))
                .containsExactly("AUTHORISATION", "AUTHORISATION", "AUTHORISATION_REDUCTION");
        assertThat(journal.getString("items[0].deliberationId")).isEqualTo(voted);
        assertThat(treasury.read("/v1/operations/" + id + "?on=2022-12-12").getString("balance.authorised.amount"))
                .isEqualTo("0.00");
        assertThat(event(vote("PLENARY", "CANCEL", "0.00", Map.of()), "AuthorisationVoted"))
                .contains("\"act\":\"CANCEL\"");
        assertThat(treasury.balance(id)).containsExactly("0.00", "0.00", "0.00");
        JsonPath list = treasury.read("/v1/operations/" + id + "/authorisations");
        assertThat(list.<String>getList("items.act")).containsExactly("VOTE", "REVISE", "REVISE", "CANCEL");
        assertThat(list.getInt("items[1].paymentAppropriations[0].year")).isEqualTo(2023);
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void another_body_or_an_authorisation_below_what_is_used_is_a_typed_refusal() {
        treasury.chart();
        assertThat(event(vote("STANDING_COMMITTEE", "VOTE", "100.00", opened()), "AuthorisationRefused"))
                .contains("AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY", "CGCT R3312-3");
        assertThat(treasury.read("/v1/operations?code=" + code).getList("items"))
                .isEmpty();

        event(vote("PLENARY", "VOTE", "100.00", opened()), "AuthorisationVoted");
        treasury.created("/v1/reservations", Treasury.reservationOf(code, "60.00"));
        assertThat(event(vote("PLENARY", "REVISE", "59.99", Map.of()), "AuthorisationRefused"))
                .contains("AUTHORISATION_MUST_COVER_WHAT_IS_USED", "60.00");
        String id = treasury.read("/v1/operations?code=" + code).getString("items[0].id");
        assertThat(treasury.balance(id)).containsExactly("0.00", "60.00", "40.00");
    }

    /** The one event of this vote, held against its schema. */
    private String event(String vote, String name) {
        ConsumerRecord<String, byte[]> event = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("authorisations.v1", vote), events -> events.size() == 1)
                .getFirst();
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + name + ".v1");
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}
