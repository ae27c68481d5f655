package fr.hemicycle.basin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of the act that approved a plan holds for the plan, whichever is told first. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PlanActTest {

    private final PlanOffice office = new PlanOffice();

    @Test
    void a_suspension_holds_until_it_is_lifted_and_tells_it() {
        String plan = signedWith(vote -> {});
        office.settled(plan, "IN_FORCE");
        String vote = voteOf(plan);

        act(vote, "DeliberationSuspended", "suspendedOn", "2024-09-01", 2);
        JsonPath suspended = office.settled(plan, "SUSPENDED");
        assertThat(suspended.getList("versions[0].missing.code")).containsExactly("APPROVING_ACT_MUST_HAVE_EFFECT");
        assertThat(suspended.getString("versions[0].missing[0].sentence")).contains("SUSPENDED");
        act(vote, "SuspensionLifted", "liftedOn", "2024-10-01", 3);
        JsonPath lifted = office.settled(plan, "IN_FORCE");

        assertThat(lifted.getString("versions[0].inForceOn")).isEqualTo("2024-06-01");
        assertThat(office.told(plan, 7))
                .containsExactly(
                        "PlanProposed",
                        "PlanDecided",
                        "PlanApproved",
                        "PlanInForce",
                        "PlanEnded",
                        "PlanApproved",
                        "PlanInForce");
        assertThat(office.own.read("/v1/plans/" + plan + "/facts").getList("items.change"))
                .contains("SUSPENDED", "IN_FORCE");
    }

    @Test
    void a_repeal_and_an_annulment_in_part_leave_the_approval_without_effect() {
        String repealed = signedWith(vote -> {});
        act(voteOf(repealed), "DeliberationRepealed", "repealedOn", "2024-09-01", 2);
        String doubted = signedWith(vote -> {});
        office.deliberation(
                voteOf(doubted),
                "DeliberationAnnulled",
                Map.of("deliberationId", voteOf(doubted), "annulledOn", "2024-09-01", "whole", false),
                2);

        assertThat(missing(office.settled(repealed, "SUSPENDED"))).contains("REPEALED");
        assertThat(missing(office.settled(doubted, "SUSPENDED"))).contains("ANNULLED_IN_PART");
        assertThat(office.told(doubted, 5)).endsWith("PlanEnded");
        // Another act approves again; what was signed is signed.
        office.voted(UUID.randomUUID().toString(), "2024-202", Map.of(doubted, 1));
        office.settled(doubted, "IN_FORCE");
    }

    @Test
    void what_is_told_of_the_act_first_is_not_lost() {
        String plan = signedWith(vote -> {
            act(vote, "DeliberationSuspended", "suspendedOn", "2024-05-01", 3);
            act(vote, "DeliberationInForce", "inForceOn", "2024-04-20", 2);
        });

        office.settled(plan, "SUSPENDED");
        act(voteOf(plan), "DeliberationWithdrawn", "withdrawnOn", "2024-12-01", 4);
        office.settled(plan, "DECIDED");
    }

    /** With a printed seed: each time in other orders. */
    @Test
    void any_order_of_the_events_of_an_act_leads_to_the_same_plan() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<List<Object>> seen = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            String plan = office.plan();
            office.decided(plan, 1);
            String vote = UUID.randomUUID().toString();
            List<Runnable> events = new ArrayList<>(List.of(
                    () -> office.voted(vote, "2024-201", Map.of(plan, 1)),
                    () -> act(vote, "DeliberationInForce", "inForceOn", "2024-04-20", 2),
                    () -> act(vote, "DeliberationSuspended", "suspendedOn", "2024-05-01", 3),
                    () -> act(vote, "SuspensionLifted", "liftedOn", "2024-06-01", 4),
                    () -> act(vote, "DeliberationRepealed", "repealedOn", "2025-01-01", 5)));
            Collections.shuffle(events, random);
            events.forEach(Runnable::run);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> office.own
                                    .read("/v1/plans/" + plan + "/facts")
                                    .getList("items")
                                    .size()
                            == 8);
            JsonPath read = office.read(plan);
            seen.add(List.of(read.getString("stage"), read.getList("versions[0].missing"), changes(plan)));
        }

        assertThat(seen).as("seed %d", seed).allMatch(seen.getFirst()::equals);
        assertThat(String.valueOf(seen.getFirst())).contains("REPEALED");
    }

    private List<String> changes(String plan) {
        return office.own.read("/v1/plans/" + plan + "/facts").<String>getList("items.change").stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static String missing(JsonPath plan) {
        return String.valueOf(plan.getList("versions[0].missing.sentence"));
    }

    /** @param first what is told of the vote before its own event */
    private String signedWith(Consumer<String> first) {
        String plan = office.plan();
        office.decided(plan, 1);
        office.approve(office.nord, Mobility.NORD, plan, 1).then().statusCode(201);
        office.approve(office.region, PlanOffice.REGION, plan, 1).then().statusCode(201);
        office.sign(office.nord, Mobility.NORD, plan, 1).then().statusCode(201);
        office.sign(office.region, PlanOffice.REGION, plan, 1).then().statusCode(201);
        office.sign(office.own, "", plan, 1).then().statusCode(201);
        String vote = UUID.randomUUID().toString();
        first.accept(vote);
        office.voted(vote, "2024-201", Map.of(plan, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> !voteOf(plan).isEmpty());
        Map<String, Object> signed = Map.of(
                "version",
                1,
                "signatory",
                Mobility.PAS_DE_CALAIS,
                "person",
                "P",
                "quality",
                "Q",
                "signedOn",
                "2024-04-25");
        office.own.post("/v1/plans/" + plan + "/signatures", signed).then().statusCode(201);
        return plan;
    }

    /** The vote that approved. */
    private String voteOf(String plan) {
        List<String> votes = office.own
                .read("/v1/plans/" + plan + "/facts")
                .getList("items.findAll { it.deliberationId != null }.deliberationId");
        return votes.isEmpty() ? "" : votes.getFirst();
    }

    private void act(String vote, String type, String day, String on, long order) {
        office.deliberation(vote, type, Map.of("deliberationId", vote, day, on), order);
    }
}
