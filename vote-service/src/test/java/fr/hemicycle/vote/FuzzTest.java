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
import java.util.HashMap;
import java.util.List;
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
        // What the examples tell of: a body that sits, with a deliberation on a report; one of four members
        // whose sitting begins; and a deliberation that is adopted.
        Office office = new Office(Role.CLERK, Fuzz.OWN);
        Chamber chamber = Chamber.of(office, "PLENARY", 5);
        String deliberation = chamber.deliberation();
        String body = office.body("PLENARY");
        office.seat(body, chamber.members().subList(0, 4), 4);
        Map<String, String> members = Map.of(
                "01849933-8000-7c01-8001-000000000001", chamber.member(0),
                "01849933-8000-7c01-8001-000000000028", chamber.member(1),
                "01849933-8000-7c01-8001-000000000032", chamber.member(2),
                "01849933-8000-7c01-8001-000000000044", chamber.member(3));
        Map<String, String> sits = new HashMap<>(members);
        sits.put("01849933-8000-716e-b308-358c16320448", chamber.body());
        sits.put("01849933-8000-7558-93b7-0f8c6bbbb1d5", chamber.sitting());
        sits.put(
                "01849933-8000-7845-9183-1319e89c4d65",
                chamber.shown(deliberation).getString("reportId"));
        sits.put("01849933-8000-702a-b270-000000000001", chamber.deliberation());
        sits.put("01849933-8000-702a-b270-a115da58f9e0", deliberation);
        Map<String, String> begins = new HashMap<>(members);
        begins.put("01849933-8000-716e-b308-358c16320448", body);
        begins.put("01849933-8000-7558-93b7-0f8c6bbbb1d5", office.sitting(body, Office.DAY));
        String adopted = chamber.deliberation();
        office.created("/v1/deliberations/" + adopted + "/ballot", Office.all("FOR"));
        Map<String, String> decides = new HashMap<>(sits);
        decides.put("01849933-8000-702a-b270-a115da58f9e0", adopted);

        FuzzReport report = Fuzz.run(ApiDescription.ofService(), catalogues, List.of(sits, begins, decides));

        assertThat(report.faults()).isEmpty();
        assertThat(report.shareOfSuccesses()).isGreaterThan(0.2);
        assertThat(report.shareOfOperations()).isGreaterThan(0.7);
        Office auditor = new Office(Role.AUDITOR, Fuzz.OWN);
        assertThat(auditor.read("/v1/seal-ledger/check?limit=200").getList("faults"))
                .isEmpty();
        assertThat(auditor.read("/v1/deliberations/" + adopted + "/proof/comparison")
                        .getList("deviations"))
                .isEmpty();
    }
}
