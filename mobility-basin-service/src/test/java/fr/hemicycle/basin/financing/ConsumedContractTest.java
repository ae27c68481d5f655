package fr.hemicycle.basin.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanDrawnUpV1;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanEndedV1;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanNoLongerSecuredV1;
import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanSecuredV1;
import fr.hemicycle.basin.financing.FinancingFacts.ShareChangedV1;
import fr.hemicycle.basin.financing.FinancingFacts.ShareSecuredV1;
import fr.hemicycle.basin.financing.PaymentFacts.BudgetCommittedV1;
import fr.hemicycle.basin.financing.PaymentFacts.PaymentRecordedV1;
import fr.hemicycle.basin.financing.PaymentFacts.PaymentReversedV1;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.basin.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What this service reads of others' events, against the examples that their producer is held to as well. */
class ConsumedContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void reads_a_plan_with_its_seven_shares() throws IOException {
        FinancingPlanDrawnUpV1 plan = JSON.treeToValue(example("FinancingPlanDrawnUp"), FinancingPlanDrawnUpV1.class);

        assertThat(plan.shares()).hasSize(7);
        assertThat(plan.planned().getFirst().amount()).isEqualTo(Money.euros("150000.00"));
    }

    @Test
    void reads_a_secured_share_and_a_secured_plan() throws IOException {
        ShareSecuredV1 share = JSON.treeToValue(example("ShareSecured"), ShareSecuredV1.class);

        assertThat(share.told(2).promised()).isEqualTo(Money.euros("60000.00"));
        assertThat(JSON.treeToValue(example("FinancingPlanSecured"), FinancingPlanSecuredV1.class)
                        .financingPlanId())
                .isNotNull();
    }

    @Test
    void reads_a_changed_share_and_a_plan_that_is_no_longer_secured() throws IOException {
        ShareChangedV1 share = JSON.treeToValue(example("ShareChanged"), ShareChangedV1.class);

        assertThat(share.told(10).promised()).isEqualTo(Money.euros("50000.00"));
        assertThat(share.told(10).word().state()).isEqualTo("VOTED");
        assertThat(new ShareChangedV1(
                                share.financingPlanId(), share.share(), "WITHDRAWN", null, share.called(), share.paid())
                        .told(11)
                        .promised())
                .isEqualTo(Money.ZERO);
        assertThat(JSON.treeToValue(example("FinancingPlanNoLongerSecured"), FinancingPlanNoLongerSecuredV1.class)
                        .financingPlanId())
                .isNotNull();
    }

    @Test
    void reads_a_commitment_and_what_is_paid_of_it() throws IOException {
        BudgetCommittedV1 commitment = JSON.treeToValue(example("BudgetCommitted"), BudgetCommittedV1.class);
        PaymentRecordedV1 paid = JSON.treeToValue(example("PaymentRecorded"), PaymentRecordedV1.class);
        PaymentReversedV1 back = JSON.treeToValue(example("PaymentReversed"), PaymentReversedV1.class);

        assertThat(commitment.lines().getFirst().financingPlanId()).isNotNull();
        assertThat(paid.commitmentId()).isEqualTo(commitment.commitmentId());
        assertThat(paid.line()).isEqualTo(commitment.lines().getFirst().line());
        assertThat(LinePayment.spent(List.of(paid.payment(), back.payment()), paid.paidOn()))
                .isEqualTo(Money.euros("30000.00"));
        assertThat(LinePayment.spent(List.of(paid.payment(), back.payment()), back.reversedOn()))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void a_payment_that_can_never_be_kept_is_unreadable() throws IOException {
        ObjectNode negative = (ObjectNode) example("PaymentRecorded");
        ((ObjectNode) negative.path("amount")).put("amount", "-0.01");

        assertThatThrownBy(() -> JSON.treeToValue(negative, PaymentRecordedV1.class))
                .hasMessageContaining("amount -0.01");
        ObjectNode dayless = (ObjectNode) example("PaymentReversed");
        dayless.remove("reversedOn");
        assertThatThrownBy(() -> JSON.treeToValue(dayless, PaymentReversedV1.class))
                .hasMessageContaining("reversedOn");
    }

    @Test
    void reads_the_end_of_a_plan() throws IOException {
        FinancingPlanEndedV1 plan = JSON.treeToValue(example("FinancingPlanEnded"), FinancingPlanEndedV1.class);

        assertThat(plan.told(14)).isEqualTo(new PlanEnd("CLOSED", LocalDate.of(2024, 12, 2), "Mission achevée", 14));
    }

    private static JsonNode example(String name) throws IOException {
        String resource = "/META-INF/resources/contracts/" + name + ".v1.example.json";
        try (InputStream in =
                Objects.requireNonNull(ConsumedContractTest.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in).path("data");
        }
    }
}
