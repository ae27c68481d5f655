package fr.hemicycle.basin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.platform.test.GoldenEvent;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape in which an event that this service hears was ever told still has its effect, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class GoldenEventsTest {

    private static final String PLAN = "018d3e00-0000-7000-8000-000000000350";
    private static final String FINANCING_PLAN = "01849933-8000-7648-9f7d-6b960a019097";

    @Inject
    AgroalDataSource database;

    @Inject
    Financings financings;

    private final PlanOffice office = new PlanOffice();
    private final String salt = UUID.randomUUID().toString();
    private final UUID financingPlan = UUID.fromString(GoldenEvent.renewed(salt, FINANCING_PLAN));

    static List<GoldenEvent> heard() {
        return GoldenEvent.heardBy("mobility-basin-service");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heard")
    void what_was_once_told_still_has_its_effect(GoldenEvent golden) {
        GoldenEvent event = golden.renewed(salt);
        switch (golden.event()) {
            case "FinancingPlanDrawnUp.v1" -> {
                hear(event);
                assertThat(financing().known()).isTrue();
                assertThat(financing().shares()).hasSameSizeAs(event.data().path("shares"));
            }
            case "ShareSecured.v1" -> share(event, "SECURED");
            case "ShareChanged.v1" -> share(event, event.data().path("state").asText());
            // Both are milestones for people: the shares have told them already.
            case "FinancingPlanSecured.v1", "FinancingPlanNoLongerSecured.v1" -> hear(event);
            case "FinancingPlanEnded.v1" -> {
                hear(event);
                assertThat(financing().end())
                        .extracting("how")
                        .isEqualTo(event.data().path("endedAs").asText());
            }
            case "BudgetCommitted.v1" -> committed(event);
            case "PaymentRecorded.v1" -> paid(event, LinePayment.Kind.PAID);
            case "PaymentReversed.v1" -> paid(event, LinePayment.Kind.CAME_BACK);
            case "VoteAdopted.v1" -> adopted(event);
            case "DeliberationInForce.v1", "SuspensionLifted.v1" -> act(event, "change", "IN_FORCE");
            case "DeliberationSuspended.v1" -> act(event, "change", "SUSPENDED");
            case "DeliberationRepealed.v1" -> act(event, "change", "REPEALED");
            case "DeliberationAnnulled.v1", "DeliberationWithdrawn.v1" -> act(event, "kind", "APPROVAL_WITHDRAWN");
            case "PlanAdopted.v1" -> {
                String plan = proposed();
                hear(event.with(event.data().path("planId").asText(), plan));
                assertThat(facts(plan, "kind")).contains("APPROVED");
            }
            default -> throw new AssertionError("no effect of " + event + " is known");
        }
    }

    private void share(GoldenEvent golden, String state) {
        JsonNode data = golden.data();
        JsonNode promised = data.has("decided") || golden.event().startsWith("ShareChanged")
                ? data.path("decided")
                : data.at("/share/amount");
        hear(golden);

        PlanShare share = financing().shares().getFirst();
        assertThat(share.promised())
                .isEqualTo(
                        promised.isMissingNode()
                                ? Money.ZERO
                                : Money.euros(promised.path("amount").asText()));
        assertThat(share.word().state()).isEqualTo(state);
    }

    private void committed(GoldenEvent golden) {
        hear(golden);
        hear(other("payments.v1", "PaymentRecorded.v1"));

        boolean ofAPlan = golden.data().toString().contains("financingPlanId");
        assertThat(payments()).hasSize(ofAPlan ? 1 : 0);
    }

    private void paid(GoldenEvent golden, LinePayment.Kind kind) {
        hear(other("commitments.v1", "BudgetCommitted.v1"));
        hear(golden);

        assertThat(payments()).singleElement().satisfies(payment -> {
            assertThat(payment.kind()).isEqualTo(kind);
            assertThat(payment.amount()).isEqualTo(Money.euros("30000.00"));
        });
    }

    private GoldenEvent other(String topic, String event) {
        return GoldenEvent.of(topic, event, "full").renewed(salt);
    }

    private void adopted(GoldenEvent golden) {
        String plan = proposed();
        hear(golden.with(GoldenEvent.renewed(salt, PLAN), plan));

        assertThat(facts(plan, "kind").contains("APPROVED"))
                .isEqualTo(golden.data().toString().contains("ADOPT_PLAN"));
    }

    private void act(GoldenEvent golden, String property, String value) {
        String plan = proposed();
        String vote = office.voted(Map.of(plan, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> facts(plan, "kind").contains("APPROVED"));
        hear(golden.with(golden.key(), vote), 2);

        assertThat(facts(plan, property)).contains(value);
    }

    private String proposed() {
        String plan = office.plan();
        office.decided(plan, 1);
        return plan;
    }

    private List<String> facts(String plan, String property) {
        return office.own.read("/v1/plans/" + plan + "/facts").getList("items." + property);
    }

    private Financing financing() {
        return financings.of(Mobility.PAS_DE_CALAIS, financingPlan);
    }

    private List<LinePayment> payments() {
        return financings.payments(Mobility.PAS_DE_CALAIS, financingPlan);
    }

    private void hear(GoldenEvent golden) {
        hear(golden, 1);
    }

    private void hear(GoldenEvent golden, long version) {
        UUID id = UUID.randomUUID();
        office.own.kafka.send(golden.record(id, version));
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
