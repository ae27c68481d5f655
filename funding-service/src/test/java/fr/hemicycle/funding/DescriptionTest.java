package fr.hemicycle.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.ApiRules;
import fr.hemicycle.platform.test.ApiSnapshot;
import fr.hemicycle.platform.test.ListRules;
import fr.hemicycle.platform.test.RuleRules;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.ExampleRules;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people read about the API is complete, names no rule that does not exist, and changes only on purpose. */
@QuarkusTest
@WithTestResource(TestStack.class)
class DescriptionTest {

    private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");

    @Inject
    @Any
    Instance<RuleCatalogue> catalogues;

    @Test
    void every_operation_says_what_it_is_for_with_examples() throws IOException {
        assertThat(ApiRules.faults(description()).stream().filter(fault -> fault.contains(" /v1/")))
                .isEmpty();
    }

    @Test
    void every_example_is_valid_against_its_schema() {
        assertThat(ExampleRules.faults(ApiDescription.ofService())).isEmpty();
    }

    @Test
    void every_rule_has_its_source_its_sentences_and_its_page() {
        assertThat(RuleRules.faults(catalogues, "funding-service.md")).isEmpty();
    }

    @Test
    void every_code_that_an_operation_names_is_a_rule_that_can_be_explained() throws IOException {
        Set<String> known = catalogues.stream()
                .flatMap(catalogue -> catalogue.rules().stream())
                .map(rule -> rule.name())
                .collect(Collectors.toSet());
        assertThat(CODE.matcher(description().path("paths").toString())
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .collect(Collectors.toSet()))
                .isSubsetOf(known);
    }

    @Test
    void the_api_changes_only_together_with_its_committed_description() {
        String current = given().get("/q/openapi").asString();
        assertThat(current).isEqualTo(ApiSnapshot.of("funding-service", current));
    }

    @Test
    void no_list_gives_more_than_a_page() throws IOException {
        assertThat(ListRules.faults(description())).isEmpty();
        assertThat(ListRules.askedForTooMuch(description()))
                .isNotEmpty()
                .allSatisfy(list -> given().auth()
                        .oauth2(TestTokens.of(Role.ADMIN, "226200012"))
                        .get(list)
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("VALUE_MUST_BE_VALID")));
    }

    private static JsonNode description() throws IOException {
        return new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
    }
}
