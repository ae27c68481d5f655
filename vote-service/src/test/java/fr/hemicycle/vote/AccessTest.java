package fr.hemicycle.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.ApiSnapshot;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.EveryOperation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what: asked of every operation. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class AccessTest {

    @Test
    void everybody_gets_what_the_description_says_and_nobody_writes_without_a_key() {
        assertThat(EveryOperation.withOtherRoles(ApiDescription.ofService())).isEmpty();
    }

    @Test
    void the_page_of_the_roles_is_that_of_today() {
        String current = EveryOperation.table("vote-service", ApiDescription.ofService());
        assertThat(current).isEqualTo(ApiSnapshot.roles("vote-service", current));
    }

    @Test
    void no_property_is_passed_over() {
        assertThat(EveryOperation.takingUnknownProperties(ApiDescription.ofService()))
                .isEmpty();
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String deliberation = chamber.deliberation();
        Map<String, String> theirs = Map.of(
                "bodies", chamber.body(),
                "councillors", chamber.member(0),
                "reports", chamber.shown(deliberation).getString("reportId"),
                "sittings", chamber.sitting(),
                "deliberations", deliberation);

        assertThat(EveryOperation.found(ApiDescription.ofService(), theirs)).isEmpty();
        theirs.forEach((kind, id) -> assertThat(new Office(Role.CLERK, Office.NORD)
                        .read("/v1/" + kind + "?limit=200")
                        .getList("items.id"))
                .doesNotContain(id));
    }
}
