package fr.hemicycle.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.fuzz.Fuzz;
import fr.hemicycle.platform.test.fuzz.FuzzReport;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that nobody would write: each gets an answer as the description has it, and none tells of the inside. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class FuzzTest {

    @Inject
    @Any
    Instance<RuleCatalogue> catalogues;

    @Test
    void answers_whatever_is_asked_as_described() {
        // A body that sits, with a deliberation on a report: what the examples tell of.
        Chamber chamber = Chamber.of(new Office(Role.CLERK, Fuzz.OWN), "PLENARY", 5);
        String deliberation = chamber.deliberation();

        FuzzReport report = Fuzz.run(
                ApiDescription.ofService(),
                catalogues,
                Map.of(
                        "01849933-8000-716e-b308-358c16320448", chamber.body(),
                        "01849933-8000-7c01-8001-000000000001", chamber.member(0),
                        "01849933-8000-7558-93b7-0f8c6bbbb1d5", chamber.sitting(),
                        "01849933-8000-7845-9183-1319e89c4d65",
                                chamber.shown(deliberation).getString("reportId"),
                        "01849933-8000-702a-b270-000000000001", chamber.deliberation(),
                        "01849933-8000-702a-b270-a115da58f9e0", deliberation));

        assertThat(report.faults()).isEmpty();
        assertThat(report.shareOfSuccesses()).isGreaterThan(0.2);
    }
}
