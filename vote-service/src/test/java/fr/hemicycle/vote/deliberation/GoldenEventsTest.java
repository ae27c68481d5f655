package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.Office.all;
import static fr.hemicycle.vote.Office.expenseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.test.GoldenEvent;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape in which an event that this service hears was ever told still has its effect, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class GoldenEventsTest {

    private final Office office = new Office();
    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());

    static List<GoldenEvent> heard() {
        return GoldenEvent.heardBy("vote-service");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heard")
    void what_was_once_told_still_has_its_effect(GoldenEvent golden) {
        String deliberation = adopted();
        switch (golden.event()) {
            case "BudgetCommitted.v1" -> {
                JsonPath shown = heard(golden, deliberation, "COMMITTED");
                assertThat(shown.getString("commitment.amount.amount")).isEqualTo("60000.00");
                assertThat(shown.getList("commitment.lines"))
                        .hasSameSizeAs(golden.data().path("lines"));
            }
            case "CommitmentRefused.v1" -> {
                JsonPath shown = heard(golden, deliberation, "REFUSED");
                assertThat(shown.getList("commitment.reasons"))
                        .hasSameSizeAs(golden.data().path("reasons"));
            }
            case "BudgetReleased.v1" -> {
                heard(GoldenEvent.of(golden.topic(), "BudgetCommitted.v1", "full"), deliberation, "COMMITTED");
                heard(golden, deliberation, "RELEASED");
            }
            default -> throw new AssertionError("no effect of " + golden + " is known");
        }
    }

    private JsonPath heard(GoldenEvent golden, String deliberation, String state) {
        kafka.send(golden.with(golden.key(), deliberation).record(UUID.randomUUID(), 1));
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> office.read("/v1/deliberations/" + deliberation),
                        shown -> shown.getString("commitment.state").equals(state));
    }

    private String adopted() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String report = office.report(chamber.body());
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String expense = office.created("/v1/reports/" + report + "/expenses", expenseOf("60000.00"))
                    .getString("id");
            String deliberation = chamber.deliberation(report, expense);
            office.created("/v1/deliberations/" + deliberation + "/ballot", all("FOR"));
            assertThat(funding.reservations()).isEqualTo(1);
            return deliberation;
        }
    }
}
