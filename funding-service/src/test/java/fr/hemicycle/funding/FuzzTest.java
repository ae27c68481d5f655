package fr.hemicycle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.payment.Paymaster;
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
import java.util.stream.Stream;
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
        FuzzReport report = Fuzz.run(
                ApiDescription.ofService(),
                catalogues,
                Stream.generate(FuzzTest::committed).limit(5).toList());

        assertThat(report.faults()).isEmpty();
        assertThat(report.shareOfSuccesses()).isGreaterThan(0.2);
        assertThat(report.shareOfOperations()).isGreaterThan(0.75);
        Treasury auditor = new Treasury(Role.AUDITOR, Fuzz.OWN);
        assertThat(auditor.read("/v1/consistency").getList("invariants.findAll { it.violations > 0 }"))
                .isEmpty();
        assertThat(auditor.read("/v1/seal-ledger/check?limit=200").getList("faults"))
                .isEmpty();
    }

    /** What only a vote can bring about: a commitment, of which money is paid. */
    private static Map<String, String> committed() {
        Paymaster.Line line = new Paymaster(Fuzz.OWN).bound("1000000.00", "60000.00");
        return Map.of(
                "01941f29-7c00-7000-8000-000000000103", line.vote(),
                "01941f29-7c00-7000-8000-000000000201", line.operation(),
                "01941f29-7c00-7000-8000-000000000204", line.commitment(),
                "01941f29-7c00-7000-8000-000000000220", line.id());
    }
}
