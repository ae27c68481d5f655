package fr.hemicycle.basin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.fuzz.Fuzz;
import fr.hemicycle.platform.test.fuzz.FuzzReport;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that nobody would write: each gets an answer as the description has it, and none tells of the inside. */
@QuarkusTest
@WithTestResource(TestStack.class)
class FuzzTest {

    @Inject
    @Any
    Instance<RuleCatalogue> catalogues;

    @Test
    void answers_whatever_is_asked_as_described() {
        // A mission starts when its money is secured, which funding-service tells.
        String plan = UUID.randomUUID().toString();
        Map<String, Object> share = Mobility.share(670_001);
        Mobility mobility = new Mobility();
        mobility.tell(
                "FinancingPlanDrawnUp", plan, Map.of("financingPlanId", plan, "shares", List.of(share)), Fuzz.OWN);
        mobility.tell("ShareSecured", plan, Map.of("financingPlanId", plan, "share", share), Fuzz.OWN);

        FuzzReport report = Fuzz.run(
                ApiDescription.ofService(), catalogues, List.of(Map.of("01941f29-7c00-7000-8000-000000000205", plan)));

        assertThat(report.faults()).isEmpty();
        assertThat(report.shareOfSuccesses()).isGreaterThan(0.2);
        assertThat(report.shareOfOperations()).isGreaterThan(0.85);
    }
}
