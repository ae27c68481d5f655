package fr.hemicycle.funding;

import static fr.hemicycle.funding.Treasury.plan;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.test.GoldenEvent;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape in which an event that this service hears was ever told still has its effect, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class GoldenEventsTest {

    private static final String OPERATION = "C01-564H02";
    private static final String OPENED = "C02-564H03";
    private static final String RESERVATION = "01849933-8000-79ef-877f-044e7a779c65";
    private static final String FINANCING_PLAN = "01849933-8000-7648-9f7d-6b960a019097";
    private static final String EARLIER = "01849933-8000-7000-8000-000000000777";
    private static final Map<String, Object> IN_FORCE = Map.of("inForceOn", "2022-12-16");

    @Inject
    AgroalDataSource database;

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private final String salt = UUID.randomUUID().toString();

    static List<GoldenEvent> heard() {
        return GoldenEvent.heardBy("funding-service");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heard")
    void what_was_once_told_still_has_its_effect(GoldenEvent golden) {
        GoldenEvent event = golden.renewed(salt);
        switch (golden.event()) {
            case "VoteAdopted.v1" -> adopted(event);
            case "VoteRejected.v1", "ReportWithdrawn.v1" -> released(event);
            case "DeliberationInForce.v1" -> act(event, 2, "BOUND");
            case "DeliberationSuspended.v1" -> act(event, 3, "COMMITTED");
            case "SuspensionLifted.v1" -> act(event, 4, isInForce(event) ? "BOUND" : "COMMITTED");
            case "DeliberationAnnulled.v1", "DeliberationWithdrawn.v1" -> act(event, 3, "RELEASED");
            case "DeliberationRepealed.v1" -> act(event, 3, "COMMITTED");
            case "ShareDecided.v1" -> decided(event);
            default -> throw new AssertionError("no effect of " + event + " is known");
        }
    }

    private void adopted(GoldenEvent golden) {
        JsonPath operation = treasury.operation("200000.00");
        String code = operation.getString("code");
        String opened = "AE-" + salt;
        String earlier = committed(code);
        String plan = financingPlan();
        String vote = golden.key();
        hear(
                golden.with(OPERATION, code)
                        .with(OPENED, opened)
                        .with(GoldenEvent.renewed(salt, RESERVATION), reservation(code))
                        .with(GoldenEvent.renewed(salt, FINANCING_PLAN), plan)
                        .with(GoldenEvent.renewed(salt, EARLIER), earlier),
                1);

        boolean pays = golden.data().toString().contains("financingPlanId");
        List<String> kinds = golden.data().findValuesAsText("kind");
        assertThat(treasury.get("/v1/vote-outcomes/" + vote).statusCode())
                .isEqualTo(kinds.contains("COMMIT_FUNDS") ? 200 : 404);
        if (kinds.contains("COMMIT_FUNDS")) {
            assertThat(commitment(vote).getString("amount.amount")).isEqualTo("60000.00");
        }
        assertThat(treasury.read("/v1/financing-plans/" + plan).getInt("securedShares"))
                .isEqualTo(pays ? 1 : 0);
        assertThat(commitment(earlier).getString("lines[0].standing.amount"))
                .isEqualTo(kinds.contains("CHANGE_COMMITMENT") ? "55000.00" : "60000.00");
        if (kinds.contains("APPROVE_AGREEMENT")) {
            assertThat(treasury.read("/v1/agreement-votes/" + vote).getList("reasons.code"))
                    .contains("AGREEMENT_MUST_EXIST");
        }
        if (kinds.contains("VOTE_AUTHORISATION")) {
            assertThat(await().until(() -> votes.kafka.read("authorisations.v1", vote), told -> !told.isEmpty()))
                    .extracting(told -> header(told, "ce_type"))
                    .containsExactly(
                            kinds.contains("PLENARY")
                                    ? "fr.hemicycle.funding.AuthorisationVoted.v1"
                                    : "fr.hemicycle.funding.AuthorisationRefused.v1");
        }
    }

    private void released(GoldenEvent golden) {
        JsonPath operation = treasury.operation("200000.00");
        String reservation = reservation(operation.getString("code"));
        JsonNode released = golden.data().path("reservations");
        hear(released.isEmpty() ? golden : golden.with(released.path(0).asText(), reservation), 1);

        assertThat(treasury.balance(operation.getString("id")).get(1))
                .isEqualTo(released.isEmpty() ? "60000.00" : "0.00");
    }

    /** What is told of an act whose vote has committed: in force before it, from the third fact on, suspended from the fourth on. */
    private void act(GoldenEvent golden, long version, String state) {
        JsonPath operation = treasury.operation("200000.00");
        String vote = committed(operation.getString("code"));
        if (version > 2) {
            votes.act("DeliberationInForce", vote, 2, IN_FORCE);
            awaitState(vote, "BOUND");
        }
        if (version > 3) {
            votes.act("DeliberationSuspended", vote, 3, Map.of("suspendedOn", "2023-02-20", "cause", "COURT"));
            awaitState(vote, "COMMITTED");
        }
        hear(golden.with(golden.key(), vote), version);

        awaitState(vote, state);
    }

    private static boolean isInForce(GoldenEvent lifted) {
        return lifted.data().has("inForceSince") || lifted.data().has("inForceOn");
    }

    private void decided(GoldenEvent golden) {
        String plan = financingPlan();
        hear(golden.with(golden.data().path("financingPlanId").asText(), plan), 1);

        JsonPath history = treasury.read("/v1/financing-plans/" + plan + "/decisions");
        assertThat(history.getList("items.outcome")).containsExactly("RECORDED");
        assertThat(history.getString("items[0].door")).isEqualTo("TOPIC");
        assertThat(treasury.read("/v1/financing-plans/" + plan).getInt("securedShares"))
                .isOne();
    }

    private String committed(String code) {
        String vote = UUID.randomUUID().toString();
        Map<String, Object> data =
                new HashMap<>(VoteEvents.adopted(vote, List.of(VoteEvents.line(1, code, "60000.00", null))));
        votes.tell("deliberations.v1", "VoteAdopted", vote, data);
        awaitState(vote, "COMMITTED");
        return vote;
    }

    private String reservation(String code) {
        return treasury.created("/v1/reservations", Treasury.reservationOf(code, "60000.00"))
                .getString("id");
    }

    private String financingPlan() {
        return treasury.created("/v1/financing-plans", plan("270000.00", Treasury.threeShares()))
                .getString("id");
    }

    private JsonPath commitment(String vote) {
        return treasury.read(
                "/v1/commitments/" + treasury.read("/v1/vote-outcomes/" + vote).getString("commitmentId"));
    }

    private void awaitState(String vote, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200
                        && commitment(vote).getString("state").equals(state));
    }

    private void hear(GoldenEvent golden, long version) {
        UUID id = UUID.randomUUID();
        votes.kafka.send(golden.record(id, version));
        await().atMost(Duration.ofSeconds(30)).until(() -> isReceived(id));
    }

    /** Neither passed over nor set aside: its effect was done. */
    private boolean isReceived(UUID event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT FROM inbox WHERE event_id = ?")) {
            query.setObject(1, event);
            return query.executeQuery().next();
        }
    }
}
