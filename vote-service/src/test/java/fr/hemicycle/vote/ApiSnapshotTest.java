package fr.hemicycle.vote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.test.ApiSnapshot;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ApiSnapshotTest {

    @Test
    void the_api_changes_only_together_with_its_committed_description() {
        String current = given().get("/q/openapi").asString();

        assertThat(current).isEqualTo(ApiSnapshot.of("vote-service", current));
    }
}
