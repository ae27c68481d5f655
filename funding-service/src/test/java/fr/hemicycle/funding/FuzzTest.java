package fr.hemicycle.funding;

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
import java.util.Map;
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
        FuzzReport report = Fuzz.run(ApiDescription.ofService(), catalogues, Map.of());

        assertThat(report.faults()).isEmpty();
        assertThat(report.shareOfSuccesses()).isGreaterThan(0.2);
    }
}
